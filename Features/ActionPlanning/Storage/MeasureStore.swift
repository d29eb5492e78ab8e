public import ActionPlanning
public import CompaniesStorage
public import DatabasePlatform
public import Foundation
public import Kernel

/// The measures of a firm. Every query names the firm.
public struct MeasureStore: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// In the order in which they came.
    public func measures(of firm: FirmID) async throws -> [Measure] {
        try await database.read { session in try Self.measures(of: firm, session) }
    }

    public func measure(_ id: MeasureID, of firm: FirmID) async throws -> Measure? {
        try await database.read { session in try Self.measure(id, of: firm, session) }
    }

    /// For use inside another transaction. Links to what is no measure of the firm are left out.
    public static func insert(
        _ measure: Measure,
        by person: PersonID,
        at now: Date,
        in session: any SQLSession
    ) throws {
        _ = try session.query(
            """
            INSERT INTO measure (id, firm_id, title, description, theme, status, origin, investment, running_cost,
                life, residual_value, savings, start_day, end_day, responsible, qualification, participation, risks,
                next_step, coach, lesson, proof, changed_at, changed_by, version)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
                $22, $23, $24, 1)
            """,
            [.id(measure.id), .id(measure.firm)] + (try values(measure)) + [.instant(now), .id(person)]
        )
        try writeLinks(measure, session)
    }

    public func add(_ measure: Measure, by person: PersonID) async throws {
        let now = outside.now()
        try await database.write { session in try Self.insert(measure, by: person, at: now, in: session) }
    }

    /// Saves over the version that the measure names, or not at all.
    public func save(_ measure: Measure, by person: PersonID) async throws -> SaveOutcome<Measure> {
        let now = outside.now()
        return try await database.write { session in
            let changed = try session.query(
                """
                UPDATE measure SET title = $3, description = $4, theme = $5, status = $6, origin = $7, investment = $8,
                    running_cost = $9, life = $10, residual_value = $11, savings = $12, start_day = $13, end_day = $14,
                    responsible = $15, qualification = $16, participation = $17, risks = $18, next_step = $19,
                    coach = $20, lesson = $21, proof = $22, changed_at = $23, changed_by = $24, version = version + 1
                WHERE id = $1 AND firm_id = $2 AND version = $25 RETURNING id
                """,
                [.id(measure.id), .id(measure.firm)] + (try Self.values(measure))
                    + [.instant(now), .id(person), .int(measure.version)]
            )
            if !changed.isEmpty { try Self.writeLinks(measure, session) }
            guard let stored = try Self.measure(measure.id, of: measure.firm, session) else { return .gone }
            return changed.isEmpty ? .conflict(stored: stored) : .saved(stored)
        }
    }

    public func remove(_ id: MeasureID, of firm: FirmID) async throws -> Bool {
        try await database.write { session in
            try !session.query("DELETE FROM measure WHERE id = $1 AND firm_id = $2 RETURNING id", .id(id), .id(firm))
                .isEmpty
        }
    }

    /// Exclusions hold both ways and are stored once, with the measure that names them.
    private static func writeLinks(_ measure: Measure, _ session: any SQLSession) throws {
        _ = try session.query(
            "DELETE FROM measure_link WHERE firm_id = $1 AND (measure_id = $2 OR (other_id = $2 AND kind = 'excludes'))",
            .id(measure.firm),
            .id(measure.id)
        )
        let links =
            measure.requires.map { ($0, "requires") } + measure.excludes.map { ($0, "excludes") }
        for (other, kind) in links where other != measure.id {
            _ = try session.query(
                """
                INSERT INTO measure_link (firm_id, measure_id, other_id, kind)
                SELECT firm_id, $2, id, $4 FROM measure WHERE firm_id = $1 AND id = $3
                """,
                .id(measure.firm),
                .id(measure.id),
                .id(other),
                .text(kind)
            )
        }
    }
}
