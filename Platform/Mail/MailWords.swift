public import Kernel

/// What stands around every mail.
public struct MailWords: Sendable {
    /// The name mails come from.
    public let site: String
    let linkHint: String
    let footer: String
    /// The publicity line and the further funders; empty where the installation does not show them.
    let funding: [String]

    public init(_ t: Texts, showsFunding: Bool) {
        site = t("frame.site")
        linkHint = t("mail.linkHint")
        footer = t("mail.footer")
        funding = showsFunding ? [t("frame.funding"), t("frame.ministry")] : []
    }
}
