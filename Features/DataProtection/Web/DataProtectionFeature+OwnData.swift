import DataProtection
import DataProtectionStorage
import DatabasePlatform
import Foundation
import HTML
import Hummingbird
import Kernel
import WebPlatform

extension DataProtectionFeature {
    @Sendable func showOwnData(_ call: Call<Person>) async throws -> Response {
        call.page(try await ownDataPage(call))
    }

    @Sendable func downloadOwnDataText(_ call: Call<Person>) async throws -> Response {
        let page = try await ownDataPage(call)
        return call.download(
            Array(page.file(call.texts).utf8),
            name: call.texts("own.file") + ".html",
            type: "text/html; charset=utf-8"
        )
    }

    @Sendable func downloadOwnData(_ call: Call<Person>) async throws -> Response {
        try await trail.flush()
        let file = OwnDataFile(
            person: call.who.email,
            made: outside.now(),
            sections: try await stores.ownData.sections(of: call.who.id)
        )
        return call.download(try file.bytes(), name: call.texts("own.file") + ".json", type: "application/json")
    }

    private func ownDataPage(_ call: Call<Person>) async throws -> OwnDataPage {
        try await trail.flush()
        let sections = try await stores.ownData.sections(of: call.who.id)
        return OwnDataPage(
            title: call.texts("own.title"),
            email: call.who.email,
            parts: sections.map { section in
                // Ids say nothing to a person; they are in the file.
                let shown = section.columns.indices.filter {
                    section.columns.count == 1 || section.columns[$0] != "id"
                }
                return OwnDataPage.Part(
                    title: section.title,
                    purpose: section.purpose,
                    labels: shown.map { section.labels[$0] },
                    rows: section.rows.map { row in
                        shown.map { OwnDataFile.text(row[$0], column: section.columns[$0], call.texts) }
                    }
                )
            }
        )
    }
}

/// Own data as JSON: tables by name, rows as objects, instants as ISO 8601.
struct OwnDataFile {
    let person: String
    let made: Date
    let sections: [OwnDataReader.Section]

    func bytes() throws -> [UInt8] {
        var tables: [[String: Any]] = []
        for section in sections {
            let rows = section.rows.map { row in
                Dictionary(zip(section.columns, row.map { $0 }).map { ($0, Self.value($1, column: $0)) }) { first, _ in
                    first
                }
            }
            tables.append([
                "table": section.table, "title": section.title, "purpose": section.purpose,
                "columns": Dictionary(zip(section.columns, section.labels)) { first, _ in first }, "rows": rows,
            ])
        }
        let whole: [String: Any] = ["person": person, "made": Self.iso(made), "tables": tables]
        let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try JSONSerialization.data(withJSONObject: whole, options: options))
    }

    private static func value(_ value: SQLValue, column: String) -> Any {
        switch value {
        case .null: NSNull()
        case .int(let number): isInstant(column) ? iso(date(number)) : number
        case .double(let number): number
        case .text(let text): text
        case .blob(let bytes): Data(bytes).base64EncodedString()
        }
    }

    /// For people: dates in German, nothing as „fehlt“.
    static func text(_ value: SQLValue, column: String, _ t: Texts) -> String {
        switch value {
        case .null: t("missing")
        case .int(let number): isInstant(column) ? DataProtectionFeature.clock(date(number)) : "\(number)"
        case .double(let number): GermanFormat.exact(number)
        case .text(let text): text
        case .blob(let bytes): t("own.bytes", count: bytes.count)
        }
    }

    /// Columns of instants end in `_at`; the log's own is called `at`.
    private static func isInstant(_ column: String) -> Bool {
        column == "at" || column.hasSuffix("_at") || column.hasSuffix("_until")
    }

    private static func date(_ milliseconds: Int64) -> Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

    private static func iso(_ date: Date) -> String { ISO8601DateFormatter().string(from: date) }
}
