import HTML
import Kernel
import WebPlatform

/// Asks before somebody leaves a firm, or says why that is not possible.
struct LeavingPage: Page {
    enum Way: Sendable {
        case member
        /// Somebody whom the firm let in for a time.
        case guest
        case lastOwner
    }

    static let name = "Accounts/leaving"
    let title: String
    let token: FormToken
    let firm: String
    let way: Way

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        if way == .lastOwner {
            leadSentence(t("leaving.last", ["firm": firm]))
            p { t("leaving.last.advice") }
            p { a(.href(AccountsURL.account)) { t("account.title") } }
        } else {
            confirmation(
                Confirmation(
                    title: t("leaving.question", ["firm": firm]),
                    consequences: way == .member
                        ? [t("leaving.access"), t("team.remove.links"), t("leaving.work"), t("leaving.account")]
                        : [t("leaving.access"), t("leaving.work"), t("leaving.account")],
                    confirm: PostAction(
                        t("leaving.confirm"),
                        action: AccountsURL.leaving,
                        tokens: [token],
                        style: .destructive
                    ),
                    cancel: PageLink(t("team.remove.cancel"), href: AccountsURL.account)
                )
            )
        }
    }
}
