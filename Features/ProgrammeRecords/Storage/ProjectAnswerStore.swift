public import DatabasePlatform
public import Kernel
public import ProgrammeRecords

/// Answers to the open questions of the project; a later one takes the place of the earlier.
public struct ProjectAnswerStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    public func answers() async throws -> [OpenQuestion: ProjectAnswer] {
        var answers: [OpenQuestion: ProjectAnswer] = [:]
        for row in try await database.rows("SELECT * FROM project_answer") {
            guard let question = OpenQuestion(rawValue: try row.text("question")) else { continue }
            answers[question] = ProjectAnswer(
                question: question,
                answer: try row.text("answer"),
                hours: try row.doubleIfPresent("hours"),
                through: try row.textIfPresent("kept_through").flatMap { LocalDate(iso: $0) },
                source: try row.text("source"),
                day: try row.date("day"),
                changedBy: try row.text("changed_by")
            )
        }
        return answers
    }

    public func save(_ answer: ProjectAnswer, by person: PersonID) async throws {
        let now = outside.now()
        try await database.write { session in
            _ = try session.query(
                """
                INSERT INTO project_answer (question, answer, hours, kept_through, source, day, changed_by, changed_by_id,
                    changed_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                ON CONFLICT (question) DO UPDATE SET answer = excluded.answer, hours = excluded.hours,
                    kept_through = excluded.kept_through, source = excluded.source,
                    day = excluded.day, changed_by = excluded.changed_by, changed_by_id = excluded.changed_by_id,
                    changed_at = excluded.changed_at
                """,
                .text(answer.question.rawValue),
                .text(answer.answer),
                .double(answer.hours),
                .date(answer.through),
                .text(answer.source),
                .date(answer.day),
                .text(answer.changedBy),
                .id(person),
                .instant(now)
            )
        }
    }
}
