public import Companies
public import DatabasePlatform
public import Kernel

/// What firms say of their people, year by year.
public struct StaffFiguresStore: Sendable {
    private let database: any SQLDatabase

    public init(_ database: any SQLDatabase) { self.database = database }

    /// Without anything stored: everything missing, version 0.
    public func figures(of firm: FirmID, in year: ReportingYear) async throws -> StaffFigures {
        try await database.read { session in try Self.figures(of: firm, in: year, session) }
    }

    /// By year, the oldest first.
    public func all(of firm: FirmID) async throws -> [StaffFigures] {
        try await database.read { session in
            let years = try session.query("SELECT year FROM staff_figures WHERE firm_id = $1 ORDER BY year", .id(firm))
                .compactMap { ReportingYear(try $0.int("year")) }
            return try years.map { try Self.figures(of: firm, in: $0, session) }
        }
    }

    /// Throws ``ReportingYearError/released(_:)`` for a frozen year.
    public func save(_ figures: StaffFigures) async throws -> SaveOutcome<StaffFigures> {
        try await database.write { session in
            try ReportingYearStore.mustBeOpen(figures.year, of: figures.firm, in: session)
            let stored = try Self.figures(of: figures.firm, in: figures.year, session)
            guard stored.version == figures.version else { return .conflict(stored: stored) }
            return .saved(try Self.write(figures, in: session))
        }
    }

    /// For use inside another transaction; overwrites what is there.
    @discardableResult
    public static func write(_ figures: StaffFigures, in session: any SQLSession) throws -> StaffFigures {
        let columns = StaffFigure.allCases.map(\.column)
        let names = (columns + ["counting", "pays_minimum_wage"]).joined(separator: ", ")
        let places = (3..<columns.count + 5).map { "$\($0)" }.joined(separator: ", ")
        let changes = (columns + ["counting", "pays_minimum_wage"]).map { "\($0) = excluded.\($0)" }
        let row = try session.query(
            """
            INSERT INTO staff_figures (firm_id, year, \(names), version) VALUES ($1, $2, \(places), 1)
            ON CONFLICT (firm_id, year) DO UPDATE SET \(changes.joined(separator: ", ")),
                version = staff_figures.version + 1
            RETURNING version
            """,
            [.id(figures.firm), .int(figures.year.value)]
                + StaffFigure.allCases.map { .double(figures[$0]) }
                + [.text(figures.counting?.rawValue), .int(figures.paysMinimumWage.map { $0 ? 1 : 0 })]
        ).first
        try session.query(
            "DELETE FROM staff_country WHERE firm_id = $1 AND year = $2",
            .id(figures.firm),
            .int(figures.year.value)
        )
        for (country, employees) in figures.countries.sorted(by: { $0.key < $1.key }) {
            try session.query(
                "INSERT INTO staff_country (firm_id, year, country, employees) VALUES ($1, $2, $3, $4)",
                .id(figures.firm),
                .int(figures.year.value),
                .text(country),
                .double(employees)
            )
        }
        var figures = figures
        figures.version = try row?.int("version") ?? 1
        return figures
    }

    static func figures(of firm: FirmID, in year: ReportingYear, _ session: any SQLSession) throws -> StaffFigures {
        var figures = StaffFigures(firm: firm, year: year)
        let row = try session.query(
            "SELECT * FROM staff_figures WHERE firm_id = $1 AND year = $2",
            .id(firm),
            .int(year.value)
        ).first
        guard let row else { return figures }
        figures.counting = try row.textIfPresent("counting").flatMap(StaffFigures.Counting.init)
        for figure in StaffFigure.allCases { figures[figure] = try row.doubleIfPresent(figure.column) }
        figures.paysMinimumWage = try row.intIfPresent("pays_minimum_wage").map { $0 == 1 }
        figures.version = try row.int("version")
        let countries = try session.query(
            "SELECT country, employees FROM staff_country WHERE firm_id = $1 AND year = $2",
            .id(firm),
            .int(year.value)
        )
        for row in countries { figures.countries[try row.text("country")] = try row.double("employees") }
        return figures
    }
}

extension StaffFigure {
    /// `left` is a word of SQL.
    fileprivate var column: String {
        if self == .left { return "left_firm" }
        return rawValue.reduce(into: "") { text, letter in
            text += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
        }
    }
}
