import DatabasePlatform
import Kernel
import MailPlatform

/// Mails about an event. Where the address was erased since, nobody can be told.
enum EventMailing {
    static func add(_ message: MailMessage, in session: any SQLSession, outside: OutsideWorld) throws {
        guard MailMessage.isAddress(message.recipient) else { return }
        try MailQueue.add(message, in: session, outside: outside)
    }
}
