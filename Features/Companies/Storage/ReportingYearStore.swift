public import Companies
public import DatabasePlatform
public import Kernel

/// How the balances of a firm's years are drawn up.
public struct ReportingYearStore: Sendable {
    private let database: any SQLDatabase

    public init(_ database: any SQLDatabase) { self.database = database }

    /// The years a firm has begun, the newest first.
    public func years(of firm: FirmID) async throws -> [ReportingYearSettings] {
        try await database.read { session in try Self.years(of: firm, in: session) }
    }

    static func years(of firm: FirmID, in session: any SQLSession) throws -> [ReportingYearSettings] {
        try session.query("SELECT * FROM reporting_year WHERE firm_id = $1 ORDER BY year DESC", .id(firm))
            .compactMap(Self.settings)
    }

    /// What holds for the year; the usual (version 0) as long as nothing is stored.
    public func settings(of firm: FirmID, in year: ReportingYear) async throws -> ReportingYearSettings {
        try await database.read { session in try Self.settings(of: firm, in: year, session) }
    }

    /// A new base year takes the place of the old one.
    /// Throws ``ReportingYearError/released(_:)`` for a frozen year, which may be the present base year.
    public func save(_ settings: ReportingYearSettings) async throws -> SaveOutcome<ReportingYearSettings> {
        try await database.write { session in
            let stored = try Self.settings(of: settings.firm, in: settings.year, session)
            try stored.mustBeOpen()
            guard stored.version == settings.version else { return .conflict(stored: stored) }
            if settings.isBaseYear { try Self.baseYearMustBeOpen(of: settings.firm, in: session) }
            return .saved(try Self.write(settings, in: session))
        }
    }

    /// For use inside another transaction; overwrites all but the status of a stored year.
    @discardableResult
    public static func write(
        _ settings: ReportingYearSettings,
        in session: any SQLSession
    ) throws -> ReportingYearSettings {
        if settings.isBaseYear {
            try session.query(
                "UPDATE reporting_year SET is_base_year = 0 WHERE firm_id = $1 AND year <> $2 AND is_base_year = 1",
                .id(settings.firm),
                .int(settings.year.value)
            )
        }
        let row = try session.query(
            """
            INSERT INTO reporting_year (firm_id, year, approach, gwp_set, is_base_year, recalculation_threshold,
                factor_edition, status, version)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)
            ON CONFLICT (firm_id, year) DO UPDATE SET approach = excluded.approach, gwp_set = excluded.gwp_set,
                is_base_year = excluded.is_base_year, recalculation_threshold = excluded.recalculation_threshold,
                factor_edition = excluded.factor_edition, version = reporting_year.version + 1
            RETURNING version
            """,
            .id(settings.firm),
            .int(settings.year.value),
            .text(settings.approach.rawValue),
            .text(settings.gwpSet),
            .bool(settings.isBaseYear),
            .double(settings.recalculationThreshold),
            .text(settings.factorEdition),
            .text(settings.status.rawValue)
        ).first
        var settings = settings
        settings.version = try row?.int("version") ?? 1
        return settings
    }

    /// Fixes the edition of the factor catalogue for a year that has none yet; for use inside the transaction that brings
    /// the year its first data. The version stays what it was: the firm has decided nothing.
    public static func pin(
        edition: String,
        _ year: ReportingYear,
        of firm: FirmID,
        in session: any SQLSession
    ) throws {
        let usual = ReportingYearSettings(firm: firm, year: year)
        try session.query(
            """
            INSERT INTO reporting_year (firm_id, year, approach, gwp_set, is_base_year, recalculation_threshold,
                factor_edition, status, version)
            VALUES ($1, $2, $3, $4, 0, $5, $6, 'open', 0)
            ON CONFLICT (firm_id, year) DO UPDATE SET factor_edition = excluded.factor_edition
            WHERE reporting_year.factor_edition IS NULL AND reporting_year.status = 'open'
            """,
            .id(firm),
            .int(year.value),
            .text(usual.approach.rawValue),
            .text(usual.gwpSet),
            .double(usual.recalculationThreshold),
            .text(edition)
        )
    }

    /// The editions that any firm's years are worked out with; a hub that lacks one of them does not start.
    public func pinnedEditions() async throws -> [String] {
        try await database.read { session in
            try session.query(
                "SELECT DISTINCT factor_edition FROM reporting_year WHERE factor_edition IS NOT NULL ORDER BY 1"
            )
            .map { try $0.text("factor_edition") }
        }
    }

    /// Forgets what was laid down for a year; for use inside the transaction that has made sure that the year holds
    /// nothing. Throws ``ReportingYearError/released(_:)``.
    public static func remove(_ year: ReportingYear, of firm: FirmID, in session: any SQLSession) throws {
        try mustBeOpen(year, of: firm, in: session)
        try session.query("DELETE FROM reporting_year WHERE firm_id = $1 AND year = $2", .id(firm), .int(year.value))
    }

    /// Stops a change of a year that has been released; for use inside the transaction of the change.
    /// Throws ``ReportingYearError/released(_:)``.
    public static func mustBeOpen(_ year: ReportingYear, of firm: FirmID, in session: any SQLSession) throws {
        let row = try session.query(
            "SELECT status FROM reporting_year WHERE firm_id = $1 AND year = $2",
            .id(firm),
            .int(year.value)
        ).first
        guard try row?.text("status") != ReportingYearStatus.released.rawValue else {
            throw ReportingYearError.released(year)
        }
    }

    /// Another base year changes what the report of the present one says.
    private static func baseYearMustBeOpen(of firm: FirmID, in session: any SQLSession) throws {
        let rows = try session.query(
            "SELECT year FROM reporting_year WHERE firm_id = $1 AND is_base_year = 1",
            .id(firm)
        )
        for year in try rows.compactMap({ ReportingYear(try $0.int("year")) }) {
            try mustBeOpen(year, of: firm, in: session)
        }
    }

    /// Freezes or reopens a year; for use inside the transaction that notes who did it and why. A year that is drawn up
    /// with the newest edition stays with `edition`.
    public static func setStatus(
        _ status: ReportingYearStatus,
        _ year: ReportingYear,
        of firm: FirmID,
        edition: String? = nil,
        in session: any SQLSession
    ) throws {
        let known = try settings(of: firm, in: year, session)
        if known.version == 0 { try write(known, in: session) }
        try session.query(
            """
            UPDATE reporting_year SET status = $3, factor_edition = coalesce(factor_edition, $4), version = version + 1
            WHERE firm_id = $1 AND year = $2
            """,
            .id(firm),
            .int(year.value),
            .text(status.rawValue),
            .text(edition)
        )
    }

    /// For use inside another transaction.
    public static func settings(
        of firm: FirmID,
        in year: ReportingYear,
        _ session: any SQLSession
    ) throws -> ReportingYearSettings {
        let row = try session.query(
            "SELECT * FROM reporting_year WHERE firm_id = $1 AND year = $2",
            .id(firm),
            .int(year.value)
        ).first
        return try row.flatMap(settings) ?? ReportingYearSettings(firm: firm, year: year)
    }

    private static func settings(_ row: SQLRow) throws -> ReportingYearSettings? {
        guard let year = ReportingYear(try row.int("year")) else { return nil }
        let approach = try row.text("approach")
        guard let approach = ConsolidationApproach(rawValue: approach) else {
            throw SQLRowError(column: "approach", found: .text(approach))
        }
        return try ReportingYearSettings(
            firm: row.id("firm_id"),
            year: year,
            approach: approach,
            gwpSet: row.text("gwp_set"),
            isBaseYear: row.bool("is_base_year"),
            recalculationThreshold: row.double("recalculation_threshold"),
            factorEdition: row.textIfPresent("factor_edition"),
            status: ReportingYearStatus(rawValue: row.text("status")) ?? .open,
            version: row.int("version")
        )
    }
}
