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

@Suite struct LearningReaderTests {
    @Test func finishedLessonsComeWithDayAndMinutes() async throws {
        let database = try await TestDatabase.make(companiesMigrations + accountsMigrations + learningMigrations)
        try await LearningHub.people(in: database)
        let store = LearningRecordStore(database, outside: .frozen)
        let lesson = LearningHub.shipped.library.lessons[LearningHub.scopes]!
        let owner = LearningOwner.person(TestHub.owner.id)
        let reader = LearningReader(database, outside: .frozen)
        for exercise in lesson.exercises {
            let answer = ExerciseAnswer(text: "x", isSkipped: true, verdict: nil, version: 0)
            _ = try await store.save(answer, to: exercise.id, of: lesson, for: owner)
        }
        #expect(try await reader.finished(by: TestHub.owner.id).isEmpty)
        #expect(try await reader.begun(by: TestHub.owner.id) == lesson.address)
        let attempt = QuizAttempt(at: Date(timeIntervalSince1970: 1_778_830_200), answers: [:], right: 5, total: 5)
        try await store.add(attempt, to: lesson, of: owner)
        let finished = try await reader.finished(by: TestHub.owner.id)
        #expect(finished.map(\.lesson) == [lesson.address])
        #expect(finished.first?.minutes == 10)
        #expect(finished.first?.day == LocalDate(year: 2026, month: 5, day: 15))
        #expect(try await reader.begun(by: TestHub.owner.id) == nil)
        #expect(try await reader.finished(by: TestHub.colleague.id).isEmpty)
    }
}
