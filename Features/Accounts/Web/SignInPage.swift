import HTML
import Kernel
import WebPlatform

struct SignInPage: Page {
    static let name = "Accounts/signIn"
    let title: String
    let token: FormToken
    /// Where passkeys work; nil where they cannot.
    let passkeyOrigin: String?
    /// Whether any firm has a provider of its own.
    let hasProviders: Bool
    /// Where to go afterwards; only addresses of our own.
    var target = ""
    var email = ""
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        pageForm(PageForm(action: AccountsURL.signIn, tokens: [token])) {
            target.isEmpty ? nil : input(.type("hidden"), .name("weiter"), .value(target))
            textField(
                Field(name: "email", label: t("register.email"), error: errors["email"], isRequired: true),
                value: email,
                kind: .email,
                width: .long,
                autocomplete: "username"
            )
            textField(
                Field(name: "password", label: t("register.password"), error: errors["password"], isRequired: true),
                kind: .password,
                width: .long,
                autocomplete: "current-password"
            )
            submitButton(t("signIn.submit"))
        }
        passkeyOrigin.map { passkey($0, t) }
        p {
            t("signIn.new")
            " "
            a(.href(AccountsURL.register)) { t("register.title") }
        }
        hasProviders ? p { a(.href(AccountsURL.identityDoor)) { t("identity.door.title") } } : nil
        p { a(.href(AccountsURL.forgotten)) { t("forgotten.title") } }
    }

    private func passkey(_ origin: String, _ t: Texts) -> Node {
        passkeyFrame(origin: origin, begin: AccountsURL.passkeySignInBeginning, kind: "get", t) {
            pageForm(PageForm(action: AccountsURL.passkeySignIn, tokens: [token])) {
                target.isEmpty ? nil : input(.type("hidden"), .name("weiter"), .value(target))
                for field in ["id", "authenticator", "client", "signature", "handle"] { passkeyField(field) }
                submitButton(t("passkey.signIn"), style: .secondary)
            }
        }
    }
}
