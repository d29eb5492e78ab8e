public import Assessments
public import DatabasePlatform
public import Kernel

/// „Fassungen“: dated versions of a firm's assessments. They are added and read, never changed.
public struct AssessmentEditionStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// The newest first.
    public func editions(of assessment: AssessmentID, of firm: FirmID) async throws -> [AssessmentEdition] {
        try await database.rows(
            """
            SELECT * FROM assessment_edition WHERE assessment_id = $1 AND firm_id = $2
            ORDER BY made_at DESC, id DESC
            """,
            .id(assessment),
            .id(firm)
        ).map(Self.value)
    }

    public func edition(_ id: AssessmentEditionID, of firm: FirmID) async throws -> AssessmentEdition? {
        try await database.rows(
            "SELECT * FROM assessment_edition WHERE id = $1 AND firm_id = $2",
            .id(id),
            .id(firm)
        ).first.map(Self.value)
    }

    /// The day of the newest edition of each assessment of a firm.
    public func newestDays(of firm: FirmID) async throws -> [AssessmentID: LocalDate] {
        let rows = try await database.rows(
            "SELECT assessment_id, max(day) AS day FROM assessment_edition WHERE firm_id = $1 GROUP BY assessment_id",
            .id(firm)
        )
        var days: [AssessmentID: LocalDate] = [:]
        for row in rows { days[try row.id("assessment_id")] = try row.date("day") }
        return days
    }

    /// Keeps what is stored at this version under today's date.
    /// - Returns: nil where somebody has changed it meanwhile, or it is gone.
    public func add(
        of assessment: AssessmentID,
        version: Int,
        of firm: FirmID,
        by author: AssessmentStore.Author
    ) async throws -> AssessmentEditionID? {
        let (id, now, today) = (AssessmentEditionID(from: outside), outside.now(), outside.today())
        return try await database.write { session in
            let kept = try session.query(
                """
                UPDATE assessment SET state = $1 WHERE id = $2 AND firm_id = $3 AND version = $4
                RETURNING instrument_version, sector, title, answers
                """,
                .text(Assessment.State.final.rawValue),
                .id(assessment),
                .id(firm),
                .int(version)
            ).first
            guard let kept else { return nil }
            _ = try session.query(
                """
                INSERT INTO assessment_edition (id, firm_id, assessment_id, instrument_version, sector, title, answers,
                    day, made_at, made_by, made_by_id)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                """,
                .id(id),
                .id(firm),
                .id(assessment),
                try kept.value("instrument_version"),
                try kept.value("sector"),
                try kept.value("title"),
                try kept.value("answers"),
                .date(today),
                .instant(now),
                .text(author.name),
                .id(author.id)
            )
            return id
        }
    }

    static func value(_ row: SQLRow) throws -> AssessmentEdition {
        AssessmentEdition(
            id: try row.id("id"),
            assessment: try row.id("assessment_id"),
            instrumentVersion: try row.text("instrument_version"),
            sector: try row.textIfPresent("sector").flatMap { Sector(rawValue: $0) },
            title: try row.text("title"),
            answers: try JSONColumn.value(row.text("answers")),
            day: try row.date("day"),
            madeBy: try row.text("made_by")
        )
    }
}
