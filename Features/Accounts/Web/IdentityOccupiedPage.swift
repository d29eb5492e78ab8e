import HTML
import Kernel
import WebPlatform

/// The provider says that one person has come while another is signed in.
struct IdentityOccupiedPage: Page {
    static let name = "Accounts/identityOccupied"
    let title: String
    /// Says who is signed in.
    let lead: String
    let firm: String
    let token: FormToken

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(lead)
        p { t("identity.occupied.other", ["firm": firm]) }
        p { t("identity.occupied.advice") }
        postButton(PostAction(t("invitation.signOut"), action: "/abmelden", tokens: [token], clearsDrafts: true))
        p { a(.href(AccountsURL.account)) { t("account.title") } }
    }
}
