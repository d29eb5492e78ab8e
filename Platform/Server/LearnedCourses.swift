import Kernel
import Learning
import LearningStorage
import RegionalNetwork

/// Finished lessons as trainings on the way of a „Kompetenzträger:in“: one for each course and day.
///
/// It stands here because the network may not use learning, which by way of the state of a firm uses the network.
struct LearnedCourses: Sendable {
    private let reader: LearningReader
    private let library: LearningLibrary

    init(_ reader: LearningReader, library: LearningLibrary) { (self.reader, self.library) = (reader, library) }

    /// By day; of one day in the order of their courses. A course that is no more keeps its id as its title.
    func trainings(of person: PersonID) async throws -> [CompetencePath.Attendance] {
        Self.trainings(try await reader.finished(by: person)) { library.course($0)?.title ?? $0.text }
    }

    static func trainings(
        _ finished: [LearningReader.FinishedLesson],
        title: (CourseID) -> String
    ) -> [CompetencePath.Attendance] {
        struct Sitting: Hashable {
            let day: LocalDate
            let course: CourseID
        }
        let sittings = Dictionary(grouping: finished) { Sitting(day: $0.day, course: $0.lesson.course) }
        return sittings.sorted { ($0.key.day, $0.key.course.text) < ($1.key.day, $1.key.course.text) }.map {
            sitting,
            lessons in
            CompetencePath.Attendance(
                title: title(sitting.course),
                day: sitting.day,
                minutes: lessons.reduce(0) { $0 + $1.minutes }
            )
        }
    }
}
