/// The table, inside a region that can be focused and scrolled where it may be wider than the page. Roles are
/// spelt out because the card layout changes `display`, which would otherwise take the table's meaning from
/// screen readers.
public func dataTable(_ table: DataTable) -> Node {
    let captionID = table.id.map { "\($0)-caption" }
    let scrolls = table.narrow != .cards
    return div(
        .classes("table-region", "table-\(table.narrow.rawValue)"),
        .role(scrolls ? "region" : nil),
        .tabindex(scrolls ? "0" : nil),
        .aria("label", scrolls && captionID == nil ? table.caption : nil),
        .aria("labelledby", scrolls ? captionID : nil)
    ) {
        HTML.table(.class("table"), .id(table.id), .role("table")) {
            caption(.class(table.showsCaption ? nil : "visually-hidden"), .id(captionID)) { table.caption }
            thead(.role("rowgroup")) {
                tr(.role("row")) { for column in table.columns { columnHead(column) } }
            }
            tbody(.role("rowgroup")) { for row in table.rows { tableRow(row, in: table) } }
            if !table.totals.isEmpty {
                tfoot(.role("rowgroup")) { for row in table.totals { tableRow(row, in: table) } }
            }
        }
    }
}

private func columnHead(_ column: TableColumn) -> Node {
    th(
        .scope("col"),
        .role("columnheader"),
        .class(columnStyle(column)),
        .aria("sort", column.sort?.direction?.rawValue)
    ) {
        if let sort = column.sort {
            a(.class("sort"), .href(sort.href), .data("direction", sort.direction?.rawValue)) { column.title }
        } else {
            span(.class(column.isAction ? "visually-hidden" : nil)) { column.title }
        }
        column.unit.map { unit in span(.class("column-unit")) { " \(unit)" } }
    }
}

private func tableRow(_ row: TableRow, in table: DataTable) -> Node {
    tr(.role("row"), .id(row.id), .class(row.needsAttention ? "needs-attention" : nil)) {
        for (column, cell) in zip(table.columns, row.cells) { tableCell(cell, column: column) }
    }
}

private func tableCell(_ cell: TableCell, column: TableColumn) -> Node {
    let style = columnStyle(column)
    let content: [Node] =
        cell.detail.map { detail in [cell.content, span(.class("cell-detail")) { detail }] } ?? [cell.content]
    if column.isRowTitle {
        return th(.scope("row"), .role("rowheader"), .class(style), .data("label", column.title)) { content }
    }
    return td(.role("cell"), .class(style), .data("label", column.title)) { content }
}

private func columnStyle(_ column: TableColumn) -> String? {
    column.isNumeric ? "number" : column.isAction ? "action-cell" : nil
}
