public import DatabasePlatform
import Foundation
public import Kernel
public import Learning

/// What learners have read, answered and tried. Nobody reads it but they themselves.
public struct LearningRecordStore: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// The lessons begun, the last changed first.
    public func progress(of owner: LearningOwner) async throws -> [LessonProgress] {
        try await database.rows(
            "SELECT * FROM learning_lesson WHERE \(owner.column) = $1 ORDER BY changed_at DESC, id DESC",
            owner.value
        ).compactMap(Self.progress)
    }

    public func record(_ lesson: LessonAddress, of owner: LearningOwner) async throws -> LessonRecord {
        try await database.read { session in try Self.record(lesson, of: owner, in: session) }
    }

    /// Remembers how far somebody has read; with it a lesson is begun.
    public func bookmark(_ lesson: LessonAddress, at heading: String, of owner: LearningOwner) async throws {
        let stamp = stamp()
        try await database.write { session in
            try Self.begin(lesson, at: heading, of: owner, stamp, in: session)
        }
    }

    /// Keeps a go at the quiz, and with it perhaps that the lesson is done.
    public func add(_ attempt: QuizAttempt, to lesson: Lesson, of owner: LearningOwner) async throws {
        let (stamp, id) = (stamp(), EntityID<QuizAttempt>(from: outside))
        let answers = try JSONColumn.text(attempt.answers)
        try await database.write { session in
            _ = try session.query(
                """
                INSERT INTO learning_attempt
                    (id, \(owner.column), course, lesson, answers, right_count, total_count, at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                .id(id),
                owner.value,
                .text(lesson.address.course.text),
                .text(lesson.address.lesson.text),
                .text(answers),
                .int(attempt.right),
                .int(attempt.total),
                .instant(attempt.at)
            )
            try Self.thin(lesson.address, of: owner, in: session)
            try Self.settle(lesson, of: owner, stamp, in: session)
        }
    }

    /// Goes at one quiz that are kept: the latest, and the best.
    public static let mostAttempts = 100

    // MARK: Inside a transaction

    /// Forgets the oldest goes at a quiz: anybody may have as many as they like, and all are read with their lesson.
    private static func thin(_ lesson: LessonAddress, of owner: LearningOwner, in session: any SQLSession) throws {
        let own = "\(owner.column) = $1 AND course = $2 AND lesson = $3"
        _ = try session.query(
            """
            DELETE FROM learning_attempt WHERE \(own)
                AND id NOT IN (SELECT id FROM learning_attempt WHERE \(own) ORDER BY at DESC, id DESC LIMIT $4)
                AND id NOT IN (
                    SELECT id FROM learning_attempt WHERE \(own)
                    ORDER BY right_count * 1000 / NULLIF(total_count, 0) DESC, at DESC LIMIT 1
                )
            """,
            owner.value,
            .text(lesson.course.text),
            .text(lesson.lesson.text),
            .int(mostAttempts)
        )
    }

    /// The moment of a change and an id in case a row is new.
    struct Stamp: Sendable {
        let now: Date
        let today: LocalDate
        let id: EntityID<LessonProgress>
    }

    func stamp() -> Stamp {
        Stamp(now: outside.now(), today: outside.today(), id: EntityID(from: outside))
    }

    /// - Parameter heading: nil leaves the last one.
    static func begin(
        _ lesson: LessonAddress,
        at heading: String?,
        of owner: LearningOwner,
        _ stamp: Stamp,
        in session: any SQLSession
    ) throws {
        _ = try session.query(
            """
            INSERT INTO learning_lesson (id, \(owner.column), course, lesson, heading, begun_on, changed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (\(owner.column), course, lesson) DO UPDATE SET changed_at = excluded.changed_at,
                heading = CASE WHEN $8 = 1 THEN excluded.heading ELSE learning_lesson.heading END
            """,
            .id(stamp.id),
            owner.value,
            .text(lesson.course.text),
            .text(lesson.lesson.text),
            .text(heading ?? ""),
            .date(stamp.today),
            .instant(stamp.now),
            .bool(heading != nil)
        )
    }

    /// After an exercise or a quiz: the lesson is begun, and done once nothing is open. Done it stays.
    static func settle(
        _ lesson: Lesson,
        of owner: LearningOwner,
        _ stamp: Stamp,
        in session: any SQLSession
    ) throws {
        try begin(lesson.address, at: nil, of: owner, stamp, in: session)
        guard try record(lesson.address, of: owner, in: session).completes(lesson) else { return }
        _ = try session.query(
            """
            UPDATE learning_lesson SET done_on = $1, done_minutes = $2
            WHERE \(owner.column) = $3 AND course = $4 AND lesson = $5 AND done_on IS NULL
            """,
            .date(stamp.today),
            .int(lesson.minutes),
            owner.value,
            .text(lesson.address.course.text),
            .text(lesson.address.lesson.text)
        )
    }

    static func record(
        _ lesson: LessonAddress,
        of owner: LearningOwner,
        in session: any SQLSession
    ) throws -> LessonRecord {
        func rows(_ table: String, _ order: String = "") throws -> [SQLRow] {
            try session.query(
                "SELECT * FROM \(table) WHERE \(owner.column) = $1 AND course = $2 AND lesson = $3 \(order)",
                owner.value,
                .text(lesson.course.text),
                .text(lesson.lesson.text)
            )
        }
        let answers = try rows("learning_answer").map { (try $0.text("exercise"), try Self.answer($0)) }
        return LessonRecord(
            progress: try rows("learning_lesson").first.flatMap(Self.progress),
            answers: Dictionary(answers) { first, _ in first },
            attempts: try rows("learning_attempt", "ORDER BY at DESC, id DESC").map(Self.attempt)
        )
    }

    /// Nil where the names are none that a lesson can have.
    static func progress(_ row: SQLRow) throws -> LessonProgress? {
        guard let address = LessonAddress("\(try row.text("course"))/\(try row.text("lesson"))") else { return nil }
        var done: LessonProgress.Done?
        if let day = try row.textIfPresent("done_on").flatMap({ LocalDate(iso: $0) }) {
            done = LessonProgress.Done(day: day, minutes: try row.int("done_minutes"))
        }
        return LessonProgress(
            address: address,
            heading: try row.text("heading"),
            begunOn: try row.date("begun_on"),
            changedAt: try row.instant("changed_at"),
            done: done
        )
    }

    static func answer(_ row: SQLRow) throws -> ExerciseAnswer {
        ExerciseAnswer(
            text: try row.text("answer"),
            isSkipped: try row.bool("is_skipped"),
            verdict: try row.textIfPresent("verdict").flatMap { ExerciseVerdict(rawValue: $0) },
            version: try row.int("version")
        )
    }

    private static func attempt(_ row: SQLRow) throws -> QuizAttempt {
        QuizAttempt(
            at: try row.instant("at"),
            answers: try JSONColumn.value(row.text("answers")),
            right: try row.int("right_count"),
            total: try row.int("total_count")
        )
    }
}
