public import DatabasePlatform
import Foundation
public import Kernel
public import World

/// Meetings, who may come in, and their end. Every query names the meeting, the person or the firm.
public struct MeetingStore: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    static let columns = """
        SELECT m.*, p.name AS host_name FROM world_meeting m LEFT JOIN person p ON p.id = m.host_id
        """

    static func meeting(_ row: SQLRow) throws -> Meeting {
        var wall: RoomWall?
        if let document = try row.textIfPresent("wall_document_id"), let page = try row.intIfPresent("wall_page") {
            wall = RoomWall(document: document, page: page)
        }
        return Meeting(
            id: try row.id("id"),
            title: try row.text("title"),
            firm: try row.idIfPresent("firm_id"),
            host: try row.id("host_id"),
            hostName: try row.textIfPresent("host_name") ?? "",
            retention: Meeting.Retention(rawValue: try row.int("keep_days")) ?? .month,
            openedAt: try row.instant("opened_at"),
            lastMetAt: try row.instant("last_met_at"),
            wall: wall
        )
    }

    /// The seat they have there; nil where there is none, or no such meeting.
    public func seat(in id: MeetingID, for visitor: MeetingVisitor) async throws -> MeetingSeat? {
        let now = outside.now()
        return try await database.read { session in
            guard let row = try session.query("\(Self.columns) WHERE m.id = $1", .id(id)).first else { return nil }
            let meeting = try Self.meeting(row)
            // Seats end with the meeting, also in the hour before it is deleted.
            guard meeting.endsAt > now else { return nil }
            if meeting.host == visitor.person, try Self.mayHost(meeting, visitor, session) {
                return MeetingSeat(meeting: meeting, kind: .host)
            }
            guard try !Self.isBarred(visitor, from: id, session) else { return nil }
            if let firm = meeting.firm, firm == visitor.firm { return MeetingSeat(meeting: meeting, kind: .colleague) }
            guard let holder = Self.holder(visitor) else { return nil }
            let guest = try session.query(
                """
                SELECT g.name FROM world_meeting_guest g JOIN world_meeting_invitation i ON i.id = g.invitation_id
                WHERE g.meeting_id = $1 AND g.holder = $2 AND i.revoked_at IS NULL
                """,
                .id(id),
                .text(holder)
            ).first
            return try guest.map {
                MeetingSeat(meeting: meeting, kind: .guest, guestName: try $0.text("name"))
            }
        }
    }

    /// Whoever has left a firm holds none of its meetings any more.
    private static func mayHost(
        _ meeting: Meeting,
        _ visitor: MeetingVisitor,
        _ session: any SQLSession
    ) throws -> Bool {
        guard let firm = meeting.firm, firm != visitor.firm else { return true }
        return try !session.query(
            "SELECT 1 AS found FROM membership WHERE person_id = $1 AND firm_id = $2",
            .id(meeting.host),
            .id(firm)
        ).isEmpty
    }

    /// Those they hold, those of the firm, and those they came to by invitation; the latest first.
    public func meetings(of person: PersonID, firm: FirmID?) async throws -> [Meeting] {
        try await database.rows(
            """
            \(Self.columns) WHERE (m.firm_id = $2
                OR m.host_id = $1 AND (m.firm_id IS NULL
                    OR m.firm_id IN (SELECT s.firm_id FROM membership s WHERE s.person_id = $1))
                OR m.id IN (
                SELECT g.meeting_id FROM world_meeting_guest g
                JOIN world_meeting_invitation i ON i.id = g.invitation_id AND i.revoked_at IS NULL
                WHERE g.person_id = $1
            )) AND (m.host_id = $1 OR m.id NOT IN (
                SELECT r.meeting_id FROM world_meeting_removal r WHERE r.person_id = $1 AND r.holder = $4
            )) AND m.last_met_at + m.keep_days * 86400000 > $3 ORDER BY m.last_met_at DESC, m.id DESC
            """,
            .id(person),
            .id(firm),
            .instant(outside.now()),
            .text(Self.holder(person))
        ).map(Self.meeting)
    }

    /// False where the person holds as many as one may.
    public func open(
        _ id: MeetingID,
        title: String,
        firm: FirmID?,
        retention: Meeting.Retention,
        by host: PersonID
    ) async throws -> Bool {
        let now = outside.now()
        return try await database.write { session in
            let count = try session.query(
                "SELECT count(*) AS n FROM world_meeting WHERE host_id = $1",
                .id(host)
            )[0].int("n")
            guard count < Meeting.mostOfAHost else { return false }
            try session.query(
                """
                INSERT INTO world_meeting (id, title, firm_id, host_id, keep_days, opened_at, last_met_at)
                VALUES ($1, $2, $3, $4, $5, $6, $6) ON CONFLICT (id) DO NOTHING
                """,
                .id(id),
                .text(title),
                .id(firm),
                .id(host),
                .int(retention.rawValue),
                .instant(now)
            )
            return true
        }
    }

    /// False for whoever is not its host.
    public func change(
        _ id: MeetingID,
        title: String,
        retention: Meeting.Retention,
        by host: PersonID
    ) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "UPDATE world_meeting SET title = $3, keep_days = $4 WHERE id = $1 AND host_id = $2 RETURNING id",
                .id(id),
                .id(host),
                .text(title),
                .int(retention.rawValue)
            ).isEmpty
        }
    }

    /// Somebody has come in; from now on its days count anew.
    public func meet(_ id: MeetingID) async throws {
        let now = outside.now()
        _ = try await database.write { session in
            try session.query(
                "UPDATE world_meeting SET last_met_at = $2 WHERE id = $1 AND last_met_at < $2",
                .id(id),
                .instant(now)
            )
        }
    }

    // MARK: The end

    public func holdings(of id: MeetingID) async throws -> MeetingHoldings {
        let row = try await database.rows(
            """
            SELECT (SELECT count(*) FROM world_meeting_line WHERE meeting_id = $1) AS lines,
                (SELECT count(*) FROM world_note WHERE meeting_id = $1) AS notes,
                (SELECT count(*) FROM world_wall_document WHERE meeting_id = $1) AS documents,
                (SELECT count(*) FROM world_meeting_invitation WHERE meeting_id = $1) AS invitations,
                (SELECT count(*) FROM world_meeting_guest WHERE meeting_id = $1) AS guests
            """,
            .id(id)
        )[0]
        return MeetingHoldings(
            lines: try row.int("lines"),
            notes: try row.int("notes"),
            documents: try row.int("documents"),
            invitations: try row.int("invitations"),
            guests: try row.int("guests")
        )
    }

    /// With everything in it; false for whoever is not its host.
    public func remove(_ id: MeetingID, by host: PersonID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM world_meeting WHERE id = $1 AND host_id = $2 RETURNING id",
                .id(id),
                .id(host)
            ).isEmpty
        }
    }

    /// Deletes those whose days are over, of all firms and people, and says which.
    public func removeEnded() async throws -> [MeetingID] {
        let now = outside.now()
        return try await database.write { session in
            try session.query(
                "DELETE FROM world_meeting WHERE last_met_at + keep_days * 86400000 <= $1 RETURNING id",
                .instant(now)
            ).map { try $0.id("id") }
        }
    }

    /// A person by themselves, everybody else by the browser.
    static func holder(_ visitor: MeetingVisitor) -> String? {
        visitor.person.map(holder) ?? visitor.visit.map { "visit:\($0)" }
    }

    static func holder(_ person: PersonID) -> String { "person:\(person.text)" }
}
