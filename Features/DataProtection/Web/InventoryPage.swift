import DataProtection
import HTML
import Kernel
import WebPlatform

/// Every table and column of the database, with what the hub says about it: folded by part of the hub and by table, so
/// that one finds what one looks for, and all of it on paper.
struct InventoryPage: Page {
    static let name = "DataProtection/inventory"
    let title: String
    /// What was searched for; empty for everything.
    let search: String
    let tables: Int
    let columns: Int
    let found: InventoryThemes
    let inventory: DataInventory

    private var isSearched: Bool { !search.isEmpty }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            actionLink(PageLink(t("notice.link"), href: DataProtectionURL.notice))
        }
        leadSentence(t("inventory.lead", ["tables": "\(tables)", "columns": "\(columns)"]), figures: ["\(tables)"])
        toolbar(
            Toolbar(
                action: DataProtectionURL.inventory,
                label: t("inventory.search"),
                submit: t("inventory.search.submit"),
                reset: isSearched ? PageLink(t("inventory.search.reset"), href: DataProtectionURL.inventory) : nil,
                count: isSearched ? t("inventory.found", count: found.count) : nil
            )
        ) {
            textField(
                Field(name: "suche", label: t("inventory.search"), hint: t("inventory.search.hint")),
                value: search,
                kind: .search,
                width: .long
            )
        }
        if found.themes.isEmpty {
            emptyState(title: t("inventory.none"), text: t("inventory.none.text", ["search": search]))
        } else {
            if !isSearched { contents(t) }
            div(.class("register")) { for theme in found.themes { part(theme, t) } }
        }
        if !isSearched {
            pageSection(title: t("inventory.classes"), intro: t("inventory.classes.intro"), id: "loeschklassen") {
                retentionTable(inventory, showsCaption: false, t)
            }
        }
    }

    private func contents(_ t: Texts) -> Node {
        nav(.class("register-contents"), .aria("label", t("inventory.contents"))) {
            ul {
                for theme in found.themes { li { a(.href("#\(theme.key)")) { theme.title } } }
                li { a(.href("#loeschklassen")) { t("inventory.classes") } }
            }
        }
    }

    /// The address leads into what is folded, which the browser then opens.
    private func part(_ theme: InventoryThemes.Theme, _ t: Texts) -> Node {
        details(.open(isSearched)) {
            summary {
                h2 { theme.title }
                span(.class("register-line")) { line(theme, t) }
            }
            div(.class("register-tables"), .id(theme.key)) { for row in theme.rows { table(row, t) } }
        }
    }

    private func line(_ theme: InventoryThemes.Theme, _ t: Texts) -> String {
        let classes = Set(theme.rows.compactMap { $0.note.flatMap { inventory.retention[$0.retention]?.title } })
        let parts = [
            t("inventory.tables", count: theme.rows.count), theme.whose,
            classes.isEmpty ? "" : t("inventory.kept", ["classes": classes.sorted().joined(separator: ", ")]),
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func table(_ row: DataInventory.Row, _ t: Texts) -> Node {
        details(.id(row.table), .open(isSearched)) {
            summary {
                h3 { row.note?.title ?? row.table }
                span(.class("register-line")) {
                    row.note.map { "\($0.whose) · \(retention($0, t))" } ?? t("missing")
                }
            }
            if let note = row.note {
                definitionList([
                    Definition(t("inventory.purpose"), note.purpose),
                    Definition(t("inventory.basis"), inventory.bases[note.basis] ?? t("missing")),
                    Definition(t("inventory.access"), note.access),
                    Definition(t("inventory.table"), code { row.table }),
                ])
            } else {
                notice(Notice(.error, word: t("missing"), text: t("inventory.missing", ["table": row.table])))
            }
            h4 { t("inventory.columns", count: row.columns.count) }
            dl(.class("register-columns")) {
                for column in row.columns {
                    dt { column.name }
                    dd { column.holds.map { Node.text($0) } ?? mark(Mark(.missing, t("missing"))) }
                }
            }
        }
    }

    private func retention(_ note: TableNote, _ t: Texts) -> String {
        guard let entry = inventory.retention[note.retention] else { return t("missing") }
        return "\(entry.title): \(entry.period)"
    }
}

/// „Löschklassen“: how long what is kept, and why.
func retentionTable(_ inventory: DataInventory, showsCaption: Bool, _ t: Texts) -> Node {
    dataTable(
        DataTable(
            caption: t("inventory.classes"),
            showsCaption: showsCaption,
            columns: [
                TableColumn(t("inventory.class"), isRowTitle: true), TableColumn(t("inventory.period")),
                TableColumn(t("inventory.basis")),
            ],
            rows: inventory.retention.values.sorted { $0.title < $1.title }.map {
                TableRow([TableCell($0.title), TableCell($0.period), TableCell($0.basis)])
            },
            narrow: .cards
        )
    )
}
