import CarbonAccounting
import HTML
import Kernel
import WebPlatform

/// The lines of a year: how many, what is missing, and fifty of them with their figures.
struct EntryListPage: YearPage {
    static let name = "CarbonAccounting/entries"
    static func title(_ t: Texts) -> String { t("entries.title") }

    let title: String
    let frame: YearFrame
    let query: EntryListQuery
    let lead: String
    let leadFigures: [String]
    /// Lines in the year, filtered or not.
    let total: Int
    /// Lines that the filter lets through.
    let found: Int
    let rows: [EntryListRow]
    let sites: [Choice]
    let isReleased: Bool

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("entry.kicker", ["year": "\(frame.year)"]), title: title) { headActions(t) }
        if total == 0 {
            emptyState(title: t("entries.empty.title"), text: t("entries.empty.text")) {
                actionLink(
                    PageLink(t("entries.import"), href: CarbonAccountingURL.imports(frame.year)),
                    style: .primary
                )
                actionLink(PageLink(t("entries.new"), href: CarbonAccountingURL.newEntry(frame.year)))
            }
        } else {
            leadSentence(lead, figures: leadFigures)
            if isReleased { notice(Notice(.info, word: t("entries.released.word"), text: t("entries.released.text"))) }
            EntryListFilter(query: query, year: frame.year, sites: sites, found: found, total: total).node(t)
            div(.id("liste")) { list(t) }
        }
    }

    @NodeBuilder private func headActions(_ t: Texts) -> [Node] {
        if !isReleased, total > 0 {
            actionLink(PageLink(t("entries.new"), href: CarbonAccountingURL.newEntry(frame.year)), style: .primary)
        }
        actionLink(PageLink(t("entries.evidence"), href: CarbonAccountingURL.evidence), style: .quiet)
        if total > 0 {
            actionLink(PageLink(t("entries.export"), href: CarbonAccountingURL.exportXLSX(frame.year)), style: .quiet)
            actionLink(
                PageLink(t("entries.export.csv"), href: CarbonAccountingURL.exportCSV(frame.year)),
                style: .quiet
            )
        }
    }

    @NodeBuilder private func list(_ t: Texts) -> [Node] {
        if rows.isEmpty {
            p {
                t("entries.noHit")
                " "
                a(.href(CarbonAccountingURL.entries(frame.year))) { t("entries.showAll") }
            }
        } else {
            table(t)
            pagination(pages(t))
        }
    }

    private func table(_ t: Texts) -> Node {
        let showsSites = sites.count > 1
        var columns = [column(.description, t("entries.column.entry"), isRowTitle: true)]
        if showsSites { columns.append(TableColumn(t("entry.site"))) }
        columns += [
            column(.period, t("entry.period")), TableColumn(t("entry.factor")),
            TableColumn(t("entry.amount"), isNumeric: true),
            column(.result, t("entries.column.result"), unit: t("factor.kilograms"), isNumeric: true),
        ]
        return dataTable(
            DataTable(
                caption: t("entries.caption", ["year": "\(frame.year)"]),
                columns: columns,
                rows: rows.map { $0.tableRow(showsSites: showsSites, t) },
                narrow: .cards
            )
        )
    }

    private func column(
        _ order: EntryListQuery.Order,
        _ title: String,
        unit: String? = nil,
        isNumeric: Bool = false,
        isRowTitle: Bool = false
    ) -> TableColumn {
        let direction: TableSort.Direction? =
            query.order == order ? (query.isDescending ? .descending : .ascending) : nil
        return TableColumn(
            title,
            unit: unit,
            isNumeric: isNumeric,
            isRowTitle: isRowTitle,
            sort: TableSort(href: query.sorted(by: order).address(frame.year), direction: direction)
        )
    }

    private func pages(_ t: Texts) -> Pagination {
        let last = max(1, (found + EntryListQuery.pageSize - 1) / EntryListQuery.pageSize)
        func link(_ label: String, _ page: Int) -> PageLink {
            PageLink(label, href: query.onPage(page).address(frame.year))
        }
        return Pagination(
            label: t("entries.pages"),
            position: t("entries.page", ["page": "\(query.page)", "last": "\(last)"]),
            previous: query.page > 1 ? link(t("entries.previous"), query.page - 1) : nil,
            next: query.page < last ? link(t("entries.next"), query.page + 1) : nil
        )
    }
}
