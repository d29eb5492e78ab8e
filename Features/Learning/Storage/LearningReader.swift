public import DatabasePlatform
public import Kernel
public import Learning

/// What other features may know of a person's learning, for that person: certificates, and the way of a
/// „Kompetenzträger“. It says nothing about answers, and there is no way to ask for a firm.
public struct LearningReader: Sendable {
    private let records: LearningRecordStore

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        records = LearningRecordStore(database, outside: outside)
    }

    /// A lesson that was done: every exercise answered or skipped with a word, the quiz passed.
    public struct FinishedLesson: Hashable, Sendable {
        public let lesson: LessonAddress
        public let day: LocalDate
        /// What the lesson took when it was done.
        public let minutes: Int
    }

    /// By day; of one day in the order of their names.
    public func finished(by person: PersonID) async throws -> [FinishedLesson] {
        try await records.progress(of: .person(person)).compactMap { progress in
            progress.done.map { FinishedLesson(lesson: progress.address, day: $0.day, minutes: $0.minutes) }
        }
        .sorted { ($0.day, $0.lesson.description) < ($1.day, $1.lesson.description) }
    }

    /// The lesson last worked on that is not done; nil where there is none.
    public func begun(by person: PersonID) async throws -> LessonAddress? {
        try await records.progress(of: .person(person)).first { $0.done == nil }?.address
    }
}
