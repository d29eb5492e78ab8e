public import Accounts
public import DatabasePlatform
import Foundation
public import Kernel
public import MailPlatform

/// Who belongs to a firm in which role. A firm is never left without somebody who leads its account.
public struct TeamStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    public enum Change: Sendable {
        case done
        /// A firm without anybody who leads its account could never be looked after again.
        case lastOwner
        case notFound
    }

    /// Takes a person out of a firm: their sessions there end, and the invitations they made and nobody used are void.
    public func remove(_ person: PersonID, from firm: FirmID) async throws -> Change {
        try await database.write { session in
            guard try Self.owners(of: firm, in: session) != [person] else { return .lastOwner }
            let gone = try session.query(
                "DELETE FROM membership WHERE person_id = $1 AND firm_id = $2 RETURNING person_id",
                .id(person),
                .id(firm)
            )
            guard !gone.isEmpty else { return .notFound }
            try session.query("DELETE FROM session WHERE person_id = $1 AND firm_id = $2", .id(person), .id(firm))
            try Self.voidInvitations(by: person, to: firm, in: session)
            return .done
        }
    }

    /// Gives a member another role and tells them by mail.
    public func change(
        _ person: PersonID,
        to role: MembershipRole,
        in firm: FirmID,
        letter: MailMessage
    ) async throws -> Change {
        let outside = outside
        return try await database.write { session in
            if role != .owner, try Self.owners(of: firm, in: session) == [person] { return .lastOwner }
            guard try Self.set(person, role, in: firm, session) else { return .notFound }
            try MailQueue.add(letter, in: session, outside: outside)
            return .done
        }
    }

    /// One owner makes another member owner and becomes a member, both or neither; both are told by mail.
    public func handOver(
        from owner: PersonID,
        to person: PersonID,
        of firm: FirmID,
        letters: [MailMessage]
    ) async throws -> Change {
        let outside = outside
        return try await database.write { session in
            guard owner != person, try Self.owners(of: firm, in: session).contains(owner),
                try Self.set(person, .owner, in: firm, session)
            else { return .notFound }
            _ = try Self.set(owner, .member, in: firm, session)
            for letter in letters { try MailQueue.add(letter, in: session, outside: outside) }
            return .done
        }
    }

    /// The administration gives a firm that lost all its owners a new one, from among its members.
    /// `.lastOwner` where somebody leads the account and decides alone.
    public func appoint(_ person: PersonID, of firm: FirmID, letter: MailMessage) async throws -> Change {
        let outside = outside
        return try await database.write { session in
            guard try Self.owners(of: firm, in: session).isEmpty else { return .lastOwner }
            guard try Self.set(person, .owner, in: firm, session) else { return .notFound }
            try MailQueue.add(letter, in: session, outside: outside)
            return .done
        }
    }

    private static func owners(of firm: FirmID, in session: any SQLSession) throws -> [PersonID] {
        try session.query("SELECT person_id FROM membership WHERE firm_id = $1 AND role = 'owner'", .id(firm))
            .map { try $0.id("person_id") }
    }

    private static func set(
        _ person: PersonID,
        _ role: MembershipRole,
        in firm: FirmID,
        _ session: any SQLSession
    ) throws -> Bool {
        let changed = try session.query(
            "UPDATE membership SET role = $1 WHERE person_id = $2 AND firm_id = $3 RETURNING person_id",
            .text(role.rawValue),
            .id(person),
            .id(firm)
        )
        // Else who made an invitation for owners would make themselves one again.
        if role == .member { try voidInvitations(by: person, to: firm, in: session) }
        return !changed.isEmpty
    }

    private static func voidInvitations(by person: PersonID, to firm: FirmID, in session: any SQLSession) throws {
        try session.query(
            "DELETE FROM join_link WHERE created_by = $1 AND firm_id = $2 AND used_at IS NULL",
            .id(person),
            .id(firm)
        )
        try session.query(
            "DELETE FROM invitation WHERE invited_by = $1 AND firm_id = $2 AND accepted_at IS NULL",
            .id(person),
            .id(firm)
        )
    }
}
