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
        /// To the lines, or to where the first one is made.
        let link: PageLink?
        let status: String
        let reason: String
        /// Nothing was decided, but there are lines.
        let isSuggested: Bool
        /// Where a category is collected in a way of its own, such as the survey about the way to work.
        var survey: String?
    }

    /// One category that two people decided differently.
    struct Difference: Sendable {
        let category: String
        let stored: String
        let typed: String
    }

    static let name = "CarbonAccounting/scopeThree"
    let title: String
    let frame: YearFrame
    let lead: String
    let rows: [Row]
    let token: FormToken
    let version: Int
    let isReleased: Bool
    var errors = FieldErrors()
    /// Somebody else has saved meanwhile.
    var conflict: [Difference]?

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("result.kicker"), title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(lead)
        prose { p { t("scopeThree.intro") } }
        if isReleased {
            notice(Notice(.info, word: t("result.released.word"), text: t("scopeThree.released")))
            dataTable(overview(t))
        } else {
            conflict.map { differences in conflictPart(differences, t) }
            pageForm(PageForm(action: CarbonAccountingURL.scopeThree(frame.year), tokens: tokens)) {
                for row in rows { category(row, t) }
                submitButton(conflict == nil ? t("scopeThree.submit") : t("entry.conflict.overwrite"))
            }
        }
    }

    private var tokens: [FormToken] { [token, FormToken(name: "version", value: "\(version)")] }

    private func conflictPart(_ differences: [Difference], _ t: Texts) -> Node {
        .group([
            notice(Notice(.warning, word: t("scopeThree.conflict.word"), text: t("scopeThree.conflict.text"))),
            dataTable(
                DataTable(
                    caption: t("entry.conflict.caption"),
                    columns: [
                        TableColumn(t("chart.category"), isRowTitle: true), TableColumn(t("entry.conflict.stored")),
                        TableColumn(t("entry.conflict.typed")),
                    ],
                    rows: differences.map {
                        TableRow([TableCell($0.category), TableCell($0.stored), TableCell($0.typed)])
                    },
                    narrow: .cards
                )
            ),
        ])
    }

    private func category(_ row: Row, _ t: Texts) -> Node {
        fieldGroup(title: row.title, hint: row.explanation) {
            p {
                row.lines
                row.link.map { link in .group([" ", a(.href(link.href)) { link.label }]) }
                row.survey.map { address in .group([" · ", a(.href(address)) { t("commuting.fromScopeThree") }]) }
            }
            div(.class("scope-three-decision")) {
                selectField(
                    Field(
                        name: row.field,
                        label: t("scopeThree.status"),
                        hint: row.isSuggested ? t("scopeThree.suggested") : nil,
                        error: errors[row.field]
                    ),
                    choices: Self.choices(t),
                    selected: row.status
                )
                div(.class("scope-three-reason")) { reason(row, t) }
            }
        }
    }

    private func reason(_ row: Row, _ t: Texts) -> Node {
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

    static func choices(_ t: Texts) -> [Choice] {
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
                let status = Self.choices(t).first { $0.value == row.status }?.label ?? ""
                return TableRow([TableCell(row.title), TableCell(status), TableCell(row.reason)])
            }
        )
    }
}
