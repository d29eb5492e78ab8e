import HTML
import Kernel
import WebPlatform

/// Asks before somebody is taken out of the team, or says why that is not possible.
struct RemovalPage: Page {
    static let name = "Accounts/removal"
    let title: String
    let token: FormToken
    let person: String
    let firm: String
    /// Nil for the only person who leads the account.
    let action: String?

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        if let action {
            confirmation(
                Confirmation(
                    title: t("team.remove.question", ["name": person]),
                    consequences: [
                        t("team.remove.access", ["firm": firm]), t("team.remove.links"), t("team.remove.work"),
                    ],
                    confirm: PostAction(t("team.remove.confirm"), action: action, tokens: [token]),
                    cancel: PageLink(t("team.remove.cancel"), href: AccountsURL.account)
                )
            )
        } else {
            leadSentence(t("team.remove.last", ["name": person]))
            p { t("team.remove.last.advice") }
            p { a(.href(AccountsURL.account)) { t("account.title") } }
        }
    }
}
