public import Learning
public import WebPlatform

/// A course as other features show it.
public struct CourseOutline: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        public let lesson: LessonAddress
        public let title: String
        public let minutes: Int
        /// `/lernen/klimabilanz/scopes`
        public let href: String
        /// Whether the visitor has finished it; false for whoever is not known.
        public let isDone: Bool
    }

    public let id: CourseID
    public let place: String
    public let title: String
    public let lead: String
    public let lessons: [Entry]
}

extension LearningFeature {
    /// Ids of the courses there are; editors write lessons, but no courses.
    public var courseIDs: Set<String> { Set(shelf.files.library.courses.map(\.id.text)) }

    /// All courses, with what the visitor has finished; shown to nobody but the visitor.
    public func outlines(for visitor: Visitor) async throws -> [CourseOutline] {
        let progress = try await progress(visitor)
        let library = try await shelf.content().library
        return library.courses.map { course in
            CourseOutline(
                id: course.id,
                place: course.place,
                title: course.title,
                lead: course.lead,
                lessons: library.lessons(of: course).map { lesson in
                    CourseOutline.Entry(
                        lesson: lesson.address,
                        title: lesson.title,
                        minutes: lesson.minutes,
                        href: LearningURL.lesson(lesson.address),
                        isDone: progress[lesson.address]?.done != nil
                    )
                }
            )
        }
    }
}
