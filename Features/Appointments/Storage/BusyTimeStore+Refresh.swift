public import Appointments
import DatabasePlatform
public import Foundation
public import Kernel

extension BusyTimeStore {
    /// An address that is to be asked again.
    public struct Subscription: Sendable, Hashable {
        public let advisor: AdvisorID
        public let edition: BusyEdition
        public let sealedAddress: [UInt8]
        public let triedAt: Date
    }

    /// Those not tried since, the longest ago first; not of people who are no coaches of the hub any more.
    public func due(since time: Date, most: Int) async throws -> [Subscription] {
        try await database.rows(
            """
            SELECT c.* FROM busy_calendar c JOIN advisor_profile v ON v.id = c.advisor_id
            WHERE c.source = 'address' AND c.tried_at <= $1
                AND EXISTS (SELECT 1 FROM hub_role r WHERE r.person_id = v.person_id AND r.role = 'coach')
            ORDER BY c.tried_at, c.advisor_id LIMIT $2
            """,
            .instant(time),
            .int(most)
        ).map(Self.subscription)
    }

    public func subscription(of advisor: AdvisorID) async throws -> Subscription? {
        try await database.rows(
            "SELECT * FROM busy_calendar WHERE advisor_id = $1 AND source = 'address'",
            .id(advisor)
        ).first.map(Self.subscription)
    }

    /// Takes what an address has answered, unless another one has been handed in meanwhile.
    public func refresh(_ subscription: Subscription, times: [AppointmentSlot], at now: Date) async throws {
        try await database.write { session in
            let known = try session.query(
                """
                UPDATE busy_calendar SET read_at = $1, tried_at = $1, fault = NULL
                WHERE advisor_id = $2 AND source = 'address' AND edition = $3 RETURNING advisor_id
                """,
                .instant(now),
                .id(subscription.advisor),
                .id(subscription.edition)
            )
            guard !known.isEmpty else { return }
            try Self.replace(times, of: subscription.advisor, .address, in: session)
        }
    }

    /// The times from before stay.
    public func fail(_ subscription: Subscription, with sentence: String, at now: Date) async throws {
        _ = try await database.write { session in
            try session.query(
                """
                UPDATE busy_calendar SET tried_at = $1, fault = $2
                WHERE advisor_id = $3 AND source = 'address' AND edition = $4
                """,
                .instant(now),
                .text(sentence),
                .id(subscription.advisor),
                .id(subscription.edition)
            )
        }
    }

    /// Times that are over are nobody's business; those of a file would stay for ever.
    public func forget(before time: Date) async throws {
        _ = try await database.write { try $0.query("DELETE FROM busy_time WHERE end_at < $1", .instant(time)) }
    }

    private static func subscription(_ row: SQLRow) throws -> Subscription {
        Subscription(
            advisor: try row.id("advisor_id"),
            edition: try row.id("edition"),
            sealedAddress: try row.blob("sealed_address"),
            triedAt: try row.instant("tried_at")
        )
    }
}
