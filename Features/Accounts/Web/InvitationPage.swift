import HTML
import Kernel
import WebPlatform

/// An invitation that came by mail and is bound to its address.
struct InvitationPage: Page {
    /// How whoever opened it can go on.
    enum Way: Sendable {
        /// Signed in as the invited person, with their name.
        case agree(String)
        /// Signed in, with another address.
        case otherAddress(String)
        /// The address has an account; where to sign in.
        case signIn(String)
        case create
    }

    static let name = "Accounts/invitation"
    let title: String
    let lead: String
    let action: String
    let token: FormToken
    let email: String
    let way: Way
    var personName = ""
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(lead)
        switch way {
        case .agree(let name):
            pageForm(PageForm(action: action, tokens: [token])) {
                p { t("join.known", ["name": name]) }
                submitButton(t("join.submit"))
            }
        case .otherAddress(let own):
            p { t("invitation.other", ["email": email, "own": own]) }
            p { t("invitation.other.advice") }
            postButton(PostAction(t("invitation.signOut"), action: "/abmelden", tokens: [token], clearsDrafts: true))
        case .signIn(let address):
            p { t("invitation.signIn", ["email": email]) }
            actions { actionLink(PageLink(t("signIn.title"), href: address), style: .primary) }
        case .create:
            pageForm(PageForm(action: action, tokens: [token])) {
                definitionList([Definition(t("register.email"), email)])
                p { t("invitation.create") }
                PersonFields(name: personName, email: nil, errors: errors).nodes(t)
                submitButton(t("join.submit"))
            }
        }
    }
}
