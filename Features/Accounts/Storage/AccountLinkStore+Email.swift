public import Accounts
import DatabasePlatform
import Foundation
public import Kernel
public import MailPlatform

extension AccountLinkStore {
    /// The mails that go with a change of the address.
    public struct EmailMails: Sendable {
        /// To the new address, with the link.
        let confirm: @Sendable (_ token: String) -> MailMessage
        /// To the new address when it has an account already.
        let known: @Sendable (MailAddressee) -> MailMessage
        /// To the old address: somebody wants to change it.
        let notice: @Sendable (MailAddressee) -> MailMessage

        public init(
            confirm: @escaping @Sendable (_ token: String) -> MailMessage,
            known: @escaping @Sendable (MailAddressee) -> MailMessage,
            notice: @escaping @Sendable (MailAddressee) -> MailMessage
        ) { (self.confirm, self.known, self.notice) = (confirm, known, notice) }
    }

    /// The address changes once the link in the new mailbox is followed.
    public func askForEmail(_ email: EmailAddress, of person: PersonID, mails: EmailMails) async throws {
        let (now, token, outside) = (outside.now(), SessionStore.token(outside), outside)
        try await database.write { session in
            guard let old = try MailAddressee.find(person, in: session) else { return }
            try MailQueue.add(mails.notice(old), in: session, outside: outside)
            let owners = try session.query("SELECT id FROM person WHERE email = $1", .text(email.text))
            if let owner = try owners.first?.id("id", of: PersonTag.self),
                let addressee = try MailAddressee.find(owner, in: session)
            {
                try MailQueue.add(mails.known(addressee), in: session, outside: outside)
                return
            }
            let lifetime = OneTimeLink.confirmation
            try Self.insert(.email, token, person, email: email.text, for: lifetime, at: now, in: session)
            try MailQueue.add(mails.confirm(token), in: session, outside: outside)
        }
    }

    /// Without a mail server the address changes at once and stays unconfirmed.
    /// Throws ``StorageError/uniqueViolation(_:)`` when somebody has it.
    public func setEmail(_ email: EmailAddress, of person: PersonID) async throws {
        try await database.write { session in
            _ = try session.query(
                "UPDATE person SET email = $1, email_verified_at = NULL WHERE id = $2",
                .text(email.text),
                .id(person)
            )
        }
    }

    public func findEmail(_ token: String) async throws -> Link? {
        let now = outside.now()
        return try await database.read { session in try Self.find(.email, token, at: now, in: session) }
    }

    /// False when the link has been used, is over, or the address belongs to somebody else meanwhile.
    public func confirmEmail(_ token: String) async throws -> Bool {
        let (now, outside) = (outside.now(), outside)
        return try await database.write { session in
            guard let link = try Self.find(.email, token, at: now, in: session) else { return false }
            try Self.use(.email, of: link.person, in: session)
            // Links to the old mailbox must not set a password any more.
            try Self.use(.password, of: link.person, in: session)
            let taken = try session.query(
                "SELECT id FROM person WHERE email = $1 AND id <> $2",
                .text(link.email),
                .id(link.person)
            )
            guard taken.isEmpty else { return false }
            try session.query(
                "UPDATE person SET email = $1, email_verified_at = $2 WHERE id = $3",
                .text(link.email),
                .instant(now),
                .id(link.person)
            )
            try ArrivalLog.changed(link.person, by: "/e-mail/:token", in: session, outside: outside)
            return true
        }
    }

    /// Nil for a person who is gone.
    public func email(of person: PersonID) async throws -> (text: String, isConfirmed: Bool)? {
        try await database.read { session in
            try session.query("SELECT email, email_verified_at FROM person WHERE id = $1", .id(person)).first
                .map { (try $0.text("email"), try $0.instantIfPresent("email_verified_at") != nil) }
        }
    }
}
