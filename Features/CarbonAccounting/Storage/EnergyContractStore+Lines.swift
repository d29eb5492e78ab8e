public import CarbonAccounting
import Companies
import CompaniesStorage
import DatabasePlatform
public import Kernel

/// What contracts mean for the lines of the balance.
extension EnergyContractStore {
    /// The lines that name a contract, newest year first.
    public func lines(under id: ContractID, of firm: FirmID) async throws -> [ActivityEntry] {
        try await database.read { session in
            try session.query(
                """
                SELECT \(ActivityEntryRow.columns) FROM activity_entry WHERE contract_id = $1 AND firm_id = $2
                ORDER BY year DESC, first_day, description, id
                """,
                .id(id),
                .id(firm)
            )
            .map(ActivityEntryRow.entry)
        }
    }

    /// How many lines of a year name each contract; under nil the lines of Scope 2 that name none.
    public func lineCounts(of firm: FirmID, in year: ReportingYear) async throws -> [ContractID?: Int] {
        let energies = EmissionCategory.allCases.filter { $0.scope == .two }
        return try await database.read { session in
            let places = energies.indices.map { "$\($0 + 3)" }.joined(separator: ", ")
            let rows = try session.query(
                """
                SELECT contract_id, count(*) AS n FROM activity_entry
                WHERE firm_id = $1 AND year = $2 AND category IN (\(places)) GROUP BY contract_id
                """,
                [.id(firm), .int(year.value)] + energies.map { .text($0.rawValue) }
            )
            return Dictionary(
                try rows.map { (try $0.idIfPresent("contract_id", of: EnergyContract.self), try $0.int("n")) },
                uniquingKeysWith: +
            )
        }
    }

    /// The frozen year whose lines name the contract; nil when it may be changed.
    public func frozenYear(of id: ContractID, of firm: FirmID) async throws -> ReportingYear? {
        try await database.read { session in
            do {
                try Self.mustBeUnfrozen(id, of: firm, in: session)
                return nil
            } catch ReportingYearError.released(let year) {
                return year
            }
        }
    }

    static func mustBeUnfrozen(_ id: ContractID, of firm: FirmID, in session: any SQLSession) throws {
        let rows = try session.query(
            "SELECT DISTINCT year FROM activity_entry WHERE contract_id = $1 AND firm_id = $2 ORDER BY year DESC",
            .id(id),
            .id(firm)
        )
        for year in try rows.compactMap({ ReportingYear(try $0.int("year")) }) {
            try ReportingYearStore.mustBeOpen(year, of: firm, in: session)
        }
    }
}
