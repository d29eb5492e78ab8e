public import Appointments
public import DatabasePlatform
import Foundation
public import Kernel

public enum BusyEditionTag {}
/// An address or a file as it was handed in; another one replaces it.
public typealias BusyEdition = EntityID<BusyEditionTag>

/// When advisors are taken by their own calendars. Every query names the advisor.
public struct BusyTimeStore: Sendable {
    let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    public func calendars(of advisor: AdvisorID) async throws -> [BusyTimeCalendar] {
        try await database.rows("SELECT * FROM busy_calendar WHERE advisor_id = $1 ORDER BY source", .id(advisor))
            .map { row in
                BusyTimeCalendar(
                    source: try row.parsed("source") { BusyTimeCalendar.Source(rawValue: $0) },
                    name: try row.text("name"),
                    readAt: try row.instant("read_at"),
                    triedAt: try row.instant("tried_at"),
                    fault: try row.textIfPresent("fault")
                )
            }
    }

    /// What has not ended of all calendars, in order.
    public func times(of advisor: AdvisorID) async throws -> [AppointmentSlot] {
        let now = outside.now()
        return try await database.rows(
            "SELECT start_at, end_at FROM busy_time WHERE advisor_id = $1 AND end_at > $2 ORDER BY start_at, end_at",
            .id(advisor),
            .instant(now)
        ).map(AppointmentStore.slot)
    }

    /// Takes a calendar with its times instead of the one of the same source that was there.
    /// - Parameter sealedAddress: empty for a file.
    public func keep(
        _ source: BusyTimeCalendar.Source,
        name: String,
        sealedAddress: [UInt8] = [],
        times: [AppointmentSlot],
        of advisor: AdvisorID
    ) async throws {
        let (now, edition) = (outside.now(), BusyEdition(from: outside))
        try await database.write { session in
            try session.query(
                """
                INSERT INTO busy_calendar (advisor_id, source, edition, name, sealed_address, read_at, tried_at)
                VALUES ($1, $2, $3, $4, $5, $6, $6)
                ON CONFLICT (advisor_id, source) DO UPDATE SET edition = excluded.edition, name = excluded.name,
                    sealed_address = excluded.sealed_address, read_at = excluded.read_at,
                    tried_at = excluded.tried_at, fault = NULL
                """,
                .id(advisor),
                .text(source.rawValue),
                .id(edition),
                .text(name),
                .blob(sealedAddress),
                .instant(now)
            )
            try Self.replace(times, of: advisor, source, in: session)
        }
    }

    /// False when there was none.
    public func remove(_ source: BusyTimeCalendar.Source, of advisor: AdvisorID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM busy_calendar WHERE advisor_id = $1 AND source = $2 RETURNING advisor_id",
                .id(advisor),
                .text(source.rawValue)
            ).isEmpty
        }
    }

    /// Only what differs is written, since most calendars are the same half an hour later.
    static func replace(
        _ times: [AppointmentSlot],
        of advisor: AdvisorID,
        _ source: BusyTimeCalendar.Source,
        in session: any SQLSession
    ) throws {
        let (id, kind) = (SQLValue.id(advisor), SQLValue.text(source.rawValue))
        let stored = Set(
            try session.query(
                "SELECT start_at, end_at FROM busy_time WHERE advisor_id = $1 AND source = $2",
                [id, kind]
            ).map(AppointmentStore.slot)
        )
        let wanted = Set(times)
        for slot in stored.subtracting(wanted) {
            try session.query(
                "DELETE FROM busy_time WHERE advisor_id = $1 AND source = $2 AND start_at = $3",
                [id, kind, .instant(slot.start)]
            )
        }
        let new = wanted.subtracting(stored).sorted()
        for start in stride(from: 0, to: new.count, by: 100) {
            let part = new[start..<min(new.count, start + 100)]
            let places = part.indices.map { "($1, $2, $\((($0 - start) * 2) + 3), $\((($0 - start) * 2) + 4))" }
            try session.query(
                """
                INSERT INTO busy_time (advisor_id, source, start_at, end_at) VALUES \(places.joined(separator: ", "))
                ON CONFLICT (advisor_id, source, start_at) DO UPDATE SET end_at = excluded.end_at
                """,
                [id, kind] + part.flatMap { [.instant($0.start), .instant($0.end)] }
            )
        }
    }
}
