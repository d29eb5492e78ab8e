import HTML
import Kernel
import WebPlatform

/// Asks for the address to which the link for a new password goes.
struct ForgottenPage: Page {
    static let name = "Accounts/forgotten"
    let title: String
    let token: FormToken
    let sendsMail: Bool
    var email = ""
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        if sendsMail {
            errorSummary(title: t("form.errors"), faults: errors.faults)
            leadSentence(t("forgotten.lead"))
            pageForm(PageForm(action: AccountsURL.forgotten, tokens: [token])) {
                textField(
                    Field(name: "email", label: t("register.email"), error: errors["email"], isRequired: true),
                    value: email,
                    kind: .email,
                    width: .long,
                    autocomplete: "username"
                )
                submitButton(t("forgotten.submit"))
            }
        } else {
            leadSentence(t("forgotten.noMail"))
            p { t("forgotten.noMail.how") }
        }
        p { a(.href(AccountsURL.signIn)) { t("signIn.title") } }
    }
}

/// What the link in the mail opens.
struct NewPasswordPage: Page {
    static let name = "Accounts/newPassword"
    let title: String
    let token: FormToken
    let action: String
    let email: String
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(t("newPassword.lead"))
        pageForm(PageForm(action: action, tokens: [token])) {
            definitionList([Definition(t("register.email"), email)])
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
            submitButton(t("newPassword.submit"))
        }
    }
}
