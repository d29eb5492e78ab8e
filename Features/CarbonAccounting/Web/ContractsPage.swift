import HTML
import Kernel
import WebPlatform

/// The firm's energy contracts: those of the year first, each with whether it counts.
struct ContractsPage: YearPage {
    struct Row: Sendable {
        let contract: PageLink
        /// „Strom · Ökotarif · alle Standorte“
        let detail: String
        let period: String
        let share: String
        let figure: String?
        let counts: Bool
        /// „Kriterien 2 und 3 offen“; empty where nothing is open.
        let open: String
        let lines: String
    }

    static let name = "CarbonAccounting/contracts"
    let title: String
    let frame: YearFrame
    let lead: String
    let leadFigures: [String]
    /// What the lines without contract take.
    let without: [String]
    let rows: [Row]
    let others: [Row]
    let newContract: String
    let entries: String

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("contract.kicker", ["year": "\(frame.year)"]), title: title) {
            if !isEmpty { actionLink(PageLink(t("contract.new"), href: newContract), style: .primary) }
        }
        leadSentence(lead, figures: leadFigures)
        leadRemark { t("contract.methods") }
        if isEmpty {
            emptyState(title: t("contract.none.title"), text: t("contract.none.text")) {
                actionLink(PageLink(t("contract.new"), href: newContract), style: .primary)
            }
        }
        if !rows.isEmpty { dataTable(table(rows, t("contract.table", ["year": "\(frame.year)"]), t)) }
        pageSection(title: t("contract.without.title"), id: "ohne-vertrag") {
            prose {
                for sentence in without { p { sentence } }
                p { a(.href(entries)) { t("contract.without.link") } }
            }
        }
        if !others.isEmpty {
            pageSection(title: t("contract.others.title"), intro: t("contract.others.intro"), id: "andere") {
                dataTable(table(others, t("contract.others.title"), t))
            }
        }
    }

    private var isEmpty: Bool { rows.isEmpty && others.isEmpty }

    private func table(_ rows: [Row], _ caption: String, _ t: Texts) -> DataTable {
        DataTable(
            caption: caption,
            columns: [
                TableColumn(t("contract.column.contract"), isRowTitle: true), TableColumn(t("contract.column.period")),
                TableColumn(t("contract.column.share"), isNumeric: true),
                TableColumn(t("contract.column.figure"), isNumeric: true),
                TableColumn(t("contract.column.market")), TableColumn(t("contract.column.lines"), isNumeric: true),
            ],
            rows: rows.map { row in
                TableRow(
                    [
                        .link(row.contract, detail: row.detail), TableCell(row.period), TableCell(row.share),
                        row.figure.map { TableCell($0) } ?? .missing(t("missing")), state(row, t), TableCell(row.lines),
                    ],
                    needsAttention: !row.counts
                )
            },
            narrow: .cards
        )
    }

    private func state(_ row: Row, _ t: Texts) -> TableCell {
        let sign =
            row.counts ? Mark(.done, t("contract.verdict.yes")) : Mark(.attention, t("contract.verdict.no"))
        return TableCell(mark(sign), detail: row.open.isEmpty ? nil : row.open)
    }
}
