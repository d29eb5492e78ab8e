import HTML
import Kernel
import WebPlatform

/// Which programmes fit, which do not, and why.
struct FinderPage: FundingPage {
    /// What stands together in a group, by theme.
    struct Block: Sendable {
        /// Nil where the group is one list.
        let title: String?
        let cards: [OfferCard]
    }

    struct Group: Sendable {
        let id: String
        let title: String
        let intro: String
        let blocks: [Block]
        var count: Int { blocks.map(\.cards.count).reduce(0, +) }
    }

    static let name = "Funding/finder"
    let title: String
    let here = FundingURL.finder
    let sections: [PageLink]
    let kicker: String
    let lead: String
    let figures: [String]
    /// The measure it is looked for; nil for the firm as a whole.
    let measure: PageLink?
    /// The order has been placed, which is too late for most.
    let isOrdered: Bool
    let profile: String
    /// To talk it over with somebody.
    let coach: PageLink
    /// How many are told from old knowledge, said once for all of them.
    let stale: String?
    /// About the account of aid, as a sentence.
    let aid: String
    let facts: [FactLine]
    /// None of them empty.
    let groups: [Group]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title) {
            actionLink(PageLink(t("finder.profile"), href: profile), style: .primary)
            actionLink(coach, style: .secondary)
        }
        leadSentence(lead, figures: figures)
        leadRemark { t("finder.remark") }
        if let measure {
            p {
                t("finder.measure") + " "
                a(.href(measure.href)) { measure.label }
                " · "
                a(.href(FundingURL.finder)) { t("finder.all") }
            }
        }
        if let stale { notice(Notice(.warning, word: t("warning"), text: stale)) }
        if isOrdered { notice(Notice(.warning, word: t("warning"), text: t("finder.ordered"))) }
        nav(.class("funding-contents"), .aria("label", t("finder.contents"))) {
            ul {
                for group in groups {
                    li { a(.href("#\(group.id)")) { "\(group.title) (\(group.count))" } }
                }
                li { a(.href("#angaben")) { t("finder.facts") } }
            }
        }
        for group in groups {
            pageSection(title: group.title, intro: group.intro, id: group.id) {
                for block in group.blocks {
                    if let title = block.title { h3(.class("funding-block")) { title } }
                    div(.class("funding-list")) {
                        for card in block.cards { card.node(t, isDeep: block.title != nil) }
                    }
                }
            }
        }
        pageSection(title: t("finder.facts"), intro: t("finder.facts.intro"), id: "angaben") {
            p { aid + " " + t("aid.noAdvice") }
            dataTable(
                DataTable(
                    caption: t("finder.facts"),
                    columns: [
                        TableColumn(t("finder.facts.name"), isRowTitle: true), TableColumn(t("finder.facts.value")),
                        TableColumn(t("finder.facts.origin")), TableColumn(t("fact.correct"), isAction: true),
                    ],
                    rows: facts.map { row($0, t) },
                    narrow: .cards
                )
            )
        }
    }

    private func row(_ fact: FactLine, _ t: Texts) -> TableRow {
        let link = a(.href(fact.correct.href)) {
            fact.correct.label
            span(.class("visually-hidden")) { ": \(fact.name)" }
        }
        return TableRow([
            TableCell(fact.name), fact.value.map { TableCell($0) } ?? .missing(t("missing")), TableCell(fact.origin),
            TableCell(link),
        ])
    }
}
