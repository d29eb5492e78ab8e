import EmissionFactors
import HTML
import Kernel
import WebPlatform

/// The editions of the catalogue, the newest first, and what each changed.
struct EditionsPage: FactorPage {
    struct Edition: Sendable {
        let id: String
        let title: String
        let summary: String
        let note: String
        /// Against the edition before; nil for the first.
        let difference: Difference?
    }

    struct Difference: Sendable {
        let sentence: String
        let changed: [Change]
        let added: [PageLink]
        let removed: [PageLink]
    }

    struct Change: Sendable {
        let link: PageLink
        let before: String?
        let after: String?
        /// `+3,4 %`, nothing where it cannot be said.
        let relative: String
        let aspects: String
    }

    static let name = "EmissionFactors/editions"
    let title: String
    let lead: String
    let leadFigures: [String]
    let editions: [Edition]
    let sections: [PageLink]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(lead, figures: leadFigures)
        leadRemark { t("editions.remark") }
        for edition in editions { part(edition, t) }
    }

    private func part(_ edition: Edition, _ t: Texts) -> Node {
        pageSection(title: edition.title, intro: edition.summary, id: "ausgabe-\(edition.id)") {
            if !edition.note.isEmpty { prose { p { edition.note } } }
            edition.difference.map { difference in .group(differenceNodes(difference, edition, t)) }
        }
    }

    @NodeBuilder private func differenceNodes(_ difference: Difference, _ edition: Edition, _ t: Texts) -> [Node] {
        p(.class("edition-difference")) { difference.sentence }
        if !difference.changed.isEmpty { dataTable(changes(difference, edition, t)) }
        list(difference.added, t("editions.added", count: difference.added.count))
        list(difference.removed, t("editions.removed", count: difference.removed.count))
    }

    private func changes(_ difference: Difference, _ edition: Edition, _ t: Texts) -> DataTable {
        DataTable(
            caption: t("editions.changes.caption", ["edition": edition.title]),
            columns: [
                TableColumn(t("column.factor"), isRowTitle: true), TableColumn(t("column.before"), isNumeric: true),
                TableColumn(t("column.after"), isNumeric: true), TableColumn(t("column.change"), isNumeric: true),
                TableColumn(t("column.aspects")),
            ],
            rows: difference.changed.map { change in
                TableRow([
                    .link(change.link), change.before.map { TableCell($0) } ?? .missing(t("missing")),
                    change.after.map { TableCell($0) } ?? .missing(t("missing")), TableCell(change.relative),
                    TableCell(change.aspects),
                ])
            },
            narrow: .cards
        )
    }

    private func list(_ links: [PageLink], _ label: String) -> Node? {
        links.isEmpty
            ? nil
            : details(.class("factor-disclosure")) {
                summary { label }
                ul(.class("factor-list factor-columns")) {
                    for link in links { li { a(.href(link.href)) { link.label } } }
                }
            }
    }
}
