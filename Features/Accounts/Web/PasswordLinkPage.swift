import HTML
import Kernel
import WebPlatform

/// Offers to send a link by which one sets one's own password.
struct PasswordLinkPage: Page {
    static let name = "Accounts/passwordLink"
    let title: String
    let token: FormToken
    let email: String
    let sendsMail: Bool

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        if sendsMail {
            leadSentence(t("passwordLink.lead", ["email": email]))
            p { t("passwordLink.after") }
            pageForm(PageForm(action: AccountsURL.passwordLink, tokens: [token])) {
                submitButton(t("passwordLink.submit"))
            }
        } else {
            leadSentence(t("forgotten.noMail"))
            p { t("forgotten.noMail.how") }
        }
        p { a(.href(AccountsURL.account)) { t("account.title") } }
    }
}
