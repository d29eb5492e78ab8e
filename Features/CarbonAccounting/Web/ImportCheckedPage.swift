import HTML
import Kernel
import WebPlatform

/// What a file gives: so many good rows, so many to correct, each with line, column, value and reason.
struct ImportCheckedPage: YearPage {
    struct Fault: Sendable {
        let line: String
        let column: String
        let value: String
        let sentence: String
    }

    static let name = "CarbonAccounting/importChecked"
    static let shownFaults = 200
    static let shownRows = 20
    let title: String
    let frame: YearFrame
    let lead: String
    let leadFigures: [String]
    /// That the rows had to be checked a second time, and why.
    let changed: String?
    let token: FormToken
    let takeOver: String
    let goodRows: Int
    let faults: [Fault]
    let moreFaults: Int
    let correction: [PageLink]
    let steps: [String]
    let notices: [String]
    let preview: DataTable
    let columns: String
    let same: String?

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("import.kicker"), title: title)
        ImportStage.steps(.check, t)
        leadSentence(lead, figures: leadFigures)
        changed.map { words in notice(Notice(.warning, word: t("import.changed.word"), text: words)) }
        same.map { words in notice(Notice(.warning, word: t("import.same.word"), text: words)) }
        if goodRows > 0 {
            postButton(
                PostAction(t("import.take", count: goodRows), action: takeOver, tokens: [token], style: .primary)
            )
        }
        if !faults.isEmpty { faultPart(t) }
        if !notices.isEmpty || !steps.isEmpty {
            pageSection(title: t("import.decided"), intro: t("import.decided.intro"), id: "entschieden") {
                ul(.class("plain-list")) { for line in steps + notices { li { line } } }
            }
        }
        if goodRows > 0 {
            pageSection(title: t("import.good"), id: "gut") { dataTable(preview) }
        }
        p { a(.href(columns)) { t("import.columns.change") } }
    }

    private func faultPart(_ t: Texts) -> Node {
        pageSection(title: t("import.faults"), intro: t("import.faults.intro"), id: "fehler") {
            dataTable(
                DataTable(
                    caption: t("import.faults"),
                    columns: [
                        TableColumn(t("import.fault.line"), isNumeric: true, isRowTitle: true),
                        TableColumn(t("import.fault.column")), TableColumn(t("import.fault.value")),
                        TableColumn(t("import.fault.reason")),
                    ],
                    rows: faults.map { fault in
                        HTML.TableRow([
                            TableCell(fault.line), TableCell(fault.column), TableCell(fault.value),
                            TableCell(fault.sentence),
                        ])
                    },
                    narrow: .cards
                )
            )
            moreFaults > 0 ? p { t("import.faults.more", count: moreFaults) } : nil
            actions { for link in correction { actionLink(link, download: true) } }
        }
    }
}
