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
        let sections = Self.ordered(try await stores.ownData.sections(of: call.who.id))
        let words = OwnDataWords(
            values: notes.values,
            firms: try await stores.ownData.firms(of: call.who.id),
            routes: call.routeNames,
            features: { [texts] in featureName($0, texts) },
            t: call.texts
        )
        return OwnDataPage(title: call.texts("own.title"), email: call.who.email, parts: sections.map(words.part))
    }

    /// The account itself first, what was only recorded last.
    private static func ordered(_ sections: [OwnDataReader.Section]) -> [OwnDataReader.Section] {
        let (first, last) = (["person", "membership", "hub_role", "session"], ["activity_entry", "audit_entry"])
        func rank(_ section: OwnDataReader.Section) -> Int {
            first.firstIndex(of: section.table) ?? last.firstIndex(of: section.table).map { 1000 + $0 } ?? 100
        }
        return sections.sorted { (rank($0), $0.title) < (rank($1), $1.title) }
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

    /// Columns of instants end in `_at` or `_until`, or are called `at` or `since`.
    static func isInstant(_ column: String) -> Bool {
        column == "at" || column == "since" || column.hasSuffix("_at") || column.hasSuffix("_until")
    }

    static func date(_ milliseconds: Int64) -> Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

    private static func iso(_ date: Date) -> String { ISO8601DateFormatter().string(from: date) }
}
