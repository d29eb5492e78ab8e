public import DatabasePlatform
public import Foundation
public import Kernel

/// What administrators see of the mails, and what they may do about those that could not be delivered.
public struct MailOutbox: Sendable {
    public enum State: String, Sendable, CaseIterable { case queued, dead, sent }

    public struct Mail: Sendable {
        public let id: MailID
        /// Without blocks once it was sent.
        public let message: MailMessage
        public let state: State
        public let createdAt: Date
        public let sentAt: Date?
        /// As ``MailFault/read(_:)`` takes it apart.
        public let lastError: String?

        /// Links in mails hold for a week at most; older mails are not sent any more.
        public func isVoid(at now: Date) -> Bool { now.timeIntervalSince(createdAt) > 7 * 86_400 }
    }

    /// Days after which nothing is kept of a mail.
    public static let daysKept = 30

    private let database: any SQLDatabase

    public init(_ database: any SQLDatabase) { self.database = database }

    public func counts() async throws -> [State: Int] {
        let rows = try await database.rows("SELECT state, COUNT(*) AS number FROM mail GROUP BY state")
        return try Dictionary(
            uniqueKeysWithValues: rows.map { (try $0.parsed("state") { State(rawValue: $0) }, try $0.int("number")) }
        )
    }

    /// The newest first.
    public func mails(_ state: State?, limit: Int, offset: Int) async throws -> [Mail] {
        try await database.rows(
            """
            SELECT * FROM mail WHERE state IN ($1, $2, $3) ORDER BY created_at DESC, id DESC LIMIT $4 OFFSET $5
            """,
            (state.map { [$0, $0, $0] } ?? State.allCases).map { .text($0.rawValue) } + [.int(limit), .int(offset)]
        )
        .map(Mail.init)
    }

    public func mail(_ id: MailID) async throws -> Mail? {
        try await database.rows("SELECT * FROM mail WHERE id = $1", .id(id)).first.map(Mail.init)
    }

    /// Queues a mail anew that could not be delivered. False when it is not dead.
    public func resend(_ id: MailID, outside: OutsideWorld) async throws -> Bool {
        try await database.write { session in
            let found = try session.query(
                "UPDATE mail SET state = 'queued', last_error = NULL WHERE id = $1 AND state = 'dead' RETURNING id",
                .id(id)
            )
            if found.isEmpty { return false }
            try JobQueue.add(
                MailQueue.jobKind,
                payload: id.text,
                onceKey: id.text,
                in: session,
                outside: outside
            )
            return true
        }
    }

    /// Removes a mail that was not sent, and its open job finds nothing. False when there is none.
    public func discard(_ id: MailID) async throws -> Bool {
        try await database.write { session in
            try !session.query("DELETE FROM mail WHERE id = $1 AND state <> 'sent' RETURNING id", .id(id)).isEmpty
        }
    }

    /// Removes what is left of old mails, sent or not.
    public static func cleaning(_ database: any SQLDatabase, outside: OutsideWorld) -> PeriodicJob {
        PeriodicJob("mail.clean", every: 6 * 3_600) {
            let end = outside.now().addingTimeInterval(-Double(daysKept) * 86_400)
            try await database.write { session in
                _ = try session.query(
                    "DELETE FROM mail WHERE created_at < $1 AND (sent_at IS NULL OR sent_at < $1)",
                    .instant(end)
                )
            }
        }
    }
}

extension MailOutbox.Mail {
    init(_ row: SQLRow) throws {
        id = try row.id("id")
        state = try row.parsed("state") { MailOutbox.State(rawValue: $0) }
        createdAt = try row.instant("created_at")
        sentAt = try row.instantIfPresent("sent_at")
        lastError = try row.textIfPresent("last_error")
        message = MailMessage(
            to: try row.text("recipient"),
            name: try row.text("recipient_name"),
            subject: try row.text("subject"),
            try JSONColumn.value(try row.text("content"))
        )
    }
}
