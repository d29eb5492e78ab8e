public import DatabasePlatform
import Foundation
public import Kernel

/// Delivers what is queued, mail by mail.
public struct MailDelivery: Sendable {
    private let database: any SQLDatabase
    private let transport: MailTransport
    private let words: MailWords
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, transport: MailTransport, words: MailWords, outside: OutsideWorld) {
        (self.database, self.transport) = (database, transport)
        (self.words, self.outside) = (words, outside)
    }

    /// About three days of tries: a server may be away for a weekend.
    private static let attempts = 24

    /// Without a server there is none: jobs wait untried until there is one.
    public var handlers: [JobHandler] {
        guard transport.isConfigured else { return [] }
        return [
            JobHandler(
                kind: MailQueue.jobKind,
                attempts: Self.attempts,
                longest: 120,
                whenDead: { session, payload, reason in
                    try session.query(
                        "UPDATE mail SET state = 'dead', last_error = $2 WHERE id = $1 AND state <> 'sent'",
                        .text(payload),
                        .text(reason)
                    )
                },
                run: deliver
            )
        ]
    }

    private func deliver(_ payload: String) async throws {
        // It may have been discarded meanwhile, or have been delivered before its job could end.
        guard let id = MailID(payload), let mail = try await MailOutbox(database).mail(id), mail.state != .sent else {
            return
        }
        guard !mail.isVoid(at: outside.now()) else { throw MailFault.tooOld.failure }
        let letter = MailLetter(
            id: id,
            message: mail.message,
            sender: transport.sender,
            date: mail.createdAt,
            words: words
        )
        do {
            try await transport.deliver(letter)
        } catch let failure as JobFailure {
            try await database.write { session in
                _ = try session.query(
                    "UPDATE mail SET last_error = $2 WHERE id = $1",
                    .id(id),
                    .text(failure.reason)
                )
            }
            throw failure
        }
        let now = outside.now()
        // What it said is nobody's business any more; that it was sent is kept for a while.
        try await database.write { session in
            _ = try session.query(
                "UPDATE mail SET state = 'sent', sent_at = $2, content = '[]', last_error = NULL WHERE id = $1",
                .id(id),
                .instant(now)
            )
        }
    }
}
