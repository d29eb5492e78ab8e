public import Accounts
import DatabasePlatform
import Foundation
public import Kernel

extension InvitationStore {
    /// The invited person, who has an account, accepts; nil when the invitation is over or bound to another address.
    public func accept(_ token: String, known person: PersonID) async throws -> JoinLinkStore.Arrival? {
        let (now, outside) = (outside.now(), outside)
        return try await database.write { session in
            guard let invitation = try Self.acceptable(token, at: now, in: session),
                let email = try session.query("SELECT email FROM person WHERE id = $1", .id(person)).first?.text(
                    "email"
                ),
                email == invitation.email.text
            else { return nil }
            try Self.close(invitation.id, by: person, at: now, in: session)
            let present = try session.query(
                "SELECT role FROM membership WHERE person_id = $1 AND firm_id = $2",
                .id(person),
                .id(invitation.firm)
            ).first?.text("role")
            guard let present else {
                try AccountStore.insertMembership(person, invitation.firm, invitation.role, at: now, in: session)
                try Self.record(person, invitation, in: session, outside: outside)
                return .joined
            }
            guard present == MembershipRole.member.rawValue, invitation.role == .owner else { return .known }
            try session.query(
                "UPDATE membership SET role = 'owner' WHERE person_id = $1 AND firm_id = $2",
                .id(person),
                .id(invitation.firm)
            )
            try Self.record(person, invitation, in: session, outside: outside)
            return .raised
        }
    }

    /// A new person accepts; the link reached the address, which is thereby verified. Nil when the invitation is over.
    /// Throws ``StorageError/uniqueViolation(_:)`` when the address got an account meanwhile.
    public func accept(
        _ token: String,
        name: String,
        passwordHash: String
    ) async throws -> (person: PersonID, invitation: Invitation)? {
        let (id, now, outside) = (PersonID(from: outside), outside.now(), outside)
        return try await database.write { session in
            guard let invitation = try Self.acceptable(token, at: now, in: session) else { return nil }
            let newcomer = AccountStore.NewPerson(name: name, email: invitation.email, passwordHash: passwordHash)
            try AccountStore.insert(newcomer, id: id, at: now, in: session)
            try Self.close(invitation.id, by: id, at: now, in: session)
            try AccountStore.insertMembership(id, invitation.firm, invitation.role, at: now, in: session)
            try Self.record(id, invitation, in: session, outside: outside)
            return (id, invitation)
        }
    }

    private static func record(
        _ person: PersonID,
        _ invitation: Invitation,
        in session: any SQLSession,
        outside: OutsideWorld
    ) throws {
        try ArrivalLog.joined(
            person,
            invitation.firm,
            as: invitation.role,
            by: "/einladung/:token",
            in: session,
            outside: outside
        )
    }

    private static func close(
        _ id: InvitationID,
        by person: PersonID,
        at now: Date,
        in session: any SQLSession
    ) throws {
        try session.query(
            "UPDATE invitation SET accepted_at = $1, accepted_by = $2 WHERE id = $3",
            .instant(now),
            .id(person),
            .id(id)
        )
        try session.query(
            "UPDATE person SET email_verified_at = COALESCE(email_verified_at, $1) WHERE id = $2",
            .instant(now),
            .id(person)
        )
    }
}
