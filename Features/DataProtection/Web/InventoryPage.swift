import DataProtection
import HTML
import Kernel
import WebPlatform

/// Every table and column of the database, with what the hub says about it.
struct InventoryPage: Page {
    static let name = "DataProtection/inventory"
    let title: String
    let rows: [DataInventory.Row]
    let inventory: DataInventory

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            actionLink(PageLink(t("notice.link"), href: DataProtectionURL.notice))
        }
        leadSentence(
            t("inventory.lead", ["tables": "\(rows.count)", "columns": "\(rows.reduce(0) { $0 + $1.columns.count })"]),
            figures: ["\(rows.count)"]
        )
        pageSection(title: t("inventory.classes"), intro: t("inventory.classes.intro"), id: "loeschklassen") {
            classes(t)
        }
        for row in rows { part(row, t) }
    }

    private func classes(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: t("inventory.classes"),
                columns: [
                    TableColumn(t("inventory.class"), isRowTitle: true), TableColumn(t("inventory.period")),
                    TableColumn(t("inventory.basis")),
                ],
                rows: inventory.retention.sorted { $0.value.title < $1.value.title }.map { _, entry in
                    TableRow([TableCell(entry.title), TableCell(entry.period), TableCell(entry.basis)])
                },
                narrow: .cards
            )
        )
    }

    private func part(_ row: DataInventory.Row, _ t: Texts) -> Node {
        pageSection(title: row.note?.title ?? row.table, id: row.table) {
            if let note = row.note {
                definitionList([
                    Definition(t("inventory.table"), code { row.table }), Definition(t("inventory.whose"), note.whose),
                    Definition(t("inventory.purpose"), note.purpose),
                    Definition(t("inventory.basis"), inventory.bases[note.basis] ?? t("missing")),
                    Definition(t("inventory.retention"), retention(note, t)),
                    Definition(t("inventory.access"), note.access),
                ])
            } else {
                notice(Notice(.error, word: t("missing"), text: t("inventory.missing", ["table": row.table])))
            }
            columns(row, t)
        }
    }

    private func retention(_ note: TableNote, _ t: Texts) -> String {
        guard let entry = inventory.retention[note.retention] else { return t("missing") }
        return "\(entry.title): \(entry.period)"
    }

    private func columns(_ row: DataInventory.Row, _ t: Texts) -> Node {
        details {
            summary { t("inventory.columns", count: row.columns.count) }
            dataTable(
                DataTable(
                    caption: t("inventory.columns.of", ["table": row.table]),
                    columns: [TableColumn(t("inventory.column"), isRowTitle: true), TableColumn(t("inventory.holds"))],
                    rows: row.columns.map { column in
                        TableRow(
                            [
                                TableCell(code { column.name }),
                                column.holds.map { TableCell($0) } ?? TableCell.missing(t("missing")),
                            ],
                            needsAttention: column.holds == nil
                        )
                    },
                    narrow: .cards
                )
            )
        }
    }
}
