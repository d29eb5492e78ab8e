import HTML
import Kernel
import WebPlatform

/// Asks before an office in the hub is given or taken away.
struct HubOfficePage: Page {
    static let name = "Accounts/hubOffice"
    let title: String
    let question: String
    let consequences: [String]
    /// Nil for the last one in the administration.
    let confirm: PostAction?
    let back: PageLink
    var place: String { AccountsURL.people }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        if let confirm {
            confirmation(
                Confirmation(
                    title: question,
                    consequences: consequences,
                    confirm: confirm,
                    cancel: PageLink(t("team.remove.cancel"), href: back.href)
                )
            )
        } else {
            leadSentence(t("hubOffice.last"))
            p { t("hubOffice.last.advice") }
            p { a(.href(back.href)) { back.label } }
        }
    }
}
