import HTML
import Kernel
import WebPlatform

/// For whoever is a guest in the firm: the way is for those who work there.
struct CompetencePathGuestPage: Page {
    static let name = "RegionalNetwork/competencePathGuest"
    let title: String

    var place: String { RegionalNetworkURL.directory }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        emptyState(title: t("path.guest"), text: t("path.guest.text")) {
            actionLink(PageLink(t("path.people"), href: CompetencePathURL.people))
        }
    }
}
