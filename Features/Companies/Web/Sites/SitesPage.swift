import HTML
import Kernel
import WebPlatform

/// All sites of the firm.
struct SitesPage: Page {
    struct Row: Sendable {
        let name: PageLink
        let isSeat: Bool
        let address: String
        /// „Hagen – erweiterte Region“
        let region: String?
        let floorArea: String?
        let operatedBy: String?
    }

    static let name = "Companies/sites"
    let title: String
    let lead: String
    let rows: [Row]
    let sections: [PageLink]

    var place: String { CompaniesURL.firm }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            if !rows.isEmpty {
                actionLink(PageLink(t("site.add"), href: CompaniesURL.newSite), style: .primary)
            }
        }
        if rows.isEmpty {
            emptyState(title: t("site.none"), text: t("site.none.text")) {
                actionLink(PageLink(t("site.add"), href: CompaniesURL.newSite), style: .primary)
            }
        } else {
            leadSentence(lead)
            table(t)
        }
    }

    private func table(_ t: Texts) -> Node {
        let showsOperator = rows.contains { $0.operatedBy != nil }
        var columns = [
            TableColumn(t("site.name"), isRowTitle: true), TableColumn(t("site.address")),
            TableColumn(t("firm.region")), TableColumn(t("site.floorArea"), unit: "m²", isNumeric: true),
        ]
        if showsOperator { columns.append(TableColumn(t("site.undertaking"))) }
        return dataTable(
            DataTable(
                caption: t("section.sites"),
                columns: columns,
                rows: rows.map { row($0, showsOperator: showsOperator, t) },
                narrow: .cards
            )
        )
    }

    private func row(_ row: Row, showsOperator: Bool, _ t: Texts) -> TableRow {
        var cells = [
            TableCell.link(row.name, detail: row.isSeat ? t("site.seat") : nil), TableCell(row.address),
            TableCell(row.region ?? t("firm.region.outside")),
            row.floorArea.map { TableCell($0) } ?? .missing(t("missing")),
        ]
        if showsOperator { cells.append(TableCell(row.operatedBy ?? t("holding.firm"))) }
        return TableRow(cells)
    }
}
