public import Foundation

/// A mail laid out and ready to be handed over (RFC 5322, RFC 2046): header, plain text and HTML.
public struct MailLetter: Sendable {
    public let id: MailID
    public let message: MailMessage
    /// The address it comes from.
    public let sender: String
    public let date: Date
    public let words: MailWords

    public init(id: MailID, message: MailMessage, sender: String, date: Date, words: MailWords) {
        (self.id, self.message, self.sender) = (id, message, sender)
        (self.date, self.words) = (date, words)
    }

    /// The whole message with CR LF at the ends of lines.
    /// - Throws: `JobFailure` when an address cannot stand in a header.
    public func bytes() throws -> [UInt8] {
        guard MailHeader.isAddress(message.recipient) else { throw MailFault.recipient.failure }
        guard MailHeader.isAddress(sender) else { throw MailFault.sender.failure }
        let header = [
            "Date: \(Self.date(date))",
            // The same each time it is sent, so that a repetition can be told as one.
            "Message-ID: <\(id)@\(sender.split(separator: "@").last ?? "localhost")>",
            "From: \(MailHeader.mailbox(sender, name: words.site))",
            "To: \(MailHeader.mailbox(message.recipient, name: message.recipientName))",
            "Subject: \(MailHeader.text(message.subject))",
            "MIME-Version: 1.0",
            "Content-Language: de",
            "Auto-Submitted: auto-generated",
        ]
        let body = MailParts.body(message, words, id: id)
        return Array("\(header.joined(separator: "\r\n"))\r\n\(body.text)\r\n".utf8)
    }

    /// `Fri, 15 May 2026 07:30:00 +0000`
    private static func date(_ date: Date) -> String {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(secondsFromGMT: 0)
        format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
        return format.string(from: date)
    }
}
