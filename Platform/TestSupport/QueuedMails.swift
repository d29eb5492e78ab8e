public import DatabasePlatform
import Foundation
public import MailPlatform

/// The mails that wait to be sent, the oldest first, as they were queued.
public func queuedMails(in database: any SQLDatabase) async throws -> [MailMessage] {
    try await MailOutbox(database).mails(.queued, limit: 1_000, offset: 0).reversed().map(\.message)
}
