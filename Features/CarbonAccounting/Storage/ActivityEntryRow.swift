import CarbonAccounting
import DatabasePlatform
import Kernel

/// How an entry stands in its row.
enum ActivityEntryRow {
    static let columns = """
        id, year, site_id, category, kind, description, first_day, last_day, amount, amount_text, unit, method, factor, \
        contract_id, properties, derivation, data_quality, evidence_id, meter, note, import_batch_id, version
        """

    static func entry(_ row: SQLRow) throws -> ActivityEntry {
        let (first, last) = (try row.date("first_day"), try row.date("last_day"))
        guard let period = DatePeriod(first: first, last: last) else {
            throw SQLRowError(column: "last_day", found: .text(last.iso))
        }
        let number = try row.int("year")
        guard let year = ReportingYear(number) else { throw SQLRowError(column: "year", found: .int(Int64(number))) }
        let properties = try row.text("properties")
        return ActivityEntry(
            id: try row.id("id"),
            year: year,
            site: try row.id("site_id"),
            category: try row.parsed("category") { EmissionCategory(rawValue: $0) },
            kind: try row.parsed("kind") { EntryKind(rawValue: $0) },
            description: try row.text("description"),
            period: period,
            amount: try row.doubleIfPresent("amount"),
            amountText: try row.text("amount_text"),
            unit: try row.parsed("unit") { Unit(symbol: $0) },
            method: try method(try row.text("method")),
            factor: try row.parsed("factor") { FactorReference(text: $0) },
            contract: try row.idIfPresent("contract_id"),
            properties: properties == "[]" ? [] : try JSONColumn.value(properties),
            derivation: try row.textIfPresent("derivation").map { try JSONColumn.value($0) },
            dataQuality: try quality(try row.text("data_quality")),
            evidence: try row.idIfPresent("evidence_id"),
            meter: try row.text("meter"),
            note: try row.text("note"),
            importBatch: try row.idIfPresent("import_batch_id"),
            version: try row.int("version")
        )
    }

    /// In the order of ``columns``, without id and version.
    static func values(_ entry: ActivityEntry) throws -> [SQLValue] {
        [
            .int(entry.year.value), .id(entry.site), .text(entry.category.rawValue), .text(entry.kind.rawValue),
            .text(entry.description), .date(entry.period.first), .date(entry.period.last), .double(entry.amount),
            .text(entry.amountText), .text(entry.unit.symbol), .text(try text(entry.method)),
            .text(entry.factor.text), .id(entry.contract),
            .text(entry.properties.isEmpty ? "[]" : try JSONColumn.text(entry.properties)),
            .text(try entry.derivation.map { try JSONColumn.text($0) }), .text(try text(entry.dataQuality)),
            .id(entry.evidence), .text(entry.meter), .text(entry.note), .id(entry.importBatch),
        ]
    }

    /// Lower-cased here, since SQLite's own `lower` knows only ASCII.
    static func searchText(_ entry: ActivityEntry) -> String {
        "\(entry.description) \(entry.meter) \(entry.note)".lowercased()
    }

    // The usual cases are one word: ten thousand rows of a year are read without a JSON decoder.

    private static func method(_ text: String) throws -> EntryMethod {
        text == "activity" ? .activity : try JSONColumn.value(text)
    }

    private static func text(_ method: EntryMethod) throws -> String {
        method == .activity ? "activity" : try JSONColumn.text(method)
    }

    private static func quality(_ text: String) throws -> DataQuality {
        text == "none" ? .none : try JSONColumn.value(text)
    }

    private static func text(_ quality: DataQuality) throws -> String {
        quality == .none ? "none" : try JSONColumn.text(quality)
    }
}
