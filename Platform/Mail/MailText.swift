/// A mail as plain text.
public enum MailText {
    public static func text(_ message: MailMessage, _ words: MailWords) -> String {
        let parts = message.blocks.map { block in
            switch block {
            case .text(let text), .confidential(let text): text
            case .link(let label, let address): "\(label):\n\(address)"
            case .code(let code): "    \(code)"
            case .calendar(let fileName, _): words.attached(fileName)
            }
        }
        return (parts + [(["-- ", words.footer] + words.funding).joined(separator: "\n")]).joined(separator: "\n\n")
            + "\n"
    }
}
