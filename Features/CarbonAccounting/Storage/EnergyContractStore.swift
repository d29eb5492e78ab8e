public import CarbonAccounting
import Companies
import CompaniesStorage
public import DatabasePlatform
public import Kernel

/// The firm's energy contracts. Every change makes the results of all its open years old.
public struct EnergyContractStore: Sendable {
    let database: any SQLDatabase

    public init(_ database: any SQLDatabase) { self.database = database }

    public func all(of firm: FirmID) async throws -> [EnergyContract] {
        try await database.read { session in
            try session.query(
                "SELECT * FROM energy_contract WHERE firm_id = $1 ORDER BY first_day, name, id",
                .id(firm)
            )
            .map(Self.contract)
        }
    }

    public func find(_ id: ContractID, of firm: FirmID) async throws -> EnergyContract? {
        try await database.read { session in
            try session.query("SELECT * FROM energy_contract WHERE id = $1 AND firm_id = $2", .id(id), .id(firm))
                .first.map(Self.contract)
        }
    }

    public func insert(_ contract: EnergyContract, for firm: FirmID) async throws {
        try await database.write { session in
            try Revision.raiseAll(of: firm, in: session)
            try session.query(
                """
                INSERT INTO energy_contract (id, firm_id, name, kind, category, sites, kilograms_per_kilowatt_hour,
                    source, first_day, last_day, share, criteria, evidence_id, stated_figure, version)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
                """,
                [.id(contract.id), .id(firm)] + (try Self.values(contract)) + [.int(contract.version)]
            )
        }
    }

    public enum UpdateResult: Sendable {
        case saved
        case conflict(EnergyContract)
        case notFound
    }

    /// `contract.version` is the version that was read. Throws ``ReportingYearError/released(_:)`` when a line of a frozen
    /// year names the contract: its figures would no longer be those that were released.
    public func update(_ contract: EnergyContract, of firm: FirmID) async throws -> UpdateResult {
        try await database.write { session in
            let stored = try session.query(
                "SELECT * FROM energy_contract WHERE id = $1 AND firm_id = $2",
                .id(contract.id),
                .id(firm)
            ).first.map(Self.contract)
            guard let stored else { return .notFound }
            guard stored.version == contract.version else { return .conflict(stored) }
            try Self.mustBeUnfrozen(contract.id, of: firm, in: session)
            try Revision.raiseAll(of: firm, in: session)
            try session.query(
                """
                UPDATE energy_contract SET name = $3, kind = $4, category = $5, sites = $6,
                    kilograms_per_kilowatt_hour = $7, source = $8, first_day = $9, last_day = $10, share = $11,
                    criteria = $12, evidence_id = $13, stated_figure = $14, version = version + 1
                WHERE id = $1 AND firm_id = $2
                """,
                [.id(contract.id), .id(firm)] + (try Self.values(contract))
            )
            return .saved
        }
    }

    /// Lines that name the contract lose it. False when there is no such contract of this firm.
    /// Throws ``ReportingYearError/released(_:)`` when a line of a frozen year names it.
    public func delete(_ id: ContractID, of firm: FirmID) async throws -> Bool {
        try await database.write { session in
            try Self.mustBeUnfrozen(id, of: firm, in: session)
            try Revision.raiseAll(of: firm, in: session)
            try session.query(
                "UPDATE activity_entry SET contract_id = NULL WHERE contract_id = $1 AND firm_id = $2",
                .id(id),
                .id(firm)
            )
            return try !session.query(
                "DELETE FROM energy_contract WHERE id = $1 AND firm_id = $2 RETURNING id",
                .id(id),
                .id(firm)
            ).isEmpty
        }
    }

    private static func values(_ contract: EnergyContract) throws -> [SQLValue] {
        [
            .text(contract.name), .text(contract.kind.rawValue), .text(contract.category.rawValue),
            .text(try JSONColumn.text(contract.sites.map(\.text).sorted())),
            .double(contract.kilogramsPerKilowattHour), .text(contract.source), .date(contract.period.first),
            .date(contract.period.last), .double(contract.share), .text(try JSONColumn.text(contract.criteria)),
            .id(contract.evidence), .text(contract.statedFigure?.storedText),
        ]
    }

    private static func contract(_ row: SQLRow) throws -> EnergyContract {
        let (first, last) = (try row.date("first_day"), try row.date("last_day"))
        guard let kind = EnergyContract.Kind(rawValue: try row.text("kind")),
            let category = EmissionCategory(rawValue: try row.text("category")),
            let period = DatePeriod(first: first, last: last)
        else { throw SQLRowError(column: "kind", found: try row.value("kind")) }
        let sites: [String] = try JSONColumn.value(try row.text("sites"))
        return EnergyContract(
            id: try row.id("id"),
            name: try row.text("name"),
            kind: kind,
            category: category,
            sites: Set(sites.compactMap { SiteID($0) }),
            kilogramsPerKilowattHour: try row.doubleIfPresent("kilograms_per_kilowatt_hour"),
            statedFigure: try row.textIfPresent("stated_figure").flatMap { StatedFigure(storedText: $0) },
            source: try row.text("source"),
            period: period,
            share: try row.double("share"),
            criteria: try JSONColumn.value(try row.text("criteria")),
            evidence: try row.idIfPresent("evidence_id"),
            version: try row.int("version")
        )
    }
}
