import DatabasePlatform
import Foundation
public import Kernel
public import World

/// Links into a meeting. Only digests of them are stored.
extension MeetingStore {
    /// A link with this secret leads in from now on; false for whoever is not the host, or where there are as many as may
    /// be.
    public func invite(to id: MeetingID, by host: PersonID, token: String) async throws -> Bool {
        let (invitation, now) = (MeetingInvitationID(from: outside), outside.now())
        return try await database.write { session in
            let open = try session.query(
                """
                SELECT (SELECT count(*) FROM world_meeting_invitation WHERE meeting_id = $1 AND revoked_at IS NULL) AS n
                FROM world_meeting WHERE id = $1 AND host_id = $2
                """,
                .id(id),
                .id(host)
            ).first
            guard let open, try open.int("n") < MeetingInvitation.most else { return false }
            try session.query(
                """
                INSERT INTO world_meeting_invitation (id, meeting_id, token_hash, made_at) VALUES ($1, $2, $3, $4)
                """,
                .id(invitation),
                .id(id),
                .text(Self.digest(token)),
                .instant(now)
            )
            return true
        }
    }

    /// Open ones, the latest first.
    public func invitations(to id: MeetingID) async throws -> [MeetingInvitation] {
        try await database.read { session in
            let guests = try session.query(
                "SELECT invitation_id, name FROM world_meeting_guest WHERE meeting_id = $1 ORDER BY came_at, id",
                .id(id)
            ).map { (try $0.text("invitation_id"), try $0.text("name")) }
            return try session.query(
                """
                SELECT id, made_at FROM world_meeting_invitation
                WHERE meeting_id = $1 AND revoked_at IS NULL ORDER BY made_at DESC, id DESC
                """,
                .id(id)
            ).map { row in
                let invitation = try row.text("id")
                return MeetingInvitation(
                    id: try row.id("id"),
                    madeAt: try row.instant("made_at"),
                    guests: guests.filter { $0.0 == invitation }.map(\.1)
                )
            }
        }
    }

    /// The link leads nowhere any more, and whoever came by it is no guest any more.
    public func revoke(_ invitation: MeetingInvitationID, of id: MeetingID, by host: PersonID) async throws -> Bool {
        let now = outside.now()
        return try await database.write { session in
            try !session.query(
                """
                UPDATE world_meeting_invitation SET revoked_at = $4
                WHERE id = $1 AND meeting_id = $2 AND revoked_at IS NULL
                    AND meeting_id IN (SELECT id FROM world_meeting WHERE id = $2 AND host_id = $3) RETURNING id
                """,
                .id(invitation),
                .id(id),
                .id(host),
                .instant(now)
            ).isEmpty
        }
    }

    /// The meeting that a link leads to; nil for one that was never made or is revoked.
    public func meeting(invitedBy token: String) async throws -> Meeting? {
        try await database.rows(
            """
            \(Self.columns) JOIN world_meeting_invitation i ON i.meeting_id = m.id
            WHERE i.token_hash = $1 AND i.revoked_at IS NULL AND m.last_met_at + m.keep_days * 86400000 > $2
            """,
            .text(Self.digest(token)),
            .instant(outside.now())
        ).first.map(Self.meeting)
    }

    public enum Entering: Sendable, Hashable {
        case entered(MeetingID)
        /// As many guests as a meeting takes.
        case full
        /// The host has sent them away and not let them in again.
        case barred
        /// The link is not good any more, or the browser keeps no cookie.
        case refused
    }

    /// Lets somebody in under a name that the link's holder gives; coming again changes the name.
    public func enter(_ token: String, as name: String, _ visitor: MeetingVisitor) async throws -> Entering {
        guard let holder = Self.holder(visitor) else { return .refused }
        let (id, now) = (EntityID<MeetingVisitor>(from: outside), outside.now())
        return try await database.write { session in
            let found = try session.query(
                """
                SELECT id, meeting_id, (SELECT count(*) FROM world_meeting_guest g
                    JOIN world_meeting_invitation v ON v.id = g.invitation_id AND v.revoked_at IS NULL
                    WHERE g.meeting_id = i.meeting_id AND g.holder <> $2 AND g.holder NOT IN (
                        SELECT r.holder FROM world_meeting_removal r WHERE r.meeting_id = i.meeting_id
                    )) AS others
                FROM world_meeting_invitation i WHERE token_hash = $1 AND revoked_at IS NULL
                """,
                .text(Self.digest(token)),
                .text(holder)
            ).first
            guard let found else { return .refused }
            let meeting: MeetingID = try found.id("meeting_id")
            guard try !Self.isBarred(visitor, from: meeting, session) else { return .barred }
            guard try found.int("others") < Meeting.mostGuests else { return .full }
            try session.query(
                """
                INSERT INTO world_meeting_guest (id, meeting_id, invitation_id, holder, person_id, name, came_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                ON CONFLICT (meeting_id, holder) DO UPDATE SET invitation_id = excluded.invitation_id,
                    name = excluded.name, came_at = excluded.came_at
                """,
                .id(id),
                .id(meeting),
                .text(try found.text("id")),
                .text(holder),
                .id(visitor.person),
                .text(name),
                .instant(now)
            )
            return .entered(meeting)
        }
    }

    static func digest(_ token: String) -> String { ContentDigest.sha256(of: Array(token.utf8)) }
}
