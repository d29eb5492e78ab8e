/// A mail as a value: what it says, not how it looks. It is laid out as plain text and HTML when it is sent.
public struct MailMessage: Sendable, Hashable {
    /// A part of the body, one below the other.
    public enum Block: Sendable, Hashable, Codable {
        case text(String)
        /// Text for the recipient alone: a mail that has any is shown to nobody else, not even in part.
        case confidential(String)
        /// An address of the hub to follow, shown as a button in HTML and in full in plain text.
        case link(label: String, address: String)
        /// Something to type off, such as a code.
        case code(String)
        /// A meeting for the recipient's calendar (RFC 5545), sent along as a file of this name.
        case calendar(fileName: String, text: String)
    }

    /// The address, already checked for its form; control characters are never taken into a header.
    public let recipient: String
    public let recipientName: String
    public let subject: String
    public let blocks: [Block]

    public init(to recipient: String, name: String = "", subject: String, _ blocks: [Block]) {
        (self.recipient, self.recipientName) = (recipient, name)
        (self.subject, self.blocks) = (subject, blocks)
    }

    /// Whether administrators may see no more of it than the subject and whom it is for.
    public var isConfidential: Bool {
        blocks.contains { block in
            if case .confidential = block { true } else { false }
        }
    }
}

extension MailMessage {
    /// Whether a server can be asked to deliver to this address: printable ASCII around one `@`.
    public static func isAddress(_ text: String) -> Bool { MailHeader.isAddress(text) }
}
