public import DatabasePlatform
import Foundation
public import Kernel
public import World

/// What people say of others' behaviour, for the team of the hub. It belongs to no firm.
public struct ReportStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Nothing where ``ReportEntry/mostOpen`` wait already: anybody may report, also without an account.
    public func add(_ report: ReportEntry) async throws {
        try await database.write { session in
            let waiting = try session.query("SELECT count(*) AS n FROM world_report WHERE done_at IS NULL")[0].int("n")
            guard waiting < ReportEntry.mostOpen else { return }
            try session.query(
                """
                INSERT INTO world_report (id, room, pseudonym, reason, reported_at, note)
                VALUES ($1, $2, $3, $4, $5, '')
                """,
                .id(report.id),
                .text(report.room.rawValue),
                .text(report.pseudonym),
                .text(String(report.reason.prefix(ReportEntry.longestReason))),
                .instant(report.at)
            )
        }
    }

    /// Open ones first, then the latest.
    public func reports() async throws -> [ReportEntry] {
        try await database.rows(
            "SELECT * FROM world_report ORDER BY (done_at IS NOT NULL), reported_at DESC, id DESC"
        ).map { row in
            ReportEntry(
                id: try row.id("id"),
                room: try row.parsed("room", ReportEntry.RoomKind.init(rawValue:)),
                pseudonym: try row.text("pseudonym"),
                reason: try row.text("reason"),
                at: try row.instant("reported_at"),
                doneAt: try row.instantIfPresent("done_at"),
                note: try row.text("note")
            )
        }
    }

    /// False where there is no such report.
    public func finish(_ id: ReportEntryID, note: String, by person: PersonID) async throws -> Bool {
        let now = outside.now()
        return try await database.write { session in
            try !session.query(
                "UPDATE world_report SET done_at = $2, done_by_id = $3, note = $4 WHERE id = $1 RETURNING id",
                .id(id),
                .instant(now),
                .id(person),
                .text(note)
            ).isEmpty
        }
    }

    /// Deletes those older than ``ReportEntry/days``, and says how many.
    public func removeOld() async throws -> Int {
        let oldest = outside.now().addingTimeInterval(Double(-ReportEntry.days) * 86_400)
        return try await database.write { session in
            try session.query("DELETE FROM world_report WHERE reported_at <= $1 RETURNING id", .instant(oldest)).count
        }
    }
}
