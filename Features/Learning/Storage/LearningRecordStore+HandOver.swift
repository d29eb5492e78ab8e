import DatabasePlatform
public import Kernel
import Learning

extension LearningRecordStore {
    /// What was learnt before anybody was known belongs to the person from now on. Where both have something, nothing is
    /// lost: the further state of a lesson stays, and two notes become one.
    public func handOver(visit: String, to person: PersonID) async throws {
        if visit.isEmpty { return }
        try await database.write { session in
            try Self.handOverLessons(visit, person, in: session)
            try Self.handOverAnswers(visit, person, in: session)
            _ = try session.query(
                "UPDATE learning_attempt SET person_id = $1, visit = NULL WHERE visit = $2",
                .id(person),
                .text(visit)
            )
        }
    }

    private static func handOverLessons(_ visit: String, _ person: PersonID, in session: any SQLSession) throws {
        for guest in try session.query("SELECT * FROM learning_lesson WHERE visit = $1", .text(visit)) {
            let own = try session.query(
                "SELECT * FROM learning_lesson WHERE person_id = $1 AND course = $2 AND lesson = $3",
                .id(person),
                try guest.value("course"),
                try guest.value("lesson")
            ).first
            guard let own else {
                _ = try session.query(
                    "UPDATE learning_lesson SET person_id = $1, visit = NULL WHERE id = $2 AND visit = $3",
                    .id(person),
                    try guest.value("id"),
                    .text(visit)
                )
                continue
            }
            let isNewer = try guest.int("changed_at") > own.int("changed_at")
            let done = try own.textIfPresent("done_on") == nil ? guest : own
            _ = try session.query(
                """
                UPDATE learning_lesson SET heading = $1, done_on = $2, done_minutes = $3, changed_at = $4
                WHERE id = $5 AND person_id = $6
                """,
                try (isNewer ? guest : own).value("heading"),
                try done.value("done_on"),
                try done.value("done_minutes"),
                try (isNewer ? guest : own).value("changed_at"),
                try own.value("id"),
                .id(person)
            )
        }
        _ = try session.query("DELETE FROM learning_lesson WHERE visit = $1", .text(visit))
    }

    private static func handOverAnswers(_ visit: String, _ person: PersonID, in session: any SQLSession) throws {
        for guest in try session.query("SELECT * FROM learning_answer WHERE visit = $1", .text(visit)) {
            let own = try session.query(
                "SELECT * FROM learning_answer WHERE person_id = $1 AND course = $2 AND lesson = $3 AND exercise = $4",
                .id(person),
                try guest.value("course"),
                try guest.value("lesson"),
                try guest.value("exercise")
            ).first
            guard let own else {
                _ = try session.query(
                    "UPDATE learning_answer SET person_id = $1, visit = NULL WHERE id = $2 AND visit = $3",
                    .id(person),
                    try guest.value("id"),
                    .text(visit)
                )
                continue
            }
            let kept = try joined(own, guest)
            _ = try session.query(
                """
                UPDATE learning_answer SET answer = $1, is_skipped = $2, verdict = $3, changed_at = $4,
                    version = version + 1 WHERE id = $5 AND person_id = $6
                """,
                .text(kept.text),
                .bool(kept.isSkipped),
                .text(kept.verdict?.rawValue),
                .int(max(try guest.int("changed_at"), try own.int("changed_at"))),
                try own.value("id"),
                .id(person)
            )
        }
        _ = try session.query("DELETE FROM learning_answer WHERE visit = $1", .text(visit))
    }

    /// Notes are put one below the other; of what was compared with figures, or skipped, the later stays.
    private static func joined(_ own: SQLRow, _ guest: SQLRow) throws -> ExerciseAnswer {
        let (first, second) = (try answer(own), try answer(guest))
        let isNote = [first, second].allSatisfy { $0.verdict == nil && !$0.isSkipped }
        if isNote, first.text != second.text {
            return ExerciseAnswer(
                text: first.text + "\n\n" + second.text,
                isSkipped: false,
                verdict: nil,
                version: first.version
            )
        }
        if first.isSkipped != second.isSkipped { return first.isSkipped ? second : first }
        return try guest.int("changed_at") > own.int("changed_at") ? second : first
    }
}
