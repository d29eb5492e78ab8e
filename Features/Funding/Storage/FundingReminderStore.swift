public import DatabasePlatform
public import Funding
public import Kernel
public import MailPlatform

/// Tells the editors of each programme and state of knowledge once.
public struct FundingReminderStore: Sendable {
    public struct Recipient: Sendable, Hashable {
        public let name: String
        public let email: String

        public init(name: String, email: String) { (self.name, self.email) = (name, email) }
    }

    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Queues one mail a person about those programmes of which nobody was told yet.
    ///
    /// - Parameter letter: subject and text for the programmes given, never none.
    public func send(
        about programmes: [FundingProgramme],
        to people: [Recipient],
        letter: @escaping @Sendable ([FundingProgramme]) -> (subject: String, blocks: [MailMessage.Block])
    ) async throws {
        let outside = outside
        let now = outside.now()
        try await database.write { session in
            let new = try programmes.filter { programme in
                try !session.query(
                    """
                    INSERT INTO funding_reminder (programme, knowledge, sent_at) VALUES ($1, $2, $3)
                    ON CONFLICT (programme, knowledge) DO NOTHING RETURNING programme
                    """,
                    .text(programme.id),
                    .text(programme.knowledge.date),
                    .instant(now)
                ).isEmpty
            }
            if new.isEmpty { return }
            let (subject, blocks) = letter(new)
            for person in people {
                try MailQueue.add(
                    MailMessage(to: person.email, name: person.name, subject: subject, blocks),
                    in: session,
                    outside: outside
                )
            }
        }
    }
}
