public import Accounts
import DatabasePlatform
import Foundation
public import Kernel
public import MailPlatform

extension AccountLinkStore {
    /// Sends a link to whoever has this address; nothing happens and nothing is said when nobody has.
    public func askForPassword(
        _ email: EmailAddress,
        mail: @escaping @Sendable (MailAddressee, _ token: String) -> MailMessage
    ) async throws {
        let (now, token, outside) = (outside.now(), SessionStore.token(outside), outside)
        try await database.write { session in
            guard let person = try Self.person(email, in: session),
                let addressee = try MailAddressee.find(person, in: session)
            else { return try Self.writeForNobody(token, at: now, in: session) }
            let lifetime = OneTimeLink.password
            try Self.insert(.password, token, person, email: email.text, for: lifetime, at: now, in: session)
            try MailQueue.add(mail(addressee, token), in: session, outside: outside)
        }
    }

    /// Something that has to reach the disk as well, so that the time of the answer does not tell who has an account.
    private static func writeForNobody(_ token: String, at now: Date, in session: any SQLSession) throws {
        try session.query(
            "INSERT INTO throttle (mark, attempts, last_at, blocked_until) VALUES ($1, 0, $2, $2)",
            .text(SessionStore.hash(token)),
            .instant(now)
        )
        try session.query("DELETE FROM throttle WHERE mark = $1", .text(SessionStore.hash(token)))
    }

    /// A link that whoever runs the installation passes on; nil when nobody has this address.
    public func passwordLink(_ email: EmailAddress) async throws -> String? {
        let (now, token) = (outside.now(), SessionStore.token(outside))
        return try await database.write { session in
            guard let person = try Self.person(email, in: session) else { return nil }
            let lifetime = OneTimeLink.password
            try Self.insert(.password, token, person, email: email.text, for: lifetime, at: now, in: session)
            return token
        }
    }

    public func findPassword(_ token: String) async throws -> Link? {
        let now = outside.now()
        return try await database.read { session in try Self.find(.password, token, at: now, in: session) }
    }

    /// Sets the password, ends every session of the person and forgets their devices.
    /// - Returns: nil when the link has been used or is over.
    public func setPassword(
        _ hash: String,
        by token: String,
        mail: (@Sendable (MailAddressee) -> MailMessage)?
    ) async throws -> PersonID? {
        let (now, outside) = (outside.now(), outside)
        return try await database.write { session in
            guard let link = try Self.find(.password, token, at: now, in: session) else { return nil }
            try Self.use(.password, of: link.person, in: session)
            try session.query("UPDATE person SET password_hash = $1 WHERE id = $2", .text(hash), .id(link.person))
            try session.query("DELETE FROM session WHERE person_id = $1", .id(link.person))
            try session.query("DELETE FROM known_device WHERE person_id = $1", .id(link.person))
            // A change of address that somebody else asked for with the old password.
            try session.query("DELETE FROM account_link WHERE person_id = $1", .id(link.person))
            try session.query("DELETE FROM pending_sign_in WHERE person_id = $1", .id(link.person))
            if let mail, let addressee = try MailAddressee.find(link.person, in: session) {
                try MailQueue.add(mail(addressee), in: session, outside: outside)
            }
            try ArrivalLog.changed(link.person, by: "/passwort/:token", in: session, outside: outside)
            return link.person
        }
    }

    private static func person(_ email: EmailAddress, in session: any SQLSession) throws -> PersonID? {
        try session.query("SELECT id FROM person WHERE email = $1", .text(email.text)).first.map { try $0.id("id") }
    }
}
