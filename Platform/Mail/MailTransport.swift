/// How mails leave the hub. A struct of closures, so that tests look at what would have been sent.
public struct MailTransport: Sendable {
    /// Whether mails are sent at all; otherwise they wait where administrators can read them.
    public let isConfigured: Bool
    /// The address mails come from.
    public let sender: String
    /// Hands over one letter.
    /// - Throws: `JobFailure`, permanent when the server will never take it.
    let deliver: @Sendable (MailLetter) async throws -> Void

    public init(sender: String, deliver: @escaping @Sendable (MailLetter) async throws -> Void) {
        (isConfigured, self.sender, self.deliver) = (true, sender, deliver)
    }

    private init() {
        (isConfigured, sender) = (false, "")
        deliver = { _ in throw MailFault.settings.failure }
    }

    /// Nothing is sent.
    public static let none = MailTransport()
}
