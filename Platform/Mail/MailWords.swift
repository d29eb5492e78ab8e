public import Kernel

/// What stands around every mail.
public struct MailWords: Sendable {
    /// The name mails come from.
    public let site: String
    let linkHint: String
    let footer: String
    /// The publicity line and the further funders; empty where the installation does not show them.
    let funding: [String]
    let emblem: MailEmblem?
    private let attachment: @Sendable (String) -> String

    /// - Parameter emblem: of the European Union; shown beside the publicity line, and only with it.
    public init(_ t: Texts, showsFunding: Bool, emblem: MailEmblem? = nil) {
        site = t("frame.site")
        linkHint = t("mail.linkHint")
        footer = t("mail.footer")
        funding = showsFunding ? [t("frame.funding"), t("frame.ministry")] : []
        self.emblem = showsFunding ? emblem : nil
        attachment = { t("mail.attachment", ["name": $0]) }
    }

    func attached(_ fileName: String) -> String { attachment(fileName) }
}
