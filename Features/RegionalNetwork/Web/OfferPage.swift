import HTML
import Kernel
import WebPlatform

/// One offer, for everybody.
struct OfferPage: Page {
    struct Line: Sendable {
        let term: String
        /// Empty: missing.
        let text: String
    }

    static let name = "RegionalNetwork/offer"
    let title: String
    let kind: String
    let text: String
    let fit: String?
    let lines: [Line]
    let link: PageLink?
    /// A sentence where nobody has looked for more than six months.
    let stale: String?

    var place: String { RegionalNetworkURL.offers }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kind, title: title)
        fit.map { leadSentence($0) }
        stale.map { sentence in
            leadRemark {
                mark(Mark(.attention, t("offers.stale"))); " " + sentence
            }
        }
        if !text.isEmpty { prose { p { text } } }
        definitionList(
            lines.map { line in
                Definition(line.term, line.text.isEmpty ? mark(Mark(.missing, t("missing"))) : .text(line.text))
            }
        )
        actions {
            link.map { actionLink($0, style: .primary) }
            actionLink(PageLink(t("offers.back"), href: RegionalNetworkURL.offers), style: .quiet)
        }
    }
}
