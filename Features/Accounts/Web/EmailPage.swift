import HTML
import Kernel
import WebPlatform

struct EmailPage: Page {
    static let name = "Accounts/email"
    let title: String
    let token: FormToken
    /// The address so far.
    let present: String
    let sendsMail: Bool
    var email = ""
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(sendsMail ? t("email.lead") : t("email.lead.noMail"))
        pageForm(PageForm(action: AccountsURL.email, tokens: [token])) {
            definitionList([Definition(t("email.present"), present)])
            textField(
                Field(name: "email", label: t("email.new"), error: errors["email"], isRequired: true),
                value: email,
                kind: .email,
                width: .long,
                autocomplete: "email"
            )
            textField(
                Field(name: "present", label: t("password.present"), error: errors["present"], isRequired: true),
                kind: .password,
                width: .long,
                autocomplete: "current-password"
            )
            submitButton(t("email.submit"))
        }
        p { a(.href(AccountsURL.security)) { t("security.title") } }
    }
}
