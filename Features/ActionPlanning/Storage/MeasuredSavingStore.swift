public import ActionPlanning
public import DatabasePlatform
import Foundation
public import Kernel

/// What meters showed before and after a firm's measures. Every query names the firm.
public struct MeasuredSavingStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Of all measures, the newest period last.
    public func savings(of firm: FirmID) async throws -> [MeasuredSaving] {
        try await database.rows(
            "SELECT * FROM measured_saving WHERE firm_id = $1 ORDER BY after_last, id",
            .id(firm)
        ).map { try Self.saving($0) }
    }

    /// False where the firm has no such measure.
    public func add(_ saving: MeasuredSaving, by person: PersonID) async throws -> Bool {
        let now = outside.now()
        return try await database.write { session in
            let measures = try session.query(
                "SELECT id FROM measure WHERE id = $1 AND firm_id = $2",
                .id(saving.measure),
                .id(saving.firm)
            )
            guard !measures.isEmpty else { return false }
            try session.query(
                """
                INSERT INTO measured_saving (id, firm_id, measure_id, quantity, unit, before_first, before_last,
                    before_value, before_driver, after_first, after_last, after_value, after_driver, driver,
                    driver_unit, note, evidence, recorded_by_id, recorded_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
                """,
                [
                    .id(saving.id), .id(saving.firm), .id(saving.measure), .text(saving.quantity.rawValue),
                    .text(saving.unit), .date(saving.before.period.first), .date(saving.before.period.last),
                    .double(saving.before.value), .double(saving.before.driver), .date(saving.after.period.first),
                    .date(saving.after.period.last), .double(saving.after.value), .double(saving.after.driver),
                    .text(saving.driver.rawValue), .text(saving.driverUnit), .text(saving.note),
                    .text(saving.evidence), .id(person), .instant(now),
                ]
            )
            return true
        }
    }

    /// False where the firm has no such reading.
    public func remove(_ id: MeasuredSavingID, of firm: FirmID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM measured_saving WHERE id = $1 AND firm_id = $2 RETURNING id",
                .id(id),
                .id(firm)
            ).isEmpty
        }
    }

    private static func saving(_ row: SQLRow) throws -> MeasuredSaving {
        try MeasuredSaving(
            id: row.id("id"),
            firm: row.id("firm_id"),
            measure: row.id("measure_id"),
            quantity: row.parsed("quantity") { CatalogueMeasure.Effect.Quantity(rawValue: $0) },
            unit: row.text("unit"),
            before: reading(row, "before"),
            after: reading(row, "after"),
            driver: row.parsed("driver") { MeasuredSaving.Driver(rawValue: $0) },
            driverUnit: row.text("driver_unit"),
            note: row.text("note"),
            evidence: row.text("evidence")
        )
    }

    private static func reading(_ row: SQLRow, _ name: String) throws -> MeasuredSaving.Reading {
        let (first, last) = (try row.date("\(name)_first"), try row.date("\(name)_last"))
        guard let period = DatePeriod(first: first, last: last) else {
            throw SQLRowError(column: "\(name)_last", found: .text(last.iso))
        }
        return MeasuredSaving.Reading(
            period: period,
            value: try row.double("\(name)_value"),
            driver: try row.doubleIfPresent("\(name)_driver")
        )
    }
}
