public import CarbonAccounting
import CompaniesStorage
public import DatabasePlatform
public import Kernel

/// What a firm has decided about each category of Scope 3 for a year.
public struct ScopeThreeStore: Sendable {
    private let database: any SQLDatabase

    public init(_ database: any SQLDatabase) { self.database = database }

    public func decisions(of firm: FirmID, in year: ReportingYear) async throws -> [EmissionCategory: ScopeThreeStatus]
    {
        try await database.read { session in try Self.decisions(of: firm, in: year, session) }
    }

    /// Decisions with how often they were changed; 0 while nothing is stored.
    public func versioned(
        of firm: FirmID,
        in year: ReportingYear
    ) async throws -> (decisions: [EmissionCategory: ScopeThreeStatus], version: Int) {
        try await database.read { session in
            (try Self.decisions(of: firm, in: year, session), try Self.version(of: firm, in: year, session))
        }
    }

    private static func version(of firm: FirmID, in year: ReportingYear, _ session: any SQLSession) throws -> Int {
        try session.query(
            "SELECT version FROM scope_three_version WHERE firm_id = $1 AND year = $2",
            .id(firm),
            .int(year.value)
        ).first?.int("version") ?? 0
    }

    private static func decisions(
        of firm: FirmID,
        in year: ReportingYear,
        _ session: any SQLSession
    ) throws -> [EmissionCategory: ScopeThreeStatus] {
        let rows = try session.query(
            "SELECT category, status, reason FROM scope_three_decision WHERE firm_id = $1 AND year = $2",
            .id(firm),
            .int(year.value)
        )
        var result: [EmissionCategory: ScopeThreeStatus] = [:]
        for row in rows {
            guard let category = EmissionCategory(rawValue: try row.text("category")) else { continue }
            switch try row.text("status") {
            case "relevant": result[category] = .relevant
            case "excluded": result[category] = .excluded(reason: try row.text("reason"))
            default: result[category] = .notYetCollected
            }
        }
        return result
    }

    /// Stores the decisions of all categories; one that is missing is open again. False, and nothing stored, when
    /// somebody else has saved since `version` was read. Throws ``ReportingYearError`` for a released year.
    public func save(
        _ decisions: [EmissionCategory: ScopeThreeStatus],
        version: Int,
        of firm: FirmID,
        in year: ReportingYear
    ) async throws -> Bool {
        try await database.write { session in
            try ReportingYearStore.mustBeOpen(year, of: firm, in: session)
            let raised = try session.query(
                """
                INSERT INTO scope_three_version (firm_id, year, version) VALUES ($1, $2, 1)
                ON CONFLICT (firm_id, year) DO UPDATE SET version = scope_three_version.version + 1
                WHERE scope_three_version.version = $3 RETURNING version
                """,
                .id(firm),
                .int(year.value),
                .int(version)
            )
            guard !raised.isEmpty else { return false }
            try session.query(
                "DELETE FROM scope_three_decision WHERE firm_id = $1 AND year = $2",
                .id(firm),
                .int(year.value)
            )
            try Self.write(decisions, of: firm, in: year, session)
            return true
        }
    }

    private static func write(
        _ decisions: [EmissionCategory: ScopeThreeStatus],
        of firm: FirmID,
        in year: ReportingYear,
        _ session: any SQLSession
    ) throws {
        try Revision.raise(year, of: firm, in: session)
        for (category, status) in decisions {
            let (word, reason) =
                switch status {
                case .relevant: ("relevant", "")
                case .excluded(let reason): ("excluded", reason)
                case .notYetCollected: ("notYetCollected", "")
                }
            try session.query(
                """
                INSERT INTO scope_three_decision (firm_id, year, category, status, reason)
                VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (firm_id, year, category)
                DO UPDATE SET status = excluded.status, reason = excluded.reason
                """,
                .id(firm),
                .int(year.value),
                .text(category.rawValue),
                .text(word),
                .text(reason)
            )
        }
    }
}
