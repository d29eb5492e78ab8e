import HTML
import Kernel
import WebPlatform

/// Which laws apply, which do not, and from when.
struct DutiesPage: Page {
    struct Item: Sendable {
        let id: String
        let title: String
        let law: String
        let verdict: Mark
        let sentence: String
        let what: String
        let text: String
        /// Dates, status, penalty; only those that there are.
        let details: [Definition]
        /// Questions without whose answer there is no verdict.
        let missing: [PageLink]
        let change: String?
        let knowledge: String
        let isStale: Bool
        let sources: [PageLink]
        /// Leads to a measure with this title; nil where there is nothing to do.
        let measure: String?
    }

    struct Group: Sendable {
        let title: String
        let isFolded: Bool
        let items: [Item]
    }

    static let name = "Assessments/duties"
    let title: String
    let lead: String
    let summary: String
    /// „keine Rechtsberatung“
    let note: String
    let groups: [Group]
    /// Where facts come from, in sentences.
    let facts: [Definition]
    let openCount: Int
    var place: String { AssessmentsURL.kompass }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("duty.kicker"), title: title) {
            actionLink(PageLink(t("duty.facts.change"), href: DutiesURL.facts), style: .primary)
        }
        leadSentence(summary)
        leadRemark { lead }
        HTML.notice(
            Notice(.info, word: t("duty.note.word"), text: t("duty.note", ["note": note]))
        )
        openCount > 0
            ? leadRemark { a(.href(DutiesURL.facts)) { t("duty.facts.open", count: openCount) } } : nil
        for group in groups where !group.items.isEmpty {
            if group.isFolded {
                section(.class("page-section")) {
                    h2 { group.title }
                    details(.class("duty-fold")) {
                        summaryLine(t("duty.group.show", count: group.items.count))
                        for item in group.items { article(item, t) }
                    }
                }
            } else {
                pageSection(title: group.title) { for item in group.items { article(item, t) } }
            }
        }
        pageSection(title: t("duty.facts.title"), intro: t("duty.facts.intro")) {
            details(.class("duty-fold")) {
                summaryLine(t("duty.facts.show"))
                definitionList(facts)
            }
        }
    }

    private func summaryLine(_ words: String) -> Node { HTML.summary { words } }

    private func article(_ item: Item, _ t: Texts) -> Node {
        HTML.article(.class("duty"), .id("pflicht-\(item.id)")) {
            h3 { item.title }
            p(.class("duty-law")) {
                mark(item.verdict)
                " \(item.law)"
            }
            p(.classes("duty-source", item.isStale ? "duty-stale" : nil)) { item.knowledge }
            if item.missing.isEmpty {
                p { strong { item.sentence } }
                p { item.what }
            } else {
                p {
                    t("duty.missing")
                    for (index, link) in item.missing.enumerated() {
                        index == 0 ? " " : " · "
                        a(.href(link.href)) { link.label }
                    }
                }
            }
            details(.class("duty-more")) {
                summaryLine(t("duty.more"))
                more(item, t)
            }
            item.measure.map { address in
                actions { actionLink(PageLink(t("duty.measure"), href: address), style: .secondary) }
            }
        }
    }

    @NodeBuilder private func more(_ item: Item, _ t: Texts) -> [Node] {
        item.missing.isEmpty ? nil : p { item.what }
        p { item.text }
        definitionList(item.details)
        item.change.map { change in
            p {
                strong { t("duty.change") }
                " \(change)"
            }
        }
        p(.class("duty-source")) {
            t("duty.sources")
            for (index, source) in item.sources.enumerated() {
                index == 0 ? " " : " · "
                source.href.isEmpty
                    ? Node.text(source.label)
                    : a(.href(source.href), .rel("noopener noreferrer")) { source.label }
            }
        }
    }
}
