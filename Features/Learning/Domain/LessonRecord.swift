public import Foundation
public import Kernel

/// How far a learner has come in a lesson.
public struct LessonProgress: Hashable, Sendable {
    public let address: LessonAddress
    /// The last heading read, by its id in the page; empty at the beginning.
    public var heading: String
    public let begunOn: LocalDate
    public let changedAt: Date
    /// Kept when the lesson was done, whatever becomes of the lesson afterwards.
    public var done: Done?

    public struct Done: Hashable, Sendable {
        public let day: LocalDate
        /// What the lesson took then.
        public let minutes: Int

        public init(day: LocalDate, minutes: Int) { (self.day, self.minutes) = (day, minutes) }
    }

    public init(address: LessonAddress, heading: String, begunOn: LocalDate, changedAt: Date, done: Done? = nil) {
        (self.address, self.heading, self.begunOn) = (address, heading, begunOn)
        (self.changedAt, self.done) = (changedAt, done)
    }
}

/// What a learner wrote for an exercise, and nothing of the firm whose figures it was about: access to those may end.
public struct ExerciseAnswer: Hashable, Sendable {
    /// As typed: a number in German notation, the name of a figure, a note, or why it was skipped.
    public let text: String
    public let isSkipped: Bool
    /// Nil where nothing can be compared.
    public let verdict: ExerciseVerdict?
    /// Counts changes; 0 before the first.
    public let version: Int

    public init(text: String, isSkipped: Bool, verdict: ExerciseVerdict?, version: Int) {
        (self.text, self.isSkipped, self.verdict) = (text, isSkipped, verdict)
        self.version = version
    }
}

/// One go at a quiz.
public struct QuizAttempt: Hashable, Sendable {
    public let at: Date
    public let answers: [String: QuizAnswer]
    public let right: Int
    public let total: Int

    public init(at: Date, answers: [String: QuizAnswer], right: Int, total: Int) {
        (self.at, self.answers, self.right, self.total) = (at, answers, right, total)
    }

    public var isPassed: Bool { QuizResult.isPassed(right: right, of: total) }
}

/// All that is kept of a learner and a lesson.
public struct LessonRecord: Hashable, Sendable {
    public var progress: LessonProgress?
    /// By exercise.
    public var answers: [String: ExerciseAnswer]
    /// The last first.
    public var attempts: [QuizAttempt]

    public init(
        progress: LessonProgress? = nil,
        answers: [String: ExerciseAnswer] = [:],
        attempts: [QuizAttempt] = []
    ) {
        (self.progress, self.answers, self.attempts) = (progress, answers, attempts)
    }

    public var last: QuizAttempt? { attempts.first }

    /// By the share of right answers; of equal ones the latest.
    public var best: QuizAttempt? {
        attempts.max { ($0.right * $1.total, $0.at) < ($1.right * $0.total, $1.at) }
    }

    /// Every exercise answered or skipped with a word, and the quiz passed once.
    public func completes(_ lesson: Lesson) -> Bool {
        lesson.exercises.allSatisfy { answers[$0.id] != nil } && attempts.contains { $0.isPassed }
    }
}
