public import CarbonAccounting
import DatabasePlatform
import Kernel

/// Answers come in without name, time or origin. That a browser has answered is kept apart from what it answered, as a
/// hash with the survey's own salt, so that it can be linked neither to the answer nor to anything elsewhere.
extension CommutingSurveyStore {
    public enum AddResult: Sendable, Equatable {
        case added
        case alreadyAnswered
        case closed
        /// More than any firm has people; the link has got into the wrong hands.
        case full
    }

    /// No firm of the region has more people at work.
    public static let mostAnswers = 20_000

    public func hasAnswered(_ survey: Survey, visit: String) async throws -> Bool {
        let hash = Self.hash(survey.salt + visit)
        return try await database.read { session in try Self.isKnown(hash, survey, session) }
    }

    public func add(
        _ answer: CommutingSurvey.Answer,
        to survey: Survey,
        visit: String
    ) async throws -> AddResult {
        let hash = Self.hash(survey.salt + visit)
        let number = outside.randomBytes(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } & UInt64(Int64.max)
        let text = try JSONColumn.text(answer)
        do {
            return try await database.write { session in
                guard let now = try Self.survey(of: survey.firm, in: survey.year, session), now.isOpen else {
                    return .closed
                }
                guard now.answers < Self.mostAnswers else { return .full }
                guard try !Self.isKnown(hash, survey, session) else { return .alreadyAnswered }
                try session.query(
                    "INSERT INTO commuting_visit (survey_id, firm_id, visit_sha256) VALUES ($1, $2, $3)",
                    .id(survey.id),
                    .id(survey.firm),
                    .text(hash)
                )
                try session.query(
                    """
                    INSERT INTO commuting_answer (id, survey_id, firm_id, answer, is_counted)
                    VALUES ($1, $2, $3, $4, 0)
                    """,
                    .int(Int64(number)),
                    .id(survey.id),
                    .id(survey.firm),
                    .text(text)
                )
                return .added
            }
        } catch StorageError.uniqueViolation {
            return .alreadyAnswered
        }
    }

    /// The answers in the result, in no order that tells when they came; empty while there are fewer than five.
    public func countedAnswers(_ survey: Survey) async throws -> [CommutingSurvey.Answer] {
        try await database.read { session in try Self.answers(survey, areCounted: true, session) }
    }

    static func answers(
        _ survey: Survey,
        areCounted: Bool,
        _ session: any SQLSession
    ) throws -> [CommutingSurvey.Answer] {
        try session.query(
            """
            SELECT answer FROM commuting_answer WHERE survey_id = $1 AND firm_id = $2 AND is_counted = $3
            ORDER BY id
            """,
            .id(survey.id),
            .id(survey.firm),
            .bool(areCounted)
        )
        .map { try JSONColumn.value(try $0.text("answer")) }
    }

    private static func isKnown(_ hash: String, _ survey: Survey, _ session: any SQLSession) throws -> Bool {
        try !session.query(
            "SELECT 1 AS known FROM commuting_visit WHERE survey_id = $1 AND firm_id = $2 AND visit_sha256 = $3",
            .id(survey.id),
            .id(survey.firm),
            .text(hash)
        ).isEmpty
    }
}
