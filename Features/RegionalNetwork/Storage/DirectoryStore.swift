import Assessments
import Companies
public import DatabasePlatform
public import Kernel
public import RegionalNetwork

/// Firms that agreed to be found by others.
public struct DirectoryStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Only firms whose consent stands, by name.
    public func entries() async throws -> [DirectoryEntry] {
        try await database.rows(
            """
            SELECT e.*, f.name FROM network_entry e JOIN firm f ON f.id = e.firm_id
            JOIN network_consent c ON c.id = e.consent_id AND c.firm_id = e.firm_id AND c.withdrawn_on IS NULL
            WHERE c.purpose = 'directory' ORDER BY f.name, f.id
            """
        ).map(Self.entry)
    }

    /// A new consent in place of the one before, with what it lets others read.
    public func publish(_ entry: DirectoryEntry, by person: PersonID, name: String) async throws {
        let consent = NetworkConsentID(from: outside)
        let today = outside.today()
        try await database.write { session in
            try Self.end(entry.firm, today, session)
            try NetworkConsentStore.give(
                .directory,
                DirectoryEntry.wording,
                entry.firm,
                (person, name),
                consent,
                today,
                session
            )
            _ = try session.query(
                """
                INSERT INTO network_entry
                    (firm_id, consent_id, sector, division, size, area, place, themes, about, contact)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                """,
                .id(entry.firm),
                .id(consent),
                .text(entry.sector?.rawValue ?? ""),
                .text(entry.division),
                .text(entry.size?.rawValue ?? ""),
                .text(entry.area),
                .text(entry.place),
                .text(entry.themes.map(\.rawValue).sorted().joined(separator: " ")),
                .text(entry.about),
                .text(entry.contact)
            )
        }
    }

    /// Takes the firm off at once.
    public func withdraw(_ firm: FirmID) async throws {
        let today = outside.today()
        try await database.write { session in try Self.end(firm, today, session) }
    }

    private static func end(_ firm: FirmID, _ today: LocalDate, _ session: any SQLSession) throws {
        _ = try session.query("DELETE FROM network_entry WHERE firm_id = $1", .id(firm))
        try NetworkConsentStore.withdraw(.directory, firm, today, session)
    }

    private static func entry(_ row: SQLRow) throws -> DirectoryEntry {
        DirectoryEntry(
            firm: try row.id("firm_id"),
            firmName: try row.text("name"),
            sector: Sector(rawValue: try row.text("sector")),
            division: try row.text("division"),
            size: SizeClass(rawValue: try row.text("size")),
            area: try row.text("area"),
            place: try row.text("place"),
            themes: Set(
                try row.text("themes").split(separator: " ").compactMap { Instrument.Theme(rawValue: String($0)) }
            ),
            about: try row.text("about"),
            contact: try row.text("contact")
        )
    }
}
