public import WebPlatform

/// What the world asks of learning; filled where the features are put together.
public struct LearningDoor: Sendable {
    public struct Lesson: Sendable, Hashable {
        public let title: String
        public let href: String
        public let minutes: Int
        /// Whether the visitor has finished it; false for whoever is not known.
        public let isDone: Bool

        public init(title: String, href: String, minutes: Int, isDone: Bool) {
            (self.title, self.href, self.minutes, self.isDone) = (title, href, minutes, isDone)
        }
    }

    public struct Course: Sendable, Hashable {
        public let id: String
        public let title: String
        public let lessons: [Lesson]

        public init(id: String, title: String, lessons: [Lesson]) {
            (self.id, self.title, self.lessons) = (id, title, lessons)
        }
    }

    /// Of all courses together.
    public struct Progress: Sendable, Hashable {
        public let done: Int
        public let lessons: Int

        public init(done: Int, lessons: Int) { (self.done, self.lessons) = (done, lessons) }
    }

    /// Ids of the courses there are.
    public let ids: Set<String>
    public let courses: @Sendable (Visitor) async throws -> [Course]

    public init(ids: Set<String>, courses: @escaping @Sendable (Visitor) async throws -> [Course]) {
        (self.ids, self.courses) = (ids, courses)
    }

    /// For tests of pages without learning.
    public static let none = LearningDoor(ids: [], courses: { _ in [] })
}
