import HTML
import Kernel
import WebPlatform

/// The years of which something may be said of the people, the newest first.
struct StaffYearsPage: Page {
    struct Year: Sendable {
        let link: PageLink
        let employees: String?
        /// So many of the figures are there.
        let known: String
    }

    static let name = "Companies/staffYears"
    let title: String
    let years: [Year]
    let sections: [PageLink]

    var place: String { CompaniesURL.firm }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(t("staff.years.lead"))
        p { t("staff.years.privacy") }
        dataTable(
            DataTable(
                caption: t("staff.years.caption"),
                columns: [
                    TableColumn(t("staff.years.year"), isRowTitle: true),
                    TableColumn(t("staff.field.employees"), isNumeric: true),
                    TableColumn(t("staff.years.known")),
                ],
                rows: years.map { year in
                    TableRow([
                        .link(year.link), year.employees.map { TableCell($0) } ?? .missing(t("missing")),
                        TableCell(year.known),
                    ])
                },
                narrow: .cards
            )
        )
    }
}
