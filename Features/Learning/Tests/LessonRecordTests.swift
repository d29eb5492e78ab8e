import Foundation
import Learning
import Testing

@Suite struct LessonRecordTests {
    private func attempt(_ right: Int, of total: Int, minute: Double) -> QuizAttempt {
        QuizAttempt(at: Date(timeIntervalSince1970: 60 * minute), answers: [:], right: right, total: total)
    }

    @Test func theBestIsNotAlwaysTheLast() {
        let attempts = [attempt(3, of: 5, minute: 3), attempt(5, of: 5, minute: 2), attempt(4, of: 5, minute: 1)]
        let record = LessonRecord(attempts: attempts)
        #expect(record.last == attempts[0])
        #expect(record.best == attempts[1])
        // The quiz has grown: 4 of 4 is better than 5 of 6.
        let grown = LessonRecord(attempts: [attempt(5, of: 6, minute: 2), attempt(4, of: 4, minute: 1)])
        #expect(grown.best?.total == 4)
    }
}
