/// A course: lessons in the order in which they build on each other.
public struct Course: Hashable, Sendable {
    public let id: CourseID
    /// The place of the world it belongs to: `observatorium`.
    public let place: String
    public let title: String
    /// One or two sentences.
    public let lead: String
    public let lessons: [LessonID]

    public init(id: CourseID, place: String, title: String, lead: String, lessons: [LessonID]) {
        (self.id, self.place, self.title, self.lead, self.lessons) = (id, place, title, lead, lessons)
    }

    public func address(_ lesson: LessonID) -> LessonAddress { LessonAddress(course: id, lesson: lesson) }
}
