public import Companies
public import DatabasePlatform
public import Kernel

/// What firms say of their years, and of the years of undertakings they are related to.
public struct FirmFiguresStore: Sendable {
    private let database: any SQLDatabase

    public init(_ database: any SQLDatabase) { self.database = database }

    /// Without anything stored: everything missing, version 0.
    public func figures(of firm: FirmID, in year: ReportingYear) async throws -> FirmFigures {
        try await database.read { session in try Self.figures(of: firm, in: year, session) }
    }

    /// By year, the oldest first.
    public func all(of firm: FirmID) async throws -> [FirmFigures] {
        try await database.read { session in try Self.all(of: firm, session) }
    }

    static func all(of firm: FirmID, _ session: any SQLSession) throws -> [FirmFigures] {
        try session.query("SELECT * FROM firm_figures WHERE firm_id = $1 ORDER BY year", .id(firm)).compactMap(figures)
    }

    /// Throws ``ReportingYearError/released(_:)`` for a frozen year.
    public func save(_ figures: FirmFigures) async throws -> SaveOutcome<FirmFigures> {
        try await database.write { session in
            try ReportingYearStore.mustBeOpen(figures.year, of: figures.firm, in: session)
            let stored = try Self.figures(of: figures.firm, in: figures.year, session)
            guard stored.version == figures.version else { return .conflict(stored: stored) }
            return .saved(try Self.write(figures, in: session))
        }
    }

    /// For use inside another transaction; overwrites what is there.
    @discardableResult
    public static func write(_ figures: FirmFigures, in session: any SQLSession) throws -> FirmFigures {
        let row = try session.query(
            """
            INSERT INTO firm_figures (firm_id, year, employees, full_time_equivalents, turnover, balance_sheet, currency,
                own_unit, own_unit_count, version)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)
            ON CONFLICT (firm_id, year) DO UPDATE SET employees = excluded.employees,
                full_time_equivalents = excluded.full_time_equivalents, turnover = excluded.turnover,
                balance_sheet = excluded.balance_sheet, currency = excluded.currency, own_unit = excluded.own_unit,
                own_unit_count = excluded.own_unit_count, version = firm_figures.version + 1
            RETURNING version
            """,
            .id(figures.firm),
            .int(figures.year.value),
            .double(figures.employees),
            .double(figures.fullTimeEquivalents),
            .cents(figures.turnover),
            .cents(figures.balanceSheet),
            .text((figures.turnover ?? figures.balanceSheet)?.currency ?? "EUR"),
            .text(figures.ownUnit?.name),
            .double(figures.ownUnit?.count)
        ).first
        var figures = figures
        figures.version = try row?.int("version") ?? 1
        return figures
    }

    static func figures(
        of firm: FirmID,
        in year: ReportingYear,
        _ session: any SQLSession
    ) throws -> FirmFigures {
        let row = try session.query(
            "SELECT * FROM firm_figures WHERE firm_id = $1 AND year = $2",
            .id(firm),
            .int(year.value)
        ).first
        return try row.flatMap(figures) ?? FirmFigures(firm: firm, year: year)
    }

    private static func figures(_ row: SQLRow) throws -> FirmFigures? {
        guard let year = ReportingYear(try row.int("year")) else { return nil }
        let currency = try row.text("currency")
        let unit = try row.textIfPresent("own_unit")
        let count = try row.doubleIfPresent("own_unit_count")
        return FirmFigures(
            firm: try row.id("firm_id"),
            year: year,
            employees: try row.doubleIfPresent("employees"),
            fullTimeEquivalents: try row.doubleIfPresent("full_time_equivalents"),
            turnover: try row.intIfPresent("turnover").map { Money(cents: Int64($0), currency: currency) },
            balanceSheet: try row.intIfPresent("balance_sheet").map { Money(cents: Int64($0), currency: currency) },
            ownUnit: unit.flatMap { OwnUnit(name: $0, count: count) },
            version: try row.int("version")
        )
    }
}

extension SQLValue {
    static func cents(_ money: Money?) -> SQLValue { money.map { .int($0.cents) } ?? .null }
}
