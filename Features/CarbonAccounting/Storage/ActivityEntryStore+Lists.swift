public import CarbonAccounting
import DatabasePlatform
public import Kernel

/// What lists and forms ask about lines beyond their own reading.
extension ActivityEntryStore {
    /// The lines with these ids, in this order; what is not the firm's is left out. At most some hundred.
    public func find(_ ids: [EntryID], of firm: FirmID) async throws -> [ActivityEntry] {
        guard !ids.isEmpty else { return [] }
        let places = (0..<ids.count).map { "($\($0 + 2))" }.joined(separator: ", ")
        let rows = try await database.read { session in
            // Joined rather than `IN`, which SQLite may answer by walking over all lines of the firm.
            try session.query(
                """
                WITH wanted (wanted_id) AS (VALUES \(places))
                SELECT \(ActivityEntryRow.columns) FROM wanted JOIN activity_entry ON id = wanted_id
                WHERE firm_id = $1
                """,
                [.id(firm)] + ids.map { .id($0) }
            )
            .map(ActivityEntryRow.entry)
        }
        let byID = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return ids.compactMap { byID[$0] }
    }

    /// The next lines of a year after `last` in the order of their ids, which is that of their making: lines that come
    /// in meanwhile follow at the end, so that whoever reads page by page meets each line once.
    public func page(
        after last: EntryID?,
        limit: Int,
        category: EmissionCategory? = nil,
        site: SiteID? = nil,
        of firm: FirmID,
        in year: ReportingYear
    ) async throws -> [ActivityEntry] {
        var conditions = ["firm_id = $1", "year = $2"]
        var arguments: [SQLValue] = [.id(firm), .int(year.value)]
        func add(_ condition: String, _ value: SQLValue) {
            arguments.append(value)
            conditions.append("\(condition) $\(arguments.count)")
        }
        if let last { add("id >", .id(last)) }
        if let category { add("category =", .text(category.rawValue)) }
        if let site { add("site_id =", .id(site)) }
        let sql = "\(conditions.joined(separator: " AND ")) ORDER BY id LIMIT \(limit)"
        return try await database.read { [arguments] session in
            try session.query("SELECT \(ActivityEntryRow.columns) FROM activity_entry WHERE \(sql)", arguments)
                .map(ActivityEntryRow.entry)
        }
    }

    /// Lines of a year whose description, meter or note holds every word.
    public func ids(matching search: String, of firm: FirmID, in year: ReportingYear) async throws -> Set<EntryID> {
        var arguments: [SQLValue] = [.id(firm), .int(year.value)]
        var conditions = ["firm_id = $1", "year = $2"]
        for word in search.lowercased().split(separator: " ").prefix(5) {
            let escaped = word.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
            arguments.append(.text("%\(escaped)%"))
            conditions.append("search_text LIKE $\(arguments.count) ESCAPE '\\'")
        }
        return try await database.read { [conditions, arguments] session in
            let sql = "SELECT id FROM activity_entry WHERE \(conditions.joined(separator: " AND "))"
            return Set(try session.query(sql, arguments).map { try $0.id("id") })
        }
    }

    /// Another line of the same meter, site and category over the same days: most likely the same reading again.
    static func sameReading(
        as entry: ActivityEntry,
        of firm: FirmID,
        in session: any SQLSession
    ) throws -> ActivityEntry? {
        let meter = Self.plain(entry.meter)
        guard !meter.isEmpty else { return nil }
        return try session.query(
            """
            SELECT \(ActivityEntryRow.columns) FROM activity_entry
            WHERE firm_id = $1 AND year = $2 AND site_id = $3 AND category = $4 AND first_day = $5
                AND last_day = $6 AND id <> $7 AND meter <> ''
            """,
            .id(firm),
            .int(entry.year.value),
            .id(entry.site),
            .text(entry.category.rawValue),
            .date(entry.period.first),
            .date(entry.period.last),
            .id(entry.id)
        )
        .map(ActivityEntryRow.entry).first { Self.plain($0.meter) == meter }
    }

    /// How many lines a piece of evidence proves, for all that prove any.
    public func linesByEvidence(of firm: FirmID) async throws -> [EvidenceID: Int] {
        try await database.read { session in
            let rows = try session.query(
                """
                SELECT evidence_id, count(*) AS n FROM activity_entry
                WHERE firm_id = $1 AND evidence_id IS NOT NULL GROUP BY evidence_id
                """,
                .id(firm)
            )
            return Dictionary(
                try rows.map { (try $0.id("evidence_id", of: EvidenceTag.self), try $0.int("n")) },
                uniquingKeysWith: +
            )
        }
    }

    /// Meters are told apart by letters and digits alone: `47 11` is `4711`.
    private static func plain(_ meter: String) -> String {
        meter.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
