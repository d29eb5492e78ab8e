import DataProtection
import Kernel

/// The inventory as people look at it: one part of the hub after the other, and only what a search asks for.
struct InventoryThemes: Sendable {
    struct Theme: Sendable {
        /// Stands in the address behind `#`.
        let key: String
        let title: String
        /// Whose data, in few words.
        let whose: String
        let rows: [DataInventory.Row]
    }

    let themes: [Theme]

    /// - Parameters:
    ///   - search: words that must all stand somewhere in a table's description; empty for everything.
    init(_ rows: [DataInventory.Row], in inventory: DataInventory, search: String, _ t: Texts) {
        let words = search.lowercased().split(separator: " ")
        let found = rows.filter { row in
            let text = Self.words(row, inventory)
            return words.allSatisfy(text.contains)
        }
        themes = Dictionary(grouping: found) { $0.theme ?? "" }
            .map { key, rows in
                let title = key.isEmpty ? t("inventory.theme.none") : t("inventory.theme.\(key)")
                return Theme(
                    key: key.isEmpty ? "ohne" : key,
                    title: title,
                    whose: key.isEmpty ? "" : t("inventory.theme.\(key).whose"),
                    rows: rows.sorted { ($0.note?.title ?? $0.table) < ($1.note?.title ?? $1.table) }
                )
            }
            .sorted { $0.title < $1.title }
    }

    var count: Int { themes.reduce(0) { $0 + $1.rows.count } }

    private static func words(_ row: DataInventory.Row, _ inventory: DataInventory) -> String {
        var parts = [row.table] + row.columns.flatMap { [$0.name, $0.holds ?? ""] }
        if let note = row.note {
            parts += [note.title, note.whose, note.purpose, note.access, inventory.bases[note.basis] ?? ""]
            if let entry = inventory.retention[note.retention] { parts += [entry.title, entry.period] }
        }
        return parts.joined(separator: "\n").lowercased()
    }
}
