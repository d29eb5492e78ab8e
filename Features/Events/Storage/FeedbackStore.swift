public import DatabasePlatform
public import Events
import Foundation
public import Kernel
public import MailPlatform

/// Anonymous answers after an event, by codes that work once.
public struct FeedbackStore: Sendable {
    /// How many days after the last date a code works.
    public static let days = 28

    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Whom to ask about what, with the code that stands nowhere else.
    public struct Request: Sendable {
        public let name: String
        public let email: String
        public let event: HubEvent
        public let code: String
        public let lastDay: LocalDate
    }

    /// Asks everybody who was there and has an address, once; also those noted up to two weeks after the end. Codes that
    /// have run out are deleted.
    public func ask(mail: @escaping @Sendable (Request) -> MailMessage) async throws {
        let (outside, now, today) = (outside, outside.now(), outside.today())
        try await database.write { session in
            try session.query("DELETE FROM event_feedback_code WHERE last_day < $1", .date(today.adding(days: -90)))
            let ended = try session.query(
                """
                SELECT e.id FROM hub_event e JOIN hub_event_date d ON d.event_id = e.id WHERE e.status = 'published'
                GROUP BY e.id HAVING MAX(d.ends_at) <= $1 AND MAX(d.ends_at) > $2 ORDER BY e.id
                """,
                .instant(now),
                .instant(now.addingTimeInterval(-14 * 86_400))
            )
            for row in ended {
                guard let roll = try AttendanceRollReader.roll(of: try row.id("id"), session) else { continue }
                let lastDay = (roll.event.dates.map(\.day).max() ?? today).adding(days: Self.days)
                for attendee in roll.attendees where roll.isProven(attendee.id) {
                    guard let email = attendee.email, MailMessage.isAddress(email) else { continue }
                    let isNew = try !session.query(
                        """
                        INSERT INTO event_feedback_asked (event_id, attendee_id) VALUES ($1, $2)
                        ON CONFLICT (event_id, attendee_id) DO NOTHING RETURNING attendee_id
                        """,
                        .id(roll.event.id),
                        .id(attendee.id)
                    ).isEmpty
                    guard isNew else { continue }
                    let code = EventRegistrationStore.token(outside, bytes: 16)
                    try session.query(
                        """
                        INSERT INTO event_feedback_code (code_hash, event_id, last_day, is_used)
                        VALUES ($1, $2, $3, 0)
                        """,
                        .text(EventRegistrationStore.hash(code)),
                        .id(roll.event.id),
                        .date(lastDay)
                    )
                    let request = Request(
                        name: attendee.name,
                        email: email,
                        event: roll.event,
                        code: code,
                        lastDay: lastDay
                    )
                    try MailQueue.add(mail(request), in: session, outside: outside)
                }
            }
        }
    }

    /// What a code leads to.
    public enum Door: Sendable, Hashable {
        case open(HubEvent)
        case used
        case over(LocalDate)
        case unknown
    }

    public func door(code: String) async throws -> Door {
        let today = outside.today()
        return try await database.read { try Self.door(code, today, $0) }
    }

    /// Takes an answer if the code's door is open, and closes it. Answers are let into the summary five at a time.
    public func give(_ answer: EventFeedback, code: String) async throws -> Door {
        let today = outside.today()
        let id = outside.randomBytes(8).reduce(0) { $0 << 8 | Int($1) } & 0x1F_FFFF_FFFF_FFFF
        return try await database.write { session in
            let door = try Self.door(code, today, session)
            guard case .open(let event) = door else { return door }
            try session.query(
                "UPDATE event_feedback_code SET is_used = 1 WHERE code_hash = $1",
                .text(EventRegistrationStore.hash(code))
            )
            try session.query(
                """
                INSERT INTO event_feedback (id, event_id, content, practice, organisation, body, is_counted)
                VALUES ($1, $2, $3, $4, $5, $6, 0)
                """,
                .int(id),
                .id(event.id),
                .int(answer.content),
                .int(answer.practice),
                .int(answer.organisation),
                .text(answer.text)
            )
            try session.query(
                """
                UPDATE event_feedback SET is_counted = 1 WHERE event_id = $1 AND is_counted = 0
                AND (SELECT COUNT(*) FROM event_feedback f WHERE f.event_id = $1 AND f.is_counted = 0) >= $2
                """,
                .id(event.id),
                .int(SmallGroups.minimum)
            )
            return door
        }
    }

    /// Nil for fewer than five answers.
    public func summary(of event: HubEventID) async throws -> FeedbackSummary? {
        let rows = try await database.rows(
            "SELECT * FROM event_feedback WHERE event_id = $1 AND is_counted = 1",
            .id(event)
        )
        return FeedbackSummary(
            try rows.compactMap { row in
                EventFeedback(
                    content: try row.int("content"),
                    practice: try row.int("practice"),
                    organisation: try row.int("organisation"),
                    text: try row.text("body")
                )
            }
        )
    }

    private static func door(_ code: String, _ today: LocalDate, _ session: any SQLSession) throws -> Door {
        let rows = try session.query(
            "SELECT * FROM event_feedback_code WHERE code_hash = $1",
            .text(EventRegistrationStore.hash(code))
        )
        guard let row = rows.first,
            let event = try EventRow.events(
                "e.id = $1",
                [.id(try row.id("event_id", of: HubEventTag.self))],
                in: session
            )
            .first
        else { return .unknown }
        if try row.bool("is_used") { return .used }
        let lastDay = try row.date("last_day")
        return lastDay < today ? .over(lastDay) : .open(event)
    }
}
