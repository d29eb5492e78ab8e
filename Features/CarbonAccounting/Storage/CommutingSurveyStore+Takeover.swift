public import CarbonAccounting
import CompaniesStorage
import DatabasePlatform
public import Kernel

/// The result of a survey as lines of the balance.
extension CommutingSurveyStore {
    /// Puts `lines` into the balance in place of those that came from this survey before; doing it twice changes
    /// nothing. Throws ``ReportingYearError/released(_:)`` for a frozen year.
    public func takeOver(
        _ lines: [ActivityEntry],
        from survey: Survey,
        of firm: FirmID,
        by person: PersonID
    ) async throws {
        let now = outside.now()
        try await database.write { session in
            try Revision.begin(survey.year, of: firm, edition: edition, in: session)
            try session.query(
                """
                DELETE FROM activity_entry WHERE firm_id = $1
                    AND id IN (SELECT entry_id FROM commuting_line WHERE survey_id = $2 AND firm_id = $1)
                """,
                .id(firm),
                .id(survey.id)
            )
            for line in lines {
                try ActivityEntryStore.insert(line, for: firm, by: person, at: now, in: session)
                try session.query(
                    "INSERT INTO commuting_line (entry_id, survey_id, firm_id) VALUES ($1, $2, $3)",
                    .id(line.id),
                    .id(survey.id),
                    .id(firm)
                )
            }
            try session.query(
                "UPDATE commuting_survey SET taken_over_at = $3 WHERE id = $1 AND firm_id = $2",
                .id(survey.id),
                .id(firm),
                .instant(now)
            )
        }
    }

    /// Lines of the year's commuting: those that came from the survey, those of them that somebody has changed since,
    /// and those from elsewhere, which count beside them.
    public struct Lines: Sendable, Equatable {
        public let fromSurvey: Int
        public let changed: Int
        public let others: Int
    }

    public func lines(of firm: FirmID, in year: ReportingYear) async throws -> Lines {
        try await database.read { session in
            let rows = try session.query(
                """
                SELECT count(commuting_line.entry_id) AS from_survey,
                    count(*) FILTER (WHERE commuting_line.entry_id IS NOT NULL AND version > 1) AS changed,
                    count(*) FILTER (WHERE commuting_line.entry_id IS NULL) AS others
                FROM activity_entry LEFT JOIN commuting_line ON commuting_line.entry_id = activity_entry.id
                WHERE activity_entry.firm_id = $1 AND year = $2 AND category = $3 AND kind = $4
                """,
                .id(firm),
                .int(year.value),
                .text(EmissionCategory.commuting.rawValue),
                .text(EntryKind.emission.rawValue)
            )
            return Lines(
                fromSurvey: try rows[0].int("from_survey"),
                changed: try rows[0].int("changed"),
                others: try rows[0].int("others")
            )
        }
    }
}
