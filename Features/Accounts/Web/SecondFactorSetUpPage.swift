import HTML
import Kernel
import WebPlatform

/// The way to a second factor: what it is, the secret as a picture and in letters, and the first code.
struct SecondFactorSetUpPage: Page {
    struct Secret: Sendable {
        /// In groups of four letters.
        let typed: String
        /// Opens an app on the same device.
        let address: String
        let picture: QRCode?
    }

    static let name = "Accounts/secondFactorSetUp"
    let title: String
    let token: FormToken
    /// Nil before the first step.
    let secret: Secret?
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(t("factor.lead"))
        if let secret {
            pageSection(title: t("factor.step.scan")) {
                secret.picture.map { $0.svg(label: t("factor.picture")) }
                p { a(.href(secret.address)) { t("factor.open") } }
                p { t("factor.type") }
                p { code(.class("join-link")) { secret.typed } }
            }
            pageSection(title: t("factor.step.confirm")) {
                pageForm(PageForm(action: AccountsURL.secondFactorConfirmation, tokens: [token])) {
                    codeField(label: t("code.label"), hint: t("factor.code.hint"), error: errors["code"])
                    submitButton(t("factor.submit"))
                }
            }
        } else {
            p { t("factor.what") }
            actions {
                postButton(
                    PostAction(t("factor.begin"), action: AccountsURL.secondFactor, tokens: [token], style: .primary)
                )
            }
        }
        p { a(.href(AccountsURL.security)) { t("security.title") } }
    }
}
