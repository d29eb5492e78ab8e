import HTML
import Kernel
import WebPlatform

/// Says by whose identity provider one has come, and how to get to the rest.
struct ConfinementPart: Sendable {
    let firm: String

    @NodeBuilder func nodes(_ t: Texts) -> [Node] {
        notice(Notice(.info, word: t("confinement.word"), text: t("confinement.text", ["firm": firm])))
        actions {
            actionLink(PageLink(t("confinement.signIn"), href: AccountsURL.signIn), style: .secondary)
            actionLink(PageLink(t("passwordLink.title"), href: AccountsURL.passwordLink), style: .quiet)
        }
    }
}
