import HTML
import Kernel
import WebPlatform

/// What the link in a sign-up's mail shows: a button, and a field for the password where the sign-up came from another
/// browser.
struct ConfirmationPage: Page {
    static let name = "Accounts/confirmation"
    let title: String
    /// Nil for somebody who signs up without one.
    let firm: String?
    let personName: String
    let email: String
    let action: String
    let token: FormToken
    let asksForPassword: Bool
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(asksForPassword ? t("register.confirm.elsewhere") : lead(t))
        definitionList(facts(t))
        asksForPassword ? p { t("register.confirm.stranger") } : nil
        pageForm(PageForm(action: action, tokens: [token])) {
            asksForPassword ? password(t) : nil
            submitButton(firm == nil ? t("register.alone.submit") : t("register.submit"))
        }
    }

    private func lead(_ t: Texts) -> String {
        firm.map { t("register.confirm.lead", ["firm": $0]) } ?? t("register.alone.confirm")
    }

    private func facts(_ t: Texts) -> [Definition] {
        let own = [Definition(t("register.name"), personName), Definition(t("register.email"), email)]
        return (firm.map { [Definition(t("register.firm"), $0)] } ?? []) + own
    }

    private func password(_ t: Texts) -> Node {
        textField(
            Field(
                name: "password",
                label: t("register.confirm.password"),
                error: errors["password"],
                isRequired: true
            ),
            kind: .password,
            width: .long,
            autocomplete: "current-password"
        )
    }
}
