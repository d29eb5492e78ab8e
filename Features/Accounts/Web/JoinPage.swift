import HTML
import Kernel
import WebPlatform

struct JoinPage: Page {
    static let name = "Accounts/join"
    let title: String
    let lead: String
    let action: String
    let token: FormToken
    /// Set when somebody is signed in already and only has to agree.
    var knownPerson: String?
    var personName = ""
    var email = ""
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(lead)
        pageForm(PageForm(action: action, tokens: [token])) {
            if let knownPerson {
                p { t("join.known", ["name": knownPerson]) }
            } else {
                PersonFields(name: personName, email: email, errors: errors).nodes(t)
            }
            submitButton(t("join.submit"))
        }
    }
}

/// The link leads nowhere any more.
struct JoinEndedPage: Page {
    static let name = "Accounts/joinEnded"
    let title: String

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(t("join.ended.text"))
        p { t("join.ended.advice") }
        p { a(.href(AccountsURL.signIn)) { t("signIn.title") } }
    }
}
