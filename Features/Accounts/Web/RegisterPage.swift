import HTML
import Kernel
import WebPlatform

struct RegisterPage: Page {
    static let name = "Accounts/register"
    let title: String
    let token: FormToken
    var firm = ""
    var personName = ""
    var email = ""
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(t("register.lead"))
        pageForm(PageForm(action: AccountsURL.register, tokens: [token])) {
            textField(
                Field(
                    name: "firm",
                    label: t("register.firm"),
                    hint: t("register.firm.hint"),
                    error: errors["firm"],
                    isRequired: true
                ),
                value: firm,
                width: .long,
                autocomplete: "organization"
            )
            PersonFields(name: personName, email: email, errors: errors).nodes(t)
            submitButton(t("register.submit"))
        }
        p {
            t("register.known")
            " "
            a(.href(AccountsURL.signIn)) { t("signIn.title") }
        }
        p {
            t("register.alone.hint")
            " "
            a(.href(AccountsURL.registerAlone)) { t("register.alone.title") }
        }
    }
}

/// Name, mail address and a new password, as signing up and joining ask for them.
struct PersonFields {
    let name: String
    /// Nil where the address is settled and not asked for.
    let email: String?
    let errors: FieldErrors

    func nodes(_ t: Texts) -> [Node] {
        [
            textField(
                Field(name: "name", label: t("register.name"), error: errors["name"], isRequired: true),
                value: name,
                width: .long,
                autocomplete: "name"
            ),
            email.map { email in
                textField(
                    Field(
                        name: "email",
                        label: t("register.email"),
                        hint: t("register.email.hint"),
                        error: errors["email"],
                        isRequired: true
                    ),
                    value: email,
                    kind: .email,
                    width: .long,
                    autocomplete: "username"
                )
            },
            textField(
                Field(
                    name: "password",
                    label: t("register.password"),
                    hint: t("register.password.hint"),
                    error: errors["password"],
                    isRequired: true
                ),
                kind: .password,
                width: .long,
                autocomplete: "new-password"
            ),
        ].compactMap { $0 }
    }
}
