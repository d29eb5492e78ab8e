public import ActionPlanning
public import CompaniesStorage
public import DatabasePlatform
import Foundation
public import Kernel

/// What a firm's plan reckons with, one row a firm.
public struct PlanAssumptionsStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// What was said; version 0 and nothing but the next five years while nothing was.
    public func assumptions(of firm: FirmID) async throws -> PlanAssumptions {
        let rows = try await database.rows("SELECT content, version FROM plan_assumption WHERE firm_id = $1", .id(firm))
        return try rows.first.map(Self.assumptions) ?? PlanAssumptions(firstYear: outside.today().year)
    }

    /// Saves over the version that the value names, 0 for the first time, or not at all.
    public func save(
        _ assumptions: PlanAssumptions,
        of firm: FirmID,
        by person: PersonID
    ) async throws -> SaveOutcome<PlanAssumptions> {
        let (now, content) = (outside.now(), try JSONColumn.text(assumptions.versioned(0)))
        return try await database.write { session in
            let saved =
                assumptions.version == 0
                ? try session.query(
                    """
                    INSERT INTO plan_assumption (firm_id, content, version, changed_at, changed_by)
                    VALUES ($1, $2, 1, $3, $4) ON CONFLICT (firm_id) DO NOTHING RETURNING content, version
                    """,
                    .id(firm),
                    .text(content),
                    .instant(now),
                    .id(person)
                )
                : try session.query(
                    """
                    UPDATE plan_assumption SET content = $2, version = version + 1, changed_at = $3, changed_by = $4
                    WHERE firm_id = $1 AND version = $5 RETURNING content, version
                    """,
                    .id(firm),
                    .text(content),
                    .instant(now),
                    .id(person),
                    .int(assumptions.version)
                )
            if let row = saved.first { return .saved(try Self.assumptions(row)) }
            let stored = try session.query(
                "SELECT content, version FROM plan_assumption WHERE firm_id = $1",
                .id(firm)
            ).first
            return try stored.map { .conflict(stored: try Self.assumptions($0)) } ?? .gone
        }
    }

    private static func assumptions(_ row: SQLRow) throws -> PlanAssumptions {
        let content: PlanAssumptions = try JSONColumn.value(try row.text("content"))
        return content.versioned(try row.int("version"))
    }
}
