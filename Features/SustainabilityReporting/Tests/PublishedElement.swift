import Foundation

/// A row of the list of reportable elements that was extracted from the published taxonomy.
struct PublishedElement {
    let name: String
    let kind: String
    let period: String
    let axis: String?
    let sums: Set<Set<String>>
    let disclosure: String
    let units: [String]

    static func read(_ place: URL) throws -> [PublishedElement] {
        let rows = records(try String(contentsOf: place, encoding: .utf8))
        let header = rows[0]
        return rows.dropFirst().map { row in
            func field(_ name: String) -> String { header.firstIndex(of: name).map { row[$0] } ?? "" }
            let code = field("disclosures").split(separator: "|")[0].trimmingCharacters(in: .whitespaces)
            return PublishedElement(
                name: String(field("qname").dropFirst("vsme:".count)),
                kind: field("type"),
                period: field("period_type"),
                axis: field("dimensions").firstMatch(of: /(?:explicit|typed):(\w+Axis)/).map { String($0.1) },
                sums: Set(
                    field("calculation").split(separator: ";").map { sum in
                        Set(sum.split(separator: "+").map { $0.trimmingCharacters(in: .whitespaces) })
                    }
                ),
                disclosure: code.hasPrefix("entity") ? "other" : code,
                units: field("type") == "ghgEmissionsPerMonetary"
                    ? [] : field("utr_units").matches(of: /utr:(\w+)/).map { String($0.1) }
            )
        }
    }

    /// Fields by line; a quoted field may hold commas, quotes and line breaks.
    private static func records(_ text: String) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var field = ""
        var isQuoted = false
        for character in text.replacing("\r\n", with: "\n") {
            switch character {
            case "\"":
                // A doubled quote opens again what it closed, and stands for itself.
                if !isQuoted, !field.isEmpty { field.append("\"") }
                isQuoted.toggle()
            case "," where !isQuoted:
                record.append(field)
                field = ""
            case "\n" where !isQuoted:
                records.append(record + [field])
                (record, field) = ([], "")
            default: field.append(character)
            }
        }
        return records
    }
}
