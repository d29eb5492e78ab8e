import HTML
import Kernel
import WebPlatform

/// Asks for the code of the authenticator app, after the password.
struct CodePage: Page {
    static let name = "Accounts/code"
    let title: String
    let token: FormToken
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(t("code.lead"))
        pageForm(PageForm(action: AccountsURL.code, tokens: [token])) {
            codeField(label: t("code.label"), hint: t("code.hint"), error: errors["code"])
            submitButton(t("signIn.submit"))
        }
        p { t("code.lost") }
    }
}

/// Six digits, or a code that was written down.
func codeField(label: String, hint: String?, error: String?) -> Node {
    textField(
        Field(name: "code", label: label, hint: hint, error: error, isRequired: true),
        width: .medium,
        autocomplete: "one-time-code"
    )
}
