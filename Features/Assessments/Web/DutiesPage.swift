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
        /// Since when, or how many answers are missing; nil where the verdict says it all.
        let standing: String?
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
        let intro: String?
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
    /// How many are told from knowledge older than six months.
    let staleCount: Int
    var place: String { AssessmentsURL.kompass }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("duty.kicker"), title: title) {
            actionLink(
                PageLink(openCount > 0 ? t("duty.facts.answer") : t("duty.facts.change"), href: DutiesURL.facts),
                style: .primary
            )
        }
        leadSentence(summary)
        leadRemark { lead }
        openCount > 0
            ? leadRemark { a(.href(DutiesURL.facts)) { t("duty.facts.open", count: openCount) } } : nil
        HTML.notice(
            Notice(.info, word: t("duty.note.word"), text: t("duty.note", ["note": note]))
        )
        staleCount > 0
            ? HTML.notice(Notice(.warning, word: t("duty.stale.word"), text: t("duty.stale", count: staleCount))) : nil
        for group in groups where !group.items.isEmpty {
            pageSection(title: "\(group.title) (\(group.items.count))", intro: group.intro) {
                if group.isFolded {
                    details(.class("duty-fold")) {
                        summaryLine(t("duty.group.show", count: group.items.count))
                        list(group, t)
                    }
                } else {
                    list(group, t)
                }
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

    private func list(_ group: Group, _ t: Texts) -> Node {
        div(.class("duty-list")) { for item in group.items { article(item, t) } }
    }

    /// One row that opens: what it is about and the verdict in view, the rest one step away.
    private func article(_ item: Item, _ t: Texts) -> Node {
        HTML.article(.class("fold-row"), .id("pflicht-\(item.id)")) {
            details {
                HTML.summary {
                    div(.class("fold-name")) {
                        h3 { item.title }
                        p(.class("fold-quiet")) { item.law }
                    }
                    p(.class("fold-standing")) {
                        mark(item.verdict)
                        item.standing.map { .text(" \($0)") }
                    }
                }
                div(.class("fold-body")) { more(item, t) }
            }
        }
    }

    @NodeBuilder private func more(_ item: Item, _ t: Texts) -> [Node] {
        if item.missing.isEmpty {
            p { strong { item.sentence } }
        } else {
            p {
                t("duty.missing")
                for (index, link) in item.missing.enumerated() {
                    index == 0 ? " " : " · "
                    a(.href(link.href)) { link.label }
                }
            }
        }
        p { item.what }
        p { item.text }
        definitionList(item.details)
        item.change.map { change in
            p {
                strong { t("duty.change") }
                " \(change)"
            }
        }
        p(.classes("duty-source", item.isStale ? "duty-stale" : nil)) { item.knowledge }
        p(.class("duty-source")) {
            t("duty.sources")
            for (index, source) in item.sources.enumerated() {
                index == 0 ? " " : " · "
                source.href.isEmpty
                    ? Node.text(source.label)
                    : a(.href(source.href), .rel("noopener noreferrer")) { source.label }
            }
        }
        item.measure.map { address in
            actions { actionLink(PageLink(t("duty.measure"), href: address), style: .secondary) }
        }
    }
}
