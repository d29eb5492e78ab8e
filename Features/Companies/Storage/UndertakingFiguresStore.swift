public import Companies
public import DatabasePlatform
public import Kernel

/// The figures of related undertakings, as far as the SME definition needs them.
public struct UndertakingFiguresStore: Sendable {
    private let database: any SQLDatabase

    public init(_ database: any SQLDatabase) { self.database = database }

    public func figures(of firm: FirmID, in year: ReportingYear) async throws -> [UndertakingID: UndertakingFigures] {
        try await database.read { session in try Self.figures(of: firm, in: year, session) }
    }

    public func save(_ figures: UndertakingFigures, of firm: FirmID) async throws -> SaveOutcome<UndertakingFigures> {
        try await database.write { session in
            let known = try session.query(
                "SELECT id FROM undertaking WHERE id = $1 AND firm_id = $2",
                .id(figures.undertaking),
                .id(firm)
            )
            guard !known.isEmpty else { return .gone }
            let stored =
                try Self.figures(of: firm, in: figures.year, session)[figures.undertaking]
                ?? UndertakingFigures(undertaking: figures.undertaking, year: figures.year)
            guard stored.version == figures.version else { return .conflict(stored: stored) }
            try session.query(
                """
                INSERT INTO undertaking_figures (undertaking_id, firm_id, year, staff, turnover, balance_sheet, version)
                VALUES ($1, $2, $3, $4, $5, $6, 1)
                ON CONFLICT (undertaking_id, year) DO UPDATE SET staff = excluded.staff, turnover = excluded.turnover,
                    balance_sheet = excluded.balance_sheet, version = undertaking_figures.version + 1
                """,
                .id(figures.undertaking),
                .id(firm),
                .int(figures.year.value),
                .double(figures.staff),
                .cents(figures.turnover),
                .cents(figures.balanceSheet)
            )
            var figures = figures
            figures.version += 1
            return .saved(figures)
        }
    }

    static func figures(
        of firm: FirmID,
        in year: ReportingYear,
        _ session: any SQLSession
    ) throws -> [UndertakingID: UndertakingFigures] {
        let rows = try session.query(
            "SELECT * FROM undertaking_figures WHERE firm_id = $1 AND year = $2",
            .id(firm),
            .int(year.value)
        )
        let found = try rows.map { row in
            UndertakingFigures(
                undertaking: try row.id("undertaking_id"),
                year: year,
                staff: try row.doubleIfPresent("staff"),
                turnover: try row.intIfPresent("turnover").map { Money(cents: Int64($0)) },
                balanceSheet: try row.intIfPresent("balance_sheet").map { Money(cents: Int64($0)) },
                version: try row.int("version")
            )
        }
        return Dictionary(found.map { ($0.undertaking, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
