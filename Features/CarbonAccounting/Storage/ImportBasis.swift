import CompaniesStorage
import DatabasePlatform
import EmissionFactorsStorage
import Kernel

/// Everything that the rows of a file are read against: the lines of the year, sites, contracts, own factors, settings.
enum ImportBasis {
    /// Differs as soon as any of it has changed.
    static func text(_ year: ReportingYear, of firm: FirmID, in session: any SQLSession) throws -> String {
        let contracts = try session.query(
            "SELECT id, version FROM energy_contract WHERE firm_id = $1 ORDER BY id",
            .id(firm)
        )
        .map { "\(try $0.text("id")):\(try $0.int("version"))" }
        let parts = [
            "\(try Revision.current(year, of: firm, in: session))", contracts.joined(separator: ","),
            "\(try CustomFactorStore.revision(of: firm, in: session))",
            try FirmRevision.text(of: firm, in: year, session: session),
        ]
        return ContentDigest.sha256(of: Array(parts.joined(separator: "|").utf8))
    }
}
