public import Accounts
import Companies
import CompaniesStorage
public import DatabasePlatform
import Foundation
public import Kernel

/// Persons, their memberships and the firms they found.
public struct AccountStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// A new person, as far as the store needs to know.
    public struct NewPerson: Sendable {
        public let name: String
        public let email: EmailAddress
        public let passwordHash: String

        public init(name: String, email: EmailAddress, passwordHash: String) {
            (self.name, self.email, self.passwordHash) = (name, email, passwordHash)
        }
    }

    /// Stands in place of a hash for people who sign in by their firm's identity provider only.
    public static let noPassword = "!"

    /// Founds a firm with its first owner, both or neither.
    /// Throws ``StorageError/uniqueViolation(_:)`` when the mail address is taken.
    public func found(firm name: String, by person: NewPerson) async throws -> (person: PersonID, firm: FirmID) {
        let (personID, firmID) = (PersonID(from: outside), FirmID(from: outside))
        let now = outside.now()
        try await database.write { session in
            try FirmStore.insert(newFirm: firmID, name: name, at: now, in: session)
            try Self.insert(person, id: personID, at: now, in: session)
            try Self.insertMembership(personID, firmID, .owner, at: now, in: session)
        }
        return (personID, firmID)
    }

    public func credentials(of email: EmailAddress) async throws -> (person: PersonID, passwordHash: String)? {
        try await database.read { session in
            try session.query("SELECT id, password_hash FROM person WHERE email = $1", .text(email.text)).first
                .map { (try $0.id("id"), try $0.text("password_hash")) }
        }
    }

    /// The firms a person may work for, as member or by a grant: the one they worked for last comes first.
    public func firms(of person: PersonID) async throws -> [FirmID] {
        try await FirmPlaceReader(database, outside: outside).places(of: person).map(\.firm)
    }

    /// Whether the person belongs to the firm, and does not only look in.
    public func isMember(_ person: PersonID, of firm: FirmID) async throws -> Bool {
        try await !database.rows(
            "SELECT 1 AS found FROM membership WHERE person_id = $1 AND firm_id = $2",
            .id(person),
            .id(firm)
        ).isEmpty
    }

    /// A person who belongs to no firm yet.
    /// Throws ``StorageError/uniqueViolation(_:)`` when the mail address is taken.
    public func register(_ person: NewPerson) async throws -> PersonID {
        let (id, now) = (PersonID(from: outside), outside.now())
        try await database.write { session in try Self.insert(person, id: id, at: now, in: session) }
        return id
    }

    /// A further firm of somebody who is known already.
    public func found(firm name: String, by owner: PersonID) async throws -> FirmID {
        let (firm, now) = (FirmID(from: outside), outside.now())
        try await database.write { session in
            try FirmStore.insert(newFirm: firm, name: name, at: now, in: session)
            try Self.insertMembership(owner, firm, .owner, at: now, in: session)
        }
        return firm
    }

    /// Names of those who lead the firm's account.
    public func owners(of firm: FirmID) async throws -> [PersonID: String] {
        let team = try await team(of: firm).filter { $0.role == .owner }
        return Dictionary(uniqueKeysWithValues: team.map { ($0.person, $0.name) })
    }

    public func team(of firm: FirmID) async throws -> [TeamMember] {
        try await database.read { session in
            try session.query(
                """
                SELECT p.id, p.name, p.email, m.role, m.created_at
                FROM membership m JOIN person p ON p.id = m.person_id
                WHERE m.firm_id = $1 ORDER BY m.created_at, p.name
                """,
                .id(firm)
            )
            .map { row in
                TeamMember(
                    person: try row.id("id"),
                    name: try row.text("name"),
                    email: try row.text("email"),
                    role: MembershipRole(rawValue: try row.text("role")) ?? .member,
                    since: try row.instant("created_at")
                )
            }
        }
    }

    public func passwordHash(of person: PersonID) async throws -> String? {
        try await database.read { session in
            try session.query("SELECT password_hash FROM person WHERE id = $1", .id(person)).first
                .map { try $0.text("password_hash") }
        }
    }

    /// Sets a new password and ends every session of the person but the one of `token`. Links that wait in a mailbox
    /// are void: whoever knew the old password may have asked for them.
    public func setPassword(_ hash: String, of person: PersonID, keeping token: String) async throws {
        try await database.write { session in
            try session.query("UPDATE person SET password_hash = $1 WHERE id = $2", .text(hash), .id(person))
            try session.query("DELETE FROM pending_sign_in WHERE person_id = $1", .id(person))
            try session.query("DELETE FROM account_link WHERE person_id = $1", .id(person))
            try session.query(
                "DELETE FROM session WHERE person_id = $1 AND token_hash <> $2",
                .id(person),
                .text(SessionStore.hash(token))
            )
        }
    }

    static func insert(_ person: NewPerson, id: PersonID, at now: Date, in session: any SQLSession) throws {
        try session.query(
            "INSERT INTO person (id, name, email, password_hash, created_at) VALUES ($1, $2, $3, $4, $5)",
            .id(id),
            .text(person.name),
            .text(person.email.text),
            .text(person.passwordHash),
            .instant(now)
        )
    }

    static func insertMembership(
        _ person: PersonID,
        _ firm: FirmID,
        _ role: MembershipRole,
        at now: Date,
        in session: any SQLSession
    ) throws {
        try session.query(
            """
            INSERT INTO membership (person_id, firm_id, role, created_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (person_id, firm_id) DO NOTHING
            """,
            .id(person),
            .id(firm),
            .text(role.rawValue),
            .instant(now)
        )
    }
}
