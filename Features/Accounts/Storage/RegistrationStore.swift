import Accounts
import Companies
import CompaniesStorage
public import DatabasePlatform
import Foundation
public import Kernel
public import MailPlatform

/// Sign-ups that wait until their mail address is confirmed. Nothing tells whether an address is known already but the
/// mail that goes there.
public struct RegistrationStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// A sign-up as its confirmation page shows it.
    public struct Waiting: Sendable {
        /// Nil for somebody who signs up without a firm.
        public let firm: String?
        public let name: String
        public let email: String
        /// Of the password that was chosen at the sign-up.
        public let passwordHash: String
        /// The browser's visit in which the sign-up was sent.
        public let visit: String
    }

    public struct Founded: Sendable {
        public let person: PersonID
        /// Nil for somebody who signed up without a firm.
        public let firm: FirmID?
        /// The browser's visit in which the sign-up was sent; what was estimated there is taken along.
        public let visit: String
    }

    /// - Parameters:
    ///   - confirm: the mail with the link, for an address that nobody has.
    ///   - known: the mail for an address that has an account.
    public func begin(
        firm: String?,
        by person: AccountStore.NewPerson,
        visit: String,
        confirm: @escaping @Sendable (_ token: String) -> MailMessage,
        known: @escaping @Sendable (MailAddressee) -> MailMessage
    ) async throws {
        let (now, token, outside) = (outside.now(), SessionStore.token(outside), outside)
        try await database.write { session in
            try session.query("DELETE FROM registration WHERE expires_at < $1", .instant(now))
            let owners = try session.query("SELECT id FROM person WHERE email = $1", .text(person.email.text))
            if let owner = try owners.first?.id("id", of: PersonTag.self),
                let addressee = try MailAddressee.find(owner, in: session)
            {
                try MailQueue.add(known(addressee), in: session, outside: outside)
                return
            }
            try session.query(
                """
                INSERT INTO registration
                    (token_hash, firm_name, person_name, email, password_hash, visit, created_at, expires_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                .text(SessionStore.hash(token)),
                .text(firm ?? ""),
                .text(person.name),
                .text(person.email.text),
                .text(person.passwordHash),
                .text(visit),
                .instant(now),
                .instant(now + OneTimeLink.confirmation)
            )
            try MailQueue.add(confirm(token), in: session, outside: outside)
        }
    }

    public func find(_ token: String) async throws -> Waiting? {
        let now = outside.now()
        return try await database.read { session in
            try Self.row(token, at: now, in: session).map {
                Waiting(
                    firm: try Self.firm($0),
                    name: try $0.text("person_name"),
                    email: try $0.text("email"),
                    passwordHash: try $0.text("password_hash"),
                    visit: try $0.text("visit")
                )
            }
        }
    }

    /// Makes the account and founds the firm; nil when the link has been used, is over, or the address has got an
    /// account meanwhile. Whoever follows the link elsewhere than where the sign-up was sent must have shown its
    /// password before: the mailbox alone does not tell who chose it.
    public func confirm(_ token: String) async throws -> Founded? {
        let (now, person, firm) = (outside.now(), PersonID(from: outside), FirmID(from: outside))
        return try await database.write { session in
            guard let row = try Self.row(token, at: now, in: session), let email = EmailAddress(try row.text("email"))
            else { return nil }
            try session.query("DELETE FROM registration WHERE email = $1", .text(email.text))
            let known = try session.query("SELECT id FROM person WHERE email = $1", .text(email.text))
            guard known.isEmpty else { return nil }
            let newcomer = AccountStore.NewPerson(
                name: try row.text("person_name"),
                email: email,
                passwordHash: try row.text("password_hash")
            )
            let name = try Self.firm(row)
            if let name { try FirmStore.insert(newFirm: firm, name: name, at: now, in: session) }
            try AccountStore.insert(newcomer, id: person, at: now, in: session)
            try session.query("UPDATE person SET email_verified_at = $1 WHERE id = $2", .instant(now), .id(person))
            if name != nil { try AccountStore.insertMembership(person, firm, .owner, at: now, in: session) }
            return Founded(person: person, firm: name == nil ? nil : firm, visit: try row.text("visit"))
        }
    }

    /// The column is never null; it is empty for somebody without a firm.
    private static func firm(_ row: SQLRow) throws -> String? {
        let name = try row.text("firm_name")
        return name.isEmpty ? nil : name
    }

    private static func row(_ token: String, at now: Date, in session: any SQLSession) throws -> SQLRow? {
        try session.query(
            """
            SELECT firm_name, person_name, email, password_hash, visit FROM registration
            WHERE token_hash = $1 AND expires_at > $2
            """,
            .text(SessionStore.hash(token)),
            .instant(now)
        ).first
    }
}
