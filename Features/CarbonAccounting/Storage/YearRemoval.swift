import CompaniesStorage
public import DatabasePlatform
public import Kernel

/// Takes a year away that was begun by mistake, with everything that was decided for it and no data.
public struct YearRemoval: Sendable {
    /// What keeps a year.
    public enum Obstacle: Sendable, Hashable {
        case lines(Int)
        /// Signed once, reopened or not: the record of it stays.
        case releases
        /// Answers of employees about their way to work.
        case survey
        /// Recalculations of the base year are on record.
        case baseYearLog
    }

    private let database: any SQLDatabase

    public init(_ database: any SQLDatabase) { self.database = database }

    /// Whether anything at all is known about the year besides its obstacles.
    public func obstacles(of firm: FirmID, in year: ReportingYear) async throws -> [Obstacle] {
        try await database.read { session in try Self.obstacles(of: firm, in: year, session) }
    }

    /// Removes the year; what kept it is returned, and then nothing was removed.
    public func remove(_ year: ReportingYear, of firm: FirmID) async throws -> [Obstacle] {
        try await database.write { session in
            let obstacles = try Self.obstacles(of: firm, in: year, session)
            guard obstacles.isEmpty else { return obstacles }
            try ReportingYearStore.remove(year, of: firm, in: session)
            for table in ["scope_three_decision", "scope_three_version", "inventory_summary", "commuting_survey"] {
                try session.query("DELETE FROM \(table) WHERE firm_id = $1 AND year = $2", .id(firm), .int(year.value))
            }
            try Revision.raise(year, of: firm, in: session)
            return []
        }
    }

    private static func obstacles(
        of firm: FirmID,
        in year: ReportingYear,
        _ session: any SQLSession
    ) throws -> [Obstacle] {
        func count(_ table: String, _ condition: String = "year = $2") throws -> Int {
            try session.query(
                "SELECT count(*) AS n FROM \(table) WHERE firm_id = $1 AND \(condition)",
                .id(firm),
                .int(year.value)
            ).first?.int("n") ?? 0
        }
        var obstacles: [Obstacle] = []
        let lines = try count("activity_entry")
        if lines > 0 { obstacles.append(.lines(lines)) }
        if try count("inventory_release") > 0 { obstacles.append(.releases) }
        let surveys = "survey_id IN (SELECT id FROM commuting_survey WHERE firm_id = $1 AND year = $2)"
        if try count("commuting_answer", surveys) > 0 { obstacles.append(.survey) }
        if try count("base_year_recalculation") > 0 { obstacles.append(.baseYearLog) }
        return obstacles
    }
}
