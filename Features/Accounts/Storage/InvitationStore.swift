public import Accounts
public import DatabasePlatform
import Foundation
public import Kernel
public import MailPlatform

/// Invitations that go by mail. The token stands in the mail only; here is its hash.
public struct InvitationStore: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    public enum Sending: Sendable, Equatable {
        case sent
        /// The address belongs to somebody of the team, whom the list shows anyway.
        case belongs
        case tooMany
        /// The last mail to this address has hardly arrived.
        case tooSoon
    }

    public enum Resending: Sendable {
        case sent(Invitation)
        case tooSoon(Invitation)
        case notFound
    }

    /// Queues the mail with a fresh token. An open invitation of the same address is renewed, and its old link is void.
    /// - Parameter letter: what the mail says, given the token.
    public func invite(
        _ email: EmailAddress,
        to firm: FirmID,
        as role: MembershipRole,
        by owner: PersonID,
        letter: @Sendable @escaping (_ token: String) -> MailMessage
    ) async throws -> Sending {
        let (id, token, now, outside) = (
            InvitationID(from: outside), SessionStore.token(outside), outside.now(), outside
        )
        return try await database.write { session in
            let belongs = try session.query(
                "SELECT m.role FROM membership m JOIN person p ON p.id = m.person_id WHERE m.firm_id = $1 AND p.email = $2",
                .id(firm),
                .text(email.text)
            )
            guard belongs.isEmpty else { return .belongs }
            let last = try Self.invitations(
                "i.firm_id = $1 AND i.email = $2 AND i.accepted_at IS NULL",
                [.id(firm), .text(email.text)],
                in: session
            ).first
            if let last, Self.isFresh(last, at: now) { return .tooSoon }
            let open = try session.query(
                """
                SELECT COUNT(*) AS count FROM invitation
                WHERE firm_id = $1 AND email <> $2 AND accepted_at IS NULL AND expires_at > $3
                """,
                .id(firm),
                .text(email.text),
                .instant(now)
            )
            guard try open[0].int("count") < Invitation.mostOpen else { return .tooMany }
            try session.query(
                """
                INSERT INTO invitation (id, firm_id, email, role, token_hash, invited_by, created_at, expires_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                ON CONFLICT (firm_id, email) WHERE accepted_at IS NULL DO UPDATE SET
                    role = excluded.role, token_hash = excluded.token_hash, invited_by = excluded.invited_by,
                    expires_at = excluded.expires_at
                """,
                .id(id),
                .id(firm),
                .text(email.text),
                .text(role.rawValue),
                .text(SessionStore.hash(token)),
                .id(owner),
                .instant(now),
                .instant(Self.end(from: now))
            )
            try MailQueue.add(letter(token), in: session, outside: outside)
            return .sent
        }
    }

    /// Sends an open invitation once more under a new token.
    public func resend(
        _ id: InvitationID,
        of firm: FirmID,
        letter: @Sendable @escaping (Invitation, _ token: String) -> MailMessage
    ) async throws -> Resending {
        let (token, now, outside) = (SessionStore.token(outside), outside.now(), outside)
        return try await database.write { session in
            let invitation = try Self.invitations(
                "i.id = $1 AND i.firm_id = $2 AND i.accepted_at IS NULL",
                [.id(id), .id(firm)],
                in: session
            ).first
            guard let invitation else { return .notFound }
            if Self.isFresh(invitation, at: now) { return .tooSoon(invitation) }
            try session.query(
                "UPDATE invitation SET token_hash = $1, expires_at = $2 WHERE id = $3",
                .text(SessionStore.hash(token)),
                .instant(Self.end(from: now)),
                .id(id)
            )
            try MailQueue.add(letter(invitation, token), in: session, outside: outside)
            return .sent(invitation)
        }
    }

    public func withdraw(_ id: InvitationID, of firm: FirmID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM invitation WHERE id = $1 AND firm_id = $2 AND accepted_at IS NULL RETURNING id",
                .id(id),
                .id(firm)
            ).isEmpty
        }
    }

    /// Those that can still be accepted, and those whose time is over and which can be sent again.
    public func open(of firm: FirmID) async throws -> [Invitation] {
        try await database.read { session in
            try Self.invitations("i.firm_id = $1 AND i.accepted_at IS NULL", [.id(firm)], in: session)
        }
    }

    /// The invitation behind a token, as long as it can be accepted, and whether its address has an account.
    public func find(_ token: String) async throws -> (invitation: Invitation, hasAccount: Bool)? {
        let now = outside.now()
        return try await database.read { session in
            guard let invitation = try Self.acceptable(token, at: now, in: session) else { return nil }
            let known = try session.query("SELECT id FROM person WHERE email = $1", .text(invitation.email.text))
            return (invitation, !known.isEmpty)
        }
    }

    static func acceptable(_ token: String, at now: Date, in session: any SQLSession) throws -> Invitation? {
        try invitations(
            "i.token_hash = $1 AND i.accepted_at IS NULL AND i.expires_at > $2",
            [.text(SessionStore.hash(token)), .instant(now)],
            in: session
        ).first
    }

    /// Its end tells when the last mail went out.
    private static func isFresh(_ invitation: Invitation, at now: Date) -> Bool {
        invitation.expires > end(from: now).addingTimeInterval(-Invitation.pauseSeconds)
    }

    private static func end(from now: Date) -> Date {
        now.addingTimeInterval(Double(Invitation.validDays) * 86_400)
    }

    private static func invitations(
        _ condition: String,
        _ arguments: [SQLValue],
        in session: any SQLSession
    ) throws -> [Invitation] {
        try session.query(
            """
            SELECT i.id, i.firm_id, f.name AS firm_name, i.email, i.role, i.expires_at
            FROM invitation i JOIN firm f ON f.id = i.firm_id WHERE \(condition) ORDER BY i.created_at, i.id
            """,
            arguments
        )
        .map { row in
            Invitation(
                id: try row.id("id"),
                firm: try row.id("firm_id"),
                firmName: try row.text("firm_name"),
                email: try row.parsed("email", EmailAddress.init),
                role: try row.parsed("role", MembershipRole.init),
                expires: try row.instant("expires_at")
            )
        }
    }
}
