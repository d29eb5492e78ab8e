import HTML
import Kernel
import WebPlatform

/// The years a firm has begun, and the form to begin another.
struct YearsPage: Page {
    struct Row: Sendable {
        let year: PageLink
        let isBaseYear: Bool
        let approach: String
        let edition: String
        let balance: PageLink
        let status: String
        let isReleased: Bool
    }

    static let name = "Companies/years"
    let title: String
    let lead: String
    let rows: [Row]
    /// What is typed in the form for another year.
    var next: String
    let action: String
    let token: FormToken
    var errors = FieldErrors()
    let sections: [PageLink]

    var place: String { CompaniesURL.firm }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(lead)
        if !rows.isEmpty { table(t) }
        pageSection(title: t("year.add"), intro: t("year.add.intro"), id: "neu") {
            pageForm(PageForm(action: action, tokens: [token])) {
                numberField(
                    Field(name: "year", label: t("year.year"), error: errors["year"], isRequired: true),
                    value: next,
                    isWhole: true
                )
                submitButton(t("year.add.submit"))
            }
        }
    }

    private func table(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: t("section.years"),
                columns: [
                    TableColumn(t("year.year"), isRowTitle: true), TableColumn(t("year.approach")),
                    TableColumn(t("year.edition")), TableColumn(t("year.status")),
                    TableColumn(t("year.balance.column")),
                ],
                rows: rows.map { row in
                    TableRow([
                        .link(row.year, detail: row.isBaseYear ? t("year.baseYear") : nil), TableCell(row.approach),
                        TableCell(row.edition), TableCell(mark(Mark(row.isReleased ? .done : .plain, row.status))),
                        .link(row.balance),
                    ])
                },
                narrow: .cards
            )
        )
    }
}
