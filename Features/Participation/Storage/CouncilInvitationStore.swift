public import DatabasePlatform
import Foundation
public import Kernel
public import MailPlatform
public import Participation

/// Invitations into a council: sent by mail or handed over as a link, bound to an address, good for once.
public struct CouncilInvitationStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    public enum Sending: Sendable, Hashable {
        case sent
        /// To be handed over by whoever invites; the token is nowhere else.
        case made(token: String)
        case sitsAlready
        case tooManyOpen(Int)
    }

    /// Queues the mail and keeps the hash of its token, both or neither. An earlier invitation of the same address ends.
    ///
    /// - Parameter mail: makes the mail from the token of 256 random bits, which is nowhere else. Nil where no mail server
    ///   is set up: administrators see what waits to be sent, and would hold the key to the council's area.
    public func invite(
        _ email: String,
        to council: CouncilID,
        by chair: PersonID,
        mail: (@Sendable (_ token: String) -> MailMessage)?
    ) async throws -> Sending {
        let token = Self.token(outside)
        let (message, outside, now) = (mail?(token), outside, outside.now())
        let id = CouncilInvitationID(from: outside)
        return try await database.write { session in
            if try CouncilStore.holders(of: council, in: session).contains(where: { $0.email == email }) {
                return .sitsAlready
            }
            try session.query(
                "DELETE FROM council_invitation WHERE council_id = $1 AND email = $2 AND used_at IS NULL",
                .id(council),
                .text(email)
            )
            let open = try Self.open("i.council_id = $1", [.id(council)], at: now, in: session).count
            guard open < CouncilInvitation.mostOpen else { return .tooManyOpen(open) }
            try session.query(
                """
                INSERT INTO council_invitation (id, token_hash, council_id, email, invited_by, created_at, expires_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                """,
                .id(id),
                .text(Self.hash(token)),
                .id(council),
                .text(email),
                .id(chair),
                .instant(now),
                .instant(now.addingTimeInterval(Double(CouncilInvitation.validDays) * 86_400))
            )
            guard let message else { return .made(token: token) }
            try MailQueue.add(message, in: session, outside: outside)
            return .sent
        }
    }

    public func open(of council: CouncilID) async throws -> [CouncilInvitation] {
        let now = outside.now()
        return try await database.read { session in
            try Self.open("i.council_id = $1", [.id(council)], at: now, in: session)
        }
    }

    /// The invitation behind a token, as long as it is unused and not over and its council is there.
    public func find(_ token: String) async throws -> CouncilInvitation? {
        let now = outside.now()
        return try await database.read { session in
            try Self.open("i.token_hash = $1", [.text(Self.hash(token))], at: now, in: session).first
        }
    }

    public func withdraw(_ id: CouncilInvitationID, of council: CouncilID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM council_invitation WHERE id = $1 AND council_id = $2 AND used_at IS NULL RETURNING id",
                .id(id),
                .id(council)
            ).isEmpty
        }
    }

    public enum Acceptance: Sendable, Hashable {
        case seated(CouncilID)
        /// The person signed in has another mail address than the one invited.
        case otherAddress
        /// The person leads the account of the council's firm.
        case leadsTheFirm
        case ended
    }

    /// The entry of it stands in the council's log, never in the firm's.
    public func accept(_ token: String, by person: PersonID, email: String) async throws -> Acceptance {
        let (now, outside) = (outside.now(), outside)
        return try await database.write { session in
            let found = try Self.open("i.token_hash = $1", [.text(Self.hash(token))], at: now, in: session)
            guard let invitation = found.first else { return .ended }
            guard invitation.email == email else { return .otherAddress }
            if let firm = try CouncilRow.find(invitation.council, in: session)?.firm,
                try FirmOwners.leads(person, firm, in: session)
            {
                return .leadsTheFirm
            }
            let used = try session.query(
                "UPDATE council_invitation SET used_at = $1 WHERE id = $2 AND used_at IS NULL RETURNING id",
                .instant(now),
                .id(invitation.id)
            )
            guard !used.isEmpty else { return .ended }
            try session.query(
                """
                INSERT INTO council_seat (council_id, person_id, is_chair, since) VALUES ($1, $2, 0, $3)
                ON CONFLICT (council_id, person_id) DO NOTHING
                """,
                .id(invitation.council),
                .id(person),
                .instant(now)
            )
            let context = AuditContext(
                person: person,
                role: "council",
                scope: .council(invitation.council.text),
                feature: "Participation",
                method: "POST",
                route: "/vertretung/einladung/:token"
            )
            try AuditWriter.changed(context, in: session, outside: outside)
            return .seated(invitation.council)
        }
    }

    private static func open(
        _ condition: String,
        _ arguments: [SQLValue],
        at now: Date,
        in session: any SQLSession
    ) throws -> [CouncilInvitation] {
        try session.query(
            """
            SELECT i.id, i.council_id, c.name, i.email, i.expires_at
            FROM council_invitation i JOIN council c ON c.id = i.council_id
            WHERE \(condition) AND i.used_at IS NULL AND i.expires_at > $2 AND c.state = 'confirmed'
            ORDER BY i.created_at, i.id
            """,
            arguments + [.instant(now)]
        )
        .map { row in
            CouncilInvitation(
                id: try row.id("id"),
                council: try row.id("council_id"),
                councilName: try row.text("name"),
                email: try row.text("email"),
                expires: try row.instant("expires_at")
            )
        }
    }

    private static func token(_ outside: OutsideWorld) -> String {
        outside.randomBytes(32).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func hash(_ token: String) -> String { ContentDigest.sha256(of: Array(token.utf8)) }
}
