import AccountsStorage
import CompaniesStorage
import DatabasePlatform
import Foundation
import Kernel
import Learning
import LearningStorage
import LearningWeb
import TestSupport
import Testing
import WebPlatform

@Suite struct LearningRecordStoreTests {
    private let lesson = LearningHub.shipped.library.lessons[LearningHub.scopes]!
    private let petra = LearningOwner.person(TestHub.owner.id)
    private let guest = LearningOwner.visit("ein-besuch")

    private func store(_ outside: OutsideWorld = .frozen) async throws -> LearningRecordStore {
        let database = try await TestDatabase.make(companiesMigrations + accountsMigrations + learningMigrations)
        try await LearningHub.people(in: database)
        return LearningRecordStore(database, outside: outside)
    }

    private func note(_ text: String, version: Int = 0, isSkipped: Bool = false) -> ExerciseAnswer {
        ExerciseAnswer(text: text, isSkipped: isSkipped, verdict: nil, version: version)
    }

    private func attempt(_ right: Int) -> QuizAttempt {
        QuizAttempt(
            at: Date(timeIntervalSince1970: 1_778_830_200),
            answers: ["q1": .chosen([0]), "q4": .number(7.7)],
            right: right,
            total: 5
        )
    }

    /// PostgreSQL keeps what stands in a column that is dropped: it is overwritten before.
    @Test(.enabled(if: TestDatabase.postgres == nil, "counted by a trigger of SQLite"))
    func noSolutionStaysBehindTheDroppedColumn() async throws {
        let all = companiesMigrations + accountsMigrations + learningMigrations
        let step = try #require(all.firstIndex { $0.name.hasSuffix("answer without solution") })
        let database = try await TestDatabase.make(Array(all[..<step]))
        try await database.write { session in
            try session.script(
                """
                INSERT INTO learning_answer
                    (id, visit, course, lesson, exercise, answer, is_skipped, verdict, solution, changed_at, version)
                VALUES ('a', 'v', 'klimabilanz', 'ergebnis', 'e1', '-4,9', 0, 'right', -4.924, 1, 1);
                CREATE TABLE emptied (id TEXT);
                CREATE TRIGGER emptying AFTER UPDATE ON learning_answer BEGIN INSERT INTO emptied VALUES (new.id); END;
                """
            )
        }
        try await Migrator.migrate(database, all)
        #expect(try await database.rows("SELECT id FROM emptied").map { try $0.text("id") } == ["a"])
        #expect(try await database.rows("SELECT answer FROM learning_answer").count == 1)
    }

    @Test func aBookmarkBeginsALesson() async throws {
        let store = try await store()
        try await store.bookmark(lesson.address, at: "abschnitt-a", of: petra)
        try await store.bookmark(lesson.address, at: "abschnitt-b", of: petra)
        let progress = try await store.progress(of: petra)
        #expect(progress.map(\.heading) == ["abschnitt-b"])
        #expect(progress.first?.begunOn == LocalDate(year: 2026, month: 5, day: 15))
        #expect(try await store.progress(of: guest).isEmpty)
        #expect(try await store.progress(of: .person(TestHub.colleague.id)).isEmpty)
    }

    @Test func anAnswerIsSavedOverTheVersionItNames() async throws {
        let store = try await store()
        #expect(try await store.save(note("eins"), to: "e2", of: lesson, for: petra) == .saved)
        let first = try await store.record(lesson.address, of: petra).answers["e2"]
        #expect(first == note("eins", version: 1))
        #expect(try await store.save(note("zwei", version: 1), to: "e2", of: lesson, for: petra) == .saved)
        let conflict = try await store.save(note("drei", version: 1), to: "e2", of: lesson, for: petra)
        #expect(conflict == .conflict(note("zwei", version: 2)))
        #expect(try await store.save(note("zwei", version: 1), to: "e2", of: lesson, for: petra) == .saved)
        #expect(try await store.record(lesson.address, of: petra).answers["e2"]?.text == "zwei")
        #expect(try await store.record(lesson.address, of: guest).answers.isEmpty)
    }

    /// Two exercises and a quiz: only all of them make it done, in whatever order.
    @Test func aLessonIsDoneOnceNothingIsOpen() async throws {
        let store = try await store()
        func isDone() async throws -> Bool { try await store.record(lesson.address, of: petra).progress?.done != nil }
        try await store.add(attempt(5), to: lesson, of: petra)
        #expect(try await !isDone())
        _ = try await store.save(note("balance.scope3"), to: "e1", of: lesson, for: petra)
        #expect(try await !isDone())
        _ = try await store.save(note("keine Zeit", isSkipped: true), to: "e2", of: lesson, for: petra)
        #expect(try await isDone())
        let done = try await store.record(lesson.address, of: petra).progress?.done
        #expect(done == .init(day: LocalDate(year: 2026, month: 5, day: 15)!, minutes: 10))
    }

    @Test func threeOfFiveAreNotEnough() async throws {
        let store = try await store()
        for exercise in lesson.exercises {
            _ = try await store.save(note("x"), to: exercise.id, of: lesson, for: petra)
        }
        try await store.add(attempt(3), to: lesson, of: petra)
        #expect(try await store.record(lesson.address, of: petra).progress?.done == nil)
        try await store.add(attempt(4), to: lesson, of: petra)
        #expect(try await store.record(lesson.address, of: petra).progress?.done != nil)
        // A worse go afterwards takes nothing back.
        try await store.add(attempt(0), to: lesson, of: petra)
        let record = try await store.record(lesson.address, of: petra)
        #expect(record.progress?.done != nil)
        #expect(record.attempts.count == 3)
        #expect(record.attempts.first?.answers["q4"] == .number(7.7))
    }

    @Test func ofManyGoesTheLatestAndTheBestAreKept() async throws {
        let store = try await store(.live)
        let best = QuizAttempt(at: Date(timeIntervalSince1970: 1_700_000_000), answers: [:], right: 5, total: 5)
        try await store.add(best, to: lesson, of: petra)
        for _ in 0..<(LearningRecordStore.mostAttempts + 4) { try await store.add(attempt(0), to: lesson, of: petra) }
        try await store.add(attempt(0), to: lesson, of: guest)
        let record = try await store.record(lesson.address, of: petra)
        #expect(record.attempts.count == LearningRecordStore.mostAttempts + 1)
        #expect(record.best == best && record.attempts.contains { $0.isPassed })
        #expect(try await store.record(lesson.address, of: guest).attempts.count == 1)
    }

    @Test func aVisitIsHandedOver() async throws {
        let store = try await store()
        try await store.bookmark(lesson.address, at: "abschnitt-b", of: guest)
        _ = try await store.save(note("als Gast"), to: "e2", of: lesson, for: guest)
        try await store.add(attempt(5), to: lesson, of: guest)
        try await store.handOver(visit: "ein-besuch", to: TestHub.owner.id)
        let record = try await store.record(lesson.address, of: petra)
        #expect(record.progress?.heading == "abschnitt-b")
        #expect(record.answers["e2"]?.text == "als Gast")
        #expect(record.attempts.count == 1)
        #expect(try await store.record(lesson.address, of: guest) == LessonRecord())
    }

    @Test func nothingIsLostWhereBothHaveSomething() async throws {
        let store = try await store()
        _ = try await store.save(note("mit Konto"), to: "e2", of: lesson, for: petra)
        _ = try await store.save(note("balance.scope1", isSkipped: true), to: "e1", of: lesson, for: petra)
        _ = try await store.save(note("als Gast"), to: "e2", of: lesson, for: guest)
        let answered = ExerciseAnswer(
            text: "balance.scope3",
            isSkipped: false,
            verdict: .right,
            version: 0
        )
        _ = try await store.save(answered, to: "e1", of: lesson, for: guest)
        try await store.add(attempt(5), to: lesson, of: guest)
        try await store.handOver(visit: "ein-besuch", to: TestHub.owner.id)
        let record = try await store.record(lesson.address, of: petra)
        #expect(record.answers["e2"]?.text == "mit Konto\n\nals Gast")
        #expect(record.answers["e1"]?.verdict == .right)
        // Done as a guest stays done.
        #expect(record.progress?.done != nil)
        #expect(try await store.record(lesson.address, of: guest) == LessonRecord())
    }

    /// Rows of before lose what was reckoned from a firm's figures, and nothing else.
    @Test func whatCameFromAFirmIsForgotten() async throws {
        let all = companiesMigrations + accountsMigrations + learningMigrations
        let database = try await TestDatabase.make(
            all.filter { $0.name != "2026-12-07 learning: answer without solution" }
        )
        try await LearningHub.people(in: database)
        try await database.write { session in
            _ = try session.query(
                """
                INSERT INTO learning_answer (id, person_id, course, lesson, exercise, answer, is_skipped, verdict, solution,
                    changed_at, version)
                VALUES ('a', $1, 'klimabilanz', 'scopes', 'e1', '3,2', 0, 'right', 3.2275, 0, 2)
                """,
                .id(TestHub.owner.id)
            )
        }
        try await Migrator.migrate(database, all)
        let record = try await LearningRecordStore(database, outside: .frozen).record(lesson.address, of: petra)
        #expect(record.answers["e1"] == ExerciseAnswer(text: "3,2", isSkipped: false, verdict: .right, version: 2))
        await #expect(throws: (any Error).self) { try await database.rows("SELECT solution FROM learning_answer") }
    }

    @Test func anEmptyVisitIsNobodys() async throws {
        let store = try await store()
        try await store.bookmark(lesson.address, at: "x", of: .visit("anderer"))
        try await store.handOver(visit: "", to: TestHub.owner.id)
        #expect(try await store.progress(of: .visit("anderer")).count == 1)
        #expect(try await store.progress(of: petra).isEmpty)
    }
}
