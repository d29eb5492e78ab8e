import HTML
import Kernel
import WebPlatform

/// The range, where it comes from, what would narrow it, and on which assumptions it stands.
struct QuickEstimateResultPage: Page {
    struct Row: Sendable {
        let label: String
        let detail: String
        let bar: RangeBar?
        let low: String
        let mid: String
        let high: String
    }

    struct Missing: Sendable {
        let label: String
        /// The field of the form where it can be said.
        let href: String
    }

    struct Advice: Sendable {
        let label: String
        let sentence: String
        let effect: String
    }

    struct Reason: Sendable {
        let label: String
        let sentences: [String]
    }

    struct Assumption: Sendable {
        let label: String
        let note: String
        let low: String
        let mid: String
        let high: String
        let sources: [Source]
    }

    struct Source: Sendable {
        let title: String
        let href: String?
        /// „gelesen am 22.11.2026“
        let read: String
    }

    struct Factor: Sendable {
        let link: PageLink
        let value: String
        let source: Source
    }

    static let name = "CarbonAccounting/quickEstimateResult"
    let title: String
    let kicker: String
    let lead: String
    let leadFigures: [String]
    let remark: String
    let refused: String?
    let figures: [KeyFigure]
    let rows: [Row]
    let missing: [Missing]
    let total: Row
    let adviceTitle: String
    let advice: [Advice]
    let reasons: [Reason]
    let assumptions: [Assumption]
    let factors: [Factor]
    let onward: Onward

    /// The way on: an account for a visitor, the year's balance for a member.
    struct Onward: Sendable {
        let sentence: String
        let primary: PageLink
        let secondary: PageLink?
    }

    var place: String { CarbonAccountingURL.quickEstimate }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title) {
            actionLink(PageLink(t("quick.change"), href: CarbonAccountingURL.quickEstimate), style: .secondary)
        }
        leadSentence(lead, figures: leadFigures)
        leadRemark { remark }
        refused.map { text in notice(Notice(.warning, word: t("quick.refused.word"), text: text)) }
        keyFigures(figures, leadsWithFirst: true)
        notice(Notice(.info, word: t("quick.honesty.word"), text: t("quick.honesty")))
        pageSection(title: t("quick.items.title"), intro: t("quick.items.intro"), id: "posten") {
            dataTable(itemTable(t))
        }
        narrowing(t)
        pageSection(title: t("quick.onward.title"), id: "weiter") {
            p(.class("quick-onward")) { onward.sentence }
            actions {
                actionLink(onward.primary, style: .primary)
                onward.secondary.map { link in actionLink(link, style: .quiet) }
            }
        }
        proof(t)
    }

    private func itemTable(_ t: Texts) -> DataTable {
        DataTable(
            caption: t("quick.items.caption"),
            columns: [
                TableColumn(t("quick.column.item"), isRowTitle: true), TableColumn(t("quick.column.range")),
                TableColumn(t("quick.column.low"), unit: Amounts.unit, isNumeric: true),
                TableColumn(t("quick.column.mid"), unit: Amounts.unit, isNumeric: true),
                TableColumn(t("quick.column.high"), unit: Amounts.unit, isNumeric: true),
            ],
            rows: rows.map(tableRow) + missing.map { part in missingRow(part, t) },
            totals: [tableRow(total)],
            narrow: .cards,
            id: "quick-items"
        )
    }

    private func tableRow(_ row: Row) -> TableRow {
        TableRow([
            row.detail.isEmpty ? TableCell(row.label) : TableCell(row.label, detail: row.detail),
            TableCell(row.bar?.node ?? .empty), TableCell(row.low), TableCell(row.mid), TableCell(row.high),
        ])
    }

    private func missingRow(_ part: Missing, _ t: Texts) -> TableRow {
        TableRow([
            TableCell(part.label), TableCell(a(.href(part.href)) { t("quick.missing.add") }),
            .missing(t("missing")), .missing(t("missing")), .missing(t("missing")),
        ])
    }

    private func narrowing(_ t: Texts) -> Node {
        pageSection(title: adviceTitle, id: "genauer") {
            if !advice.isEmpty {
                ol(.class("quick-advice")) {
                    for item in advice {
                        li {
                            h3 { item.label }
                            p { item.sentence }
                            p(.class("quick-effect")) { item.effect }
                        }
                    }
                }
            }
            h3(.class("quick-reasons-title")) { t("quick.reasons.title") }
            definitionList(reasons.map { reason in Definition(reason.label, reason.sentences.joined(separator: " ")) })
        }
    }
}
