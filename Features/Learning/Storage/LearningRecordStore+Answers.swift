import DatabasePlatform
public import Learning

extension LearningRecordStore {
    public enum Saving: Hashable, Sendable {
        case saved
        /// Another window has saved meanwhile: what is stored now.
        case conflict(ExerciseAnswer)
    }

    /// Keeps an answer over the version it names, or not at all; with it perhaps that the lesson is done.
    public func save(
        _ answer: ExerciseAnswer,
        to exercise: String,
        of lesson: Lesson,
        for owner: LearningOwner
    ) async throws -> Saving {
        let stamp = stamp()
        return try await database.write { session in
            let stored = try Self.record(lesson.address, of: owner, in: session).answers[exercise]
            // The same words twice are no quarrel.
            if let stored, stored.version != answer.version,
                stored.text != answer.text || stored.isSkipped != answer.isSkipped
            {
                return .conflict(stored)
            }
            _ = try session.query(
                """
                INSERT INTO learning_answer
                    (id, \(owner.column), course, lesson, exercise, answer, is_skipped, verdict, changed_at, version)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)
                ON CONFLICT (\(owner.column), course, lesson, exercise) DO UPDATE SET answer = excluded.answer,
                    is_skipped = excluded.is_skipped, verdict = excluded.verdict, changed_at = excluded.changed_at,
                    version = learning_answer.version + 1
                """,
                .id(stamp.id),
                owner.value,
                .text(lesson.address.course.text),
                .text(lesson.address.lesson.text),
                .text(exercise),
                .text(answer.text),
                .bool(answer.isSkipped),
                .text(answer.verdict?.rawValue),
                .instant(stamp.now)
            )
            try Self.settle(lesson, of: owner, stamp, in: session)
            return .saved
        }
    }
}
