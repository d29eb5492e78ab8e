import HTML
import Kernel
import WebPlatform

/// Signing up without a firm: coaches, works councils, trainees, and whoever will be invited.
struct RegisterAlonePage: Page {
    static let name = "Accounts/registerAlone"
    let title: String
    let token: FormToken
    var personName = ""
    var email = ""
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(t("register.alone.lead"))
        pageForm(PageForm(action: AccountsURL.registerAlone, tokens: [token])) {
            PersonFields(name: personName, email: email, errors: errors).nodes(t)
            submitButton(t("register.alone.submit"))
        }
        p {
            t("register.known")
            " "
            a(.href(AccountsURL.signIn)) { t("signIn.title") }
        }
    }
}
