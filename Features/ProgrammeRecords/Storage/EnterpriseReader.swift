public import Companies
import CompaniesStorage
public import DatabasePlatform
public import Kernel

/// What firms of the hub have said of their size and activity, for the indicators of enterprises.
public struct EnterpriseReader: Sendable {
    public struct Facts: Sendable {
        public let name: String
        /// SME definition with related enterprises, by the newest figures; nil while they do not decide it.
        public let size: SizeClass?
        public let industry: IndustryCode?
    }

    private let database: any SQLDatabase

    public init(_ database: any SQLDatabase) { self.database = database }

    /// Three statements however many firms there are, and some more for each firm with holdings.
    public func facts(of firms: Set<FirmID>) async throws -> [FirmID: Facts] {
        guard !firms.isEmpty else { return [:] }
        let rows = try await database.rows(
            """
            SELECT f.id, f.name, f.industry_2008, y.year, y.employees, y.full_time_equivalents, y.turnover,
                y.balance_sheet, y.currency
            FROM firm f LEFT JOIN firm_figures y ON y.firm_id = f.id
                AND y.year = (SELECT MAX(z.year) FROM firm_figures z WHERE z.firm_id = f.id)
            """
        )
        let related = Set(
            try await database.rows("SELECT DISTINCT firm_id FROM holding").map { try $0.text("firm_id") }
        )
        let reader = FirmReader(database)
        var facts: [FirmID: Facts] = [:]
        for row in rows {
            let id: FirmID = try row.id("id")
            guard firms.contains(id) else { continue }
            let figures = try Self.figures(row, id)
            var size: SizeClass?
            if let figures {
                let sizes =
                    related.contains(id.text)
                    ? try await reader.sizes(of: id, in: figures.year)
                    : FirmSizes(
                        figures: figures,
                        relations: EnterpriseRelations([], undertakings: [], in: figures.year)
                    )
                size = sizes.smeDefinition.sizeClass
            }
            facts[id] = Facts(
                name: try row.text("name"),
                size: size,
                industry: try row.textIfPresent("industry_2008").flatMap { IndustryCode($0, edition: .wz2008) }
            )
        }
        return facts
    }

    private static func figures(_ row: SQLRow, _ firm: FirmID) throws -> FirmFigures? {
        guard let year = try row.intIfPresent("year").flatMap({ ReportingYear($0) }) else { return nil }
        let currency = try row.textIfPresent("currency") ?? "EUR"
        func money(_ column: String) throws -> Money? {
            try row.intIfPresent(column).map { Money(cents: Int64($0), currency: currency) }
        }
        return FirmFigures(
            firm: firm,
            year: year,
            employees: try row.doubleIfPresent("employees"),
            fullTimeEquivalents: try row.doubleIfPresent("full_time_equivalents"),
            turnover: try money("turnover"),
            balanceSheet: try money("balance_sheet")
        )
    }
}
