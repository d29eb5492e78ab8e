public import CarbonAccounting
import DatabasePlatform
public import Kernel

/// Which lines of a year a list shows, and in what order.
public struct EntryListRequest: Sendable {
    public enum Order: String, Sendable, CaseIterable {
        case category, period, description, amount, changed
    }

    public static let pageSize = 50

    public var category: EmissionCategory?
    public var site: SiteID?
    /// Words that must occur in description, meter or note.
    public var search: String
    public var onlyMissing: Bool
    public var batch: ImportBatchID?
    public var order: Order
    public var isDescending: Bool
    /// From 1.
    public var page: Int

    public init(
        category: EmissionCategory? = nil,
        site: SiteID? = nil,
        search: String = "",
        onlyMissing: Bool = false,
        batch: ImportBatchID? = nil,
        order: Order = .category,
        isDescending: Bool = false,
        page: Int = 1
    ) {
        (self.category, self.site, self.search, self.onlyMissing) = (category, site, search, onlyMissing)
        (self.batch, self.order, self.isDescending, self.page) = (
            batch, order, isDescending, min(1_000_000, max(1, page))
        )
    }
}

extension ActivityEntryStore {
    /// One page of a year's lines and how many there are in all.
    public func list(
        _ request: EntryListRequest,
        of firm: FirmID,
        in year: ReportingYear
    ) async throws -> (entries: [ActivityEntry], total: Int) {
        let (conditions, arguments) = Self.conditions(request, firm, year)
        let direction = request.isDescending ? "DESC" : "ASC"
        let order =
            switch request.order {
            case .category: "category \(direction), first_day, id"
            case .period: "first_day \(direction), last_day \(direction), id"
            case .description: "lower(description) \(direction), id"
            case .amount: "amount \(direction), id"
            case .changed: "changed_at \(direction), id"
            }
        let limit = EntryListRequest.pageSize
        let offset = (request.page - 1) * limit
        return try await database.read { session in
            let total = try session.query("SELECT count(*) AS n FROM activity_entry WHERE \(conditions)", arguments)
            let rows = try session.query(
                """
                SELECT \(ActivityEntryRow.columns) FROM activity_entry WHERE \(conditions)
                ORDER BY \(order) LIMIT \(limit) OFFSET \(offset)
                """,
                arguments
            )
            return (try rows.map(ActivityEntryRow.entry), try total[0].int("n"))
        }
    }

    private static func conditions(
        _ request: EntryListRequest,
        _ firm: FirmID,
        _ year: ReportingYear
    ) -> (String, [SQLValue]) {
        var conditions = ["firm_id = $1", "year = $2"]
        var arguments: [SQLValue] = [.id(firm), .int(year.value)]
        func add(_ condition: (String) -> String, _ value: SQLValue) {
            arguments.append(value)
            conditions.append(condition("$\(arguments.count)"))
        }
        if let category = request.category { add({ "category = \($0)" }, .text(category.rawValue)) }
        if let site = request.site { add({ "site_id = \($0)" }, .id(site)) }
        if let batch = request.batch { add({ "import_batch_id = \($0)" }, .id(batch)) }
        if request.onlyMissing {
            conditions.append("(amount IS NULL OR (factor = '' AND method NOT LIKE '%supplierFigure%'))")
        }
        for word in request.search.split(separator: " ").prefix(5) {
            let escaped = word.lowercased().replacing("\\", with: "\\\\").replacing("%", with: "\\%")
                .replacing("_", with: "\\_")
            add({ "search_text LIKE \($0) ESCAPE '\\'" }, .text("%\(escaped)%"))
        }
        return (conditions.joined(separator: " AND "), arguments)
    }
}
