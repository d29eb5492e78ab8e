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
        try await database.read { session in
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
    }

    public func save(
        _ decisions: [EmissionCategory: ScopeThreeStatus],
        of firm: FirmID,
        in year: ReportingYear
    ) async throws {
        try await database.write { session in
            try ReportingYearStore.mustBeOpen(year, of: firm, in: session)
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
}
