/// The name of a lesson within its course and of its files: `scopes`.
public struct LessonID: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// Nil unless it is shaped like the name of a course.
    public init?(_ text: String) {
        guard CourseID(text) != nil else { return nil }
        self.text = text
    }

    public var description: String { text }
}

/// A lesson with its course, as content files and addresses name it: `klimabilanz/scopes`.
public struct LessonAddress: Hashable, Sendable, CustomStringConvertible {
    public let course: CourseID
    public let lesson: LessonID

    public init(course: CourseID, lesson: LessonID) { (self.course, self.lesson) = (course, lesson) }

    /// Nil unless it is two names with a slash between them.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let course = CourseID(String(parts[0])), let lesson = LessonID(String(parts[1]))
        else { return nil }
        self.init(course: course, lesson: lesson)
    }

    public var description: String { "\(course)/\(lesson)" }
}
