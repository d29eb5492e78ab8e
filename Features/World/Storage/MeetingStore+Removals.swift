import DatabasePlatform
import Foundation
public import Kernel
public import World

/// Who may not come in any more: sent away by the host, or gone for good by themselves.
extension MeetingStore {
    /// Keeps that somebody was sent away; nothing where there is no such meeting, or nothing to know them by.
    public func bar(_ visitor: MeetingVisitor, as name: String, from id: MeetingID) async throws {
        guard let holder = Self.barred(visitor) else { return }
        let (removal, now) = (MeetingRemovalID(from: outside), outside.now())
        try await database.write { session in
            // It may have been deleted in the meantime.
            guard try !session.query("SELECT id FROM world_meeting WHERE id = $1", .id(id)).isEmpty else { return }
            try session.query(
                """
                INSERT INTO world_meeting_removal (id, meeting_id, holder, person_id, name, removed_at)
                VALUES ($1, $2, $3, $4, $5, $6)
                ON CONFLICT (meeting_id, holder) DO UPDATE SET name = excluded.name, removed_at = excluded.removed_at
                """,
                .id(removal),
                .id(id),
                .text(holder),
                .id(visitor.person ?? visitor.vouched),
                .text(name),
                .instant(now)
            )
        }
    }

    public func isBarred(_ visitor: MeetingVisitor, from id: MeetingID) async throws -> Bool {
        try await database.read { session in try Self.isBarred(visitor, from: id, session) }
    }

    static func isBarred(_ visitor: MeetingVisitor, from id: MeetingID, _ session: any SQLSession) throws -> Bool {
        guard let holder = barred(visitor) else { return false }
        return try !session.query(
            "SELECT id FROM world_meeting_removal WHERE meeting_id = $1 AND holder = $2",
            .id(id),
            .text(holder)
        ).isEmpty
    }

    /// What somebody who is sent away is known by: a colleague for whom a firm's identity provider vouches not by the browser,
    /// since they would come back with another one.
    private static func barred(_ visitor: MeetingVisitor) -> String? {
        visitor.vouched.map { "vouched:\($0.text)" } ?? holder(visitor)
    }

    /// The latest first.
    public func removals(from id: MeetingID) async throws -> [MeetingRemoval] {
        try await database.rows(
            """
            SELECT id, name, removed_at FROM world_meeting_removal WHERE meeting_id = $1
            ORDER BY removed_at DESC, id DESC
            """,
            .id(id)
        ).map { row in
            MeetingRemoval(
                id: try row.id("id"),
                name: try row.text("name"),
                removedAt: try row.instant("removed_at")
            )
        }
    }

    /// From now on they may come in again; false for whoever is not the host, or where nobody was sent away.
    public func readmit(_ removal: MeetingRemovalID, to id: MeetingID, by host: PersonID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                """
                DELETE FROM world_meeting_removal WHERE id = $1 AND meeting_id = $2
                    AND meeting_id IN (SELECT id FROM world_meeting WHERE id = $2 AND host_id = $3) RETURNING id
                """,
                .id(removal),
                .id(id),
                .id(host)
            ).isEmpty
        }
    }

    /// A guest gives the seat back; false where they have none.
    public func giveBackSeat(in id: MeetingID, of visitor: MeetingVisitor) async throws -> Bool {
        guard let holder = Self.holder(visitor) else { return false }
        return try await database.write { session in
            try !session.query(
                "DELETE FROM world_meeting_guest WHERE meeting_id = $1 AND holder = $2 RETURNING id",
                .id(id),
                .text(holder)
            ).isEmpty
        }
    }

    /// Whoever uses the browser next is no guest anywhere by what was asked for before.
    ///
    /// - Parameter visit: its name, as the cookie holds it.
    public func giveBackSeats(ofVisit visit: String) async throws {
        let visitor = MeetingVisitor(person: nil, firm: nil, visit: Self.digest(visit))
        guard !visit.isEmpty, let holder = Self.holder(visitor) else { return }
        _ = try await database.write { session in
            try session.query("DELETE FROM world_meeting_guest WHERE holder = $1", .text(holder))
        }
    }

    /// Whether there is such a meeting, and its days are not over.
    public func isThere(_ id: MeetingID) async throws -> Bool {
        try await !database.rows(
            "SELECT id FROM world_meeting WHERE id = $1 AND last_met_at + keep_days * 86400000 > $2",
            .id(id),
            .instant(outside.now())
        ).isEmpty
    }
}
