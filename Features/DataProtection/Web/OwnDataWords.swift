import Accounts
import DataProtectionStorage
import DatabasePlatform
import Foundation
import Kernel
import WebPlatform

/// Says in German what is stored about a person: labels, dates and words instead of what the database holds.
struct OwnDataWords: Sendable {
    /// German words of stored ones, by `table.column`: `Content/values.json`.
    let values: [String: [String: String]]
    /// Names of the firms the person works for, by id.
    let firms: [String: String]
    let routes: RouteNames
    let features: @Sendable (String) -> String
    let t: Texts

    func part(_ section: OwnDataReader.Section) -> OwnDataPage.Part {
        section.table == "audit_entry" ? log(section) : facts(section)
    }

    private func facts(_ section: OwnDataReader.Section) -> OwnDataPage.Part {
        let filled = section.columns.indices.filter { index in section.rows.contains { $0[index] != .null } }
        let technical = filled.filter { isTechnical(section.columns[$0], section) }
        let shown = filled.filter { !technical.contains($0) }
        return OwnDataPage.Part(
            title: section.title,
            purpose: section.link.map { "\(section.purpose) · " + t("own.foundBy", ["what": $0]) } ?? section.purpose,
            labels: shown.map { section.columns[$0] == "firm_id" ? t("own.firm") : section.labels[$0] },
            rows: section.rows.map { row in shown.map { text(row[$0], section.table, section.columns[$0]) } },
            technicalLabels: technical.map { section.labels[$0] },
            technicalRows: section.rows.map { row in technical.map { OwnDataFile.text(row[$0], column: "", t) } }
        )
    }

    private func log(_ section: OwnDataReader.Section) -> OwnDataPage.Part {
        func words(_ row: [SQLValue]) -> [String: String] {
            Dictionary(zip(section.columns, row.map { OwnDataFile.text($0, column: "", t) })) { first, _ in first }
        }
        let entries = section.rows.map(words)
        return OwnDataPage.Part(
            title: section.title,
            purpose: section.purpose,
            labels: [t("log.time"), t("log.action"), t("log.feature"), t("log.place")],
            rows: zip(section.rows, entries).map { row, entry in
                let (route, method) = (entry["route"] ?? "", entry["method"] ?? "")
                let objects = (entry["objects"] ?? "").split(separator: " ").map(String.init)
                return [
                    section.columns.firstIndex(of: "at").map { text(row[$0], section.table, "at") } ?? "",
                    values["audit_entry.action"]?[entry["action"] ?? ""] ?? entry["action"] ?? "",
                    features(entry["feature"] ?? ""),
                    routes.name(of: route, method: method, objects: objects) ?? route,
                ]
            },
            technicalLabels: [t("own.address"), t("own.objects")],
            technicalRows: entries.map { ["\($0["method"] ?? "") \($0["route"] ?? "")", $0["objects"] ?? ""] }
        )
    }

    /// Ids, keys and addresses say nothing to a person. A firm is named where the person works for it.
    private func isTechnical(_ column: String, _ section: OwnDataReader.Section) -> Bool {
        if column == "firm_id", let index = section.columns.firstIndex(of: column) {
            return !section.rows.contains { row in
                if case .text(let id) = row[index] { firms[id] != nil } else { false }
            }
        }
        return column == "id" || column.hasSuffix("_id") || Self.keys.contains(column)
    }

    private static let keys: Set = ["public_key", "counter", "target"]

    func text(_ value: SQLValue, _ table: String, _ column: String) -> String {
        switch value {
        case .null: return OwnDataFile.isInstant(column) ? t("own.notYet") : t("missing")
        case .int(let number) where OwnDataFile.isInstant(column):
            return DataProtectionFeature.clock(OwnDataFile.date(number))
        case .int(let number) where column.hasPrefix("is_") || column.hasPrefix("has_"):
            return number == 0 ? t("own.no") : t("own.yes")
        case .int(let number) where column == "year": return "\(number)"
        case .int(let number): return GermanFormat.number(Double(number), places: 0)
        case .text(let words): return self.words(words, table, column)
        case .double, .blob: return OwnDataFile.text(value, column: column, t)
        }
    }

    private func words(_ text: String, _ table: String, _ column: String) -> String {
        if let known = values["\(table).\(column)"] {
            return text.split(separator: " ").map { known[String($0)] ?? String($0) }.joined(separator: ", ")
        }
        if column == "firm_id" { return firms[text] ?? t("own.otherFirm") }
        if table == "session", column == "device" {
            let device = DeviceSummary(stored: text)
            let parts = [device.browser, device.system].compactMap { $0 }
            return parts.isEmpty ? t("missing") : parts.joined(separator: ", ")
        }
        if let day = LocalDate(iso: text) { return day.german }
        return text.isEmpty ? t("missing") : text
    }
}
