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
            tbody(.role("rowgroup")) { tableRows(table.rows, in: table) }
            if !table.totals.isEmpty { tfoot(.role("rowgroup")) { tableRows(table.totals, in: table) } }
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
        // The space stands outside: the unit is a block of its own, which would swallow it.
        column.unit.map { unit in Node.group([" ", span(.class("column-unit")) { unit }]) }
    }
}

/// Written at once instead of node by node: rows are most of a long page.
private func tableRows(_ rows: [TableRow], in table: DataTable) -> Node {
    let tags = table.columns.map(CellTags.init)
    var writer = HTMLWriter(capacity: rows.count * tags.count * 128)
    for row in rows {
        writer.open("tr", [.role("row"), .id(row.id), .class(row.needsAttention ? "needs-attention" : nil)])
        for (tags, cell) in zip(tags, row.cells) {
            writer.append(tags.start)
            writer.write(cell.content)
            if let detail = cell.detail {
                writer.append("<span class=\"cell-detail\">")
                writer.write(text: detail)
                writer.append("</span>")
            }
            writer.close(tags.name)
        }
        writer.close("tr")
    }
    return .written(writer)
}

/// The tags around the cells of a column, the same in every row.
private struct CellTags {
    let name: StaticString
    let start: [UInt8]

    init(_ column: TableColumn) {
        var writer = HTMLWriter(capacity: 128)
        let style = Attribute.class(columnStyle(column))
        let label = Attribute.data("label", [column.title, column.unit].compactMap(\.self).joined(separator: ", "))
        if column.isRowTitle {
            name = "th"
            writer.open(name, [.scope("row"), .role("rowheader"), style, label])
        } else {
            name = "td"
            writer.open(name, [.role("cell"), style, label])
        }
        start = writer.bytes
    }
}

private func columnStyle(_ column: TableColumn) -> String? {
    column.isNumeric ? "number" : column.isAction ? "action-cell" : nil
}
