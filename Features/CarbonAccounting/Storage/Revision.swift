import CompaniesStorage
import DatabasePlatform
import Kernel

/// Counts the changes of a firm's year, so that a stored result is known to be old without reading the lines.
enum Revision {
    static func raise(_ year: ReportingYear, of firm: FirmID, in session: any SQLSession) throws {
        try session.query(
            """
            INSERT INTO inventory_revision (firm_id, year, revision) VALUES ($1, $2, 1)
            ON CONFLICT (firm_id, year) DO UPDATE SET revision = inventory_revision.revision + 1
            """,
            .id(firm),
            .int(year.value)
        )
    }

    /// For lines that come in: the year also keeps the edition it is worked out with from now on.
    static func begin(
        _ year: ReportingYear,
        of firm: FirmID,
        edition: String?,
        in session: any SQLSession
    ) throws {
        try ReportingYearStore.mustBeOpen(year, of: firm, in: session)
        if let edition { try ReportingYearStore.pin(edition: edition, year, of: firm, in: session) }
        try raise(year, of: firm, in: session)
    }

    /// For changes that may concern any year, such as a contract or a factor of the firm's own.
    static func raiseAll(of firm: FirmID, in session: any SQLSession) throws {
        try session.query("UPDATE inventory_revision SET revision = revision + 1 WHERE firm_id = $1", .id(firm))
    }

    static func current(_ year: ReportingYear, of firm: FirmID, in session: any SQLSession) throws -> Int {
        try session.query(
            "SELECT revision FROM inventory_revision WHERE firm_id = $1 AND year = $2",
            .id(firm),
            .int(year.value)
        ).first?.int("revision") ?? 0
    }
}
