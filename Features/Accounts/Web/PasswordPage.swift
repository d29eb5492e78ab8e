import HTML
import Kernel
import WebPlatform

struct PasswordPage: Page {
    static let name = "Accounts/password"
    let title: String
    let token: FormToken
    let email: String
    let hasFirm: Bool
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(t("password.lead"))
        pageForm(PageForm(action: AccountsURL.password, tokens: [token])) {
            definitionList([Definition(t("register.email"), email)])
            textField(
                Field(name: "present", label: t("password.present"), error: errors["present"], isRequired: true),
                kind: .password,
                width: .long,
                autocomplete: "current-password"
            )
            textField(
                Field(
                    name: "password",
                    label: t("password.new"),
                    hint: t("register.password.hint"),
                    error: errors["password"],
                    isRequired: true
                ),
                kind: .password,
                width: .long,
                autocomplete: "new-password"
            )
            submitButton(t("password.submit"))
        }
        hasFirm ? p { a(.href(AccountsURL.account)) { t("account.title") } } : nil
    }
}
