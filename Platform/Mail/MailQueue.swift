public import DatabasePlatform
public import Kernel

public enum MailTag {}
public typealias MailID = EntityID<MailTag>

/// Mails wait in the database until they have been delivered.
public enum MailQueue {
    /// The job that delivers a mail; its payload is the mail's id.
    public static let jobKind = "mail.send"

    /// Queues a mail inside a transaction of the caller: it is sent if and only if the change it tells of was made.
    @discardableResult
    public static func add(
        _ message: MailMessage,
        in session: any SQLSession,
        outside: OutsideWorld
    ) throws -> MailID {
        let id = MailID(from: outside)
        try session.query(
            """
            INSERT INTO mail (id, recipient, recipient_name, subject, content, state, created_at)
            VALUES ($1, $2, $3, $4, $5, 'queued', $6)
            """,
            .text(id.text),
            .text(message.recipient),
            .text(message.recipientName),
            .text(message.subject),
            .text(try JSONColumn.text(message.blocks)),
            .instant(outside.now())
        )
        try JobQueue.add(jobKind, payload: id.text, onceKey: id.text, in: session, outside: outside)
        return id
    }
}
