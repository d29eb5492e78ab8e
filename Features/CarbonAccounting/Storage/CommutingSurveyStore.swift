public import CarbonAccounting
import Companies
import CompaniesStorage
public import DatabasePlatform
public import Foundation
public import Kernel

/// The staff survey about the way to work: one for each year of a firm, answered through a secret link.
public struct CommutingSurveyStore: Sendable {
    let database: any SQLDatabase
    let edition: String?
    let outside: OutsideWorld

    /// `edition` is the newest edition of the factor catalogue: a year keeps it from its first line on.
    public init(_ database: any SQLDatabase, edition: String?, outside: OutsideWorld) {
        (self.database, self.edition, self.outside) = (database, edition, outside)
    }

    /// A survey with how many answered; what they answered is read apart.
    public struct Survey: Sendable, Identifiable {
        public let id: CommutingSurveyID
        public let firm: FirmID
        public let year: ReportingYear
        public let openedAt: Date
        public let openedBy: String
        /// Nil while it is open.
        public let closedAt: Date?
        /// When its result last went into the balance.
        public let takenOverAt: Date?
        public let answers: Int
        /// Answers in the result: all that were there when enough had come and the survey was closed.
        public let counted: Int
        let salt: String

        public var isOpen: Bool { closedAt == nil }
    }

    public func survey(of firm: FirmID, in year: ReportingYear) async throws -> Survey? {
        try await database.read { session in try Self.survey(of: firm, in: year, session) }
    }

    /// The survey to which a link leads; nil when there is none.
    public func find(token: String) async throws -> Survey? {
        let hash = Self.hash(token)
        return try await database.read { session in
            try Self.surveys("token_sha256 = $1", [.text(hash)], session).first
        }
    }

    /// Opens the survey of a year, or opens it again. Returns the secret of its link when it is new: it is stored as a
    /// hash only and cannot be shown again. Throws ``ReportingYearError/released(_:)`` for a frozen year.
    public func open(
        _ year: ReportingYear,
        of firm: FirmID,
        by person: PersonID,
        name: String
    ) async throws -> String? {
        let (id, token, salt) = (CommutingSurveyID(from: outside), Self.token(outside), Self.token(outside))
        let now = outside.now()
        return try await database.write { session in
            try ReportingYearStore.mustBeOpen(year, of: firm, in: session)
            guard try Self.survey(of: firm, in: year, session) == nil else {
                try session.query(
                    "UPDATE commuting_survey SET closed_at = NULL WHERE firm_id = $1 AND year = $2",
                    .id(firm),
                    .int(year.value)
                )
                return nil
            }
            try session.query(
                """
                INSERT INTO commuting_survey (id, firm_id, year, token_sha256, salt, opened_at, opened_by_name,
                    opened_by_id)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                .id(id),
                .id(firm),
                .int(year.value),
                .text(Self.hash(token)),
                .text(salt),
                .instant(now),
                .text(name),
                .id(person)
            )
            return token
        }
    }

    /// A new link in place of the old one, which leads nowhere from now on. Nil when there is no open survey.
    public func renewLink(_ year: ReportingYear, of firm: FirmID) async throws -> String? {
        let token = Self.token(outside)
        return try await database.write { session in
            let changed = try session.query(
                """
                UPDATE commuting_survey SET token_sha256 = $3
                WHERE firm_id = $1 AND year = $2 AND closed_at IS NULL RETURNING id
                """,
                .id(firm),
                .int(year.value),
                .text(Self.hash(token))
            )
            return changed.isEmpty ? nil : token
        }
    }

    /// Closes the survey and counts what came, unless the difference to the last result would betray somebody: then that
    /// one stays (``CommutingSurvey/mayGrow(_:by:factors:)``). False when there is no open survey.
    public func close(
        _ year: ReportingYear,
        of firm: FirmID,
        factors: [CommuteMode: Double]
    ) async throws -> Bool {
        let now = outside.now()
        return try await database.write { session in
            guard let survey = try Self.survey(of: firm, in: year, session), survey.isOpen else { return false }
            try session.query(
                "UPDATE commuting_survey SET closed_at = $2 WHERE id = $1 AND firm_id = $3",
                .id(survey.id),
                .instant(now),
                .id(firm)
            )
            let counted = try Self.answers(survey, areCounted: true, session)
            let fresh = try Self.answers(survey, areCounted: false, session)
            if CommutingSurvey.mayGrow(counted, by: fresh, factors: factors) {
                try session.query(
                    "UPDATE commuting_answer SET is_counted = 1 WHERE survey_id = $1 AND firm_id = $2",
                    .id(survey.id),
                    .id(firm)
                )
            }
            return true
        }
    }

    static func survey(
        of firm: FirmID,
        in year: ReportingYear,
        _ session: any SQLSession
    ) throws -> Survey? {
        try surveys("firm_id = $1 AND year = $2", [.id(firm), .int(year.value)], session).first
    }

    private static func surveys(
        _ condition: String,
        _ arguments: [SQLValue],
        _ session: any SQLSession
    ) throws -> [Survey] {
        try session.query(
            """
            SELECT id, firm_id, year, salt, opened_at, opened_by_name, closed_at, taken_over_at,
                (SELECT count(*) FROM commuting_answer WHERE survey_id = commuting_survey.id) AS answers,
                (SELECT count(*) FROM commuting_answer
                    WHERE survey_id = commuting_survey.id AND is_counted = 1) AS counted
            FROM commuting_survey WHERE \(condition)
            """,
            arguments
        )
        .map { row in
            let year = try row.int("year")
            guard let year = ReportingYear(year) else { throw SQLRowError(column: "year", found: .int(Int64(year))) }
            return Survey(
                id: try row.id("id"),
                firm: try row.id("firm_id"),
                year: year,
                openedAt: try row.instant("opened_at"),
                openedBy: try row.text("opened_by_name"),
                closedAt: try row.instantIfPresent("closed_at"),
                takenOverAt: try row.instantIfPresent("taken_over_at"),
                answers: try row.int("answers"),
                counted: try row.int("counted"),
                salt: try row.text("salt")
            )
        }
    }

    /// 256 random bits as 43 characters that may stand in an address (RFC 4648, section 5, without padding).
    private static func token(_ outside: OutsideWorld) -> String {
        Data(outside.randomBytes(32)).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }

    static func hash(_ text: String) -> String { ContentDigest.sha256(of: Array(text.utf8)) }
}
