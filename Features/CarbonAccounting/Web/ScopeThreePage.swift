import HTML
import Kernel
import WebPlatform

/// The fifteen categories of Scope 3: each belongs in, is left out with a reason, or is still to be collected.
struct ScopeThreePage: YearPage {
    struct Row: Sendable {
        let field: String
        let title: String
        let explanation: String
        let lines: String
        let status: String
        let reason: String
        let entries: String
        /// Where a category is collected in a way of its own, such as the survey about the way to work.
        var survey: String?
    }

    static let name = "CarbonAccounting/scopeThree"
    let title: String
    let frame: YearFrame
    let lead: String
    let rows: [Row]
    let token: FormToken
    let isReleased: Bool
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("result.kicker"), title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(lead)
        prose { p { t("scopeThree.intro") } }
        if isReleased {
            notice(Notice(.info, word: t("result.released.word"), text: t("scopeThree.released")))
            dataTable(overview(t))
        } else {
            pageForm(PageForm(action: CarbonAccountingURL.scopeThree(frame.year), tokens: [token])) {
                for row in rows { category(row, t) }
                submitButton(t("scopeThree.submit"))
            }
        }
    }

    private func category(_ row: Row, _ t: Texts) -> Node {
        fieldGroup(title: row.title, hint: row.explanation) {
            p {
                row.lines
                " "
                a(.href(row.entries)) { t("scopeThree.open") }
                row.survey.map { address in .group([" · ", a(.href(address)) { t("commuting.fromScopeThree") }]) }
            }
            selectField(
                Field(name: row.field, label: t("scopeThree.status"), error: errors[row.field]),
                choices: choices(t),
                selected: row.status
            )
            textField(
                Field(
                    name: row.field + "-reason",
                    label: t("scopeThree.reason"),
                    hint: t("scopeThree.reason.hint"),
                    error: errors[row.field + "-reason"]
                ),
                value: row.reason,
                width: .full
            )
        }
    }

    private func choices(_ t: Texts) -> [Choice] {
        [
            Choice(t("scopeThree.undecided"), value: ""), Choice(t("scopeThree.relevant"), value: "relevant"),
            Choice(t("scopeThree.notYetCollected"), value: "notYetCollected"),
            Choice(t("scopeThree.excluded"), value: "excluded"),
        ]
    }

    private func overview(_ t: Texts) -> DataTable {
        DataTable(
            caption: title,
            columns: [
                TableColumn(t("chart.category"), isRowTitle: true), TableColumn(t("scopeThree.status")),
                TableColumn(t("scopeThree.reason")),
            ],
            rows: rows.map { row in
                let status = choices(t).first { $0.value == row.status }?.label ?? ""
                return TableRow([TableCell(row.title), TableCell(status), TableCell(row.reason)])
            }
        )
    }
}
