/// The name of a learning path: `leitung`.
public typealias LearningPathID = CourseID

/// Lessons of several courses in an order that suits one task in a firm.
public struct LearningPath: Hashable, Sendable {
    public let id: LearningPathID
    public let title: String
    /// One or two sentences.
    public let lead: String
    /// For whom it is, in words.
    public let audience: String
    /// In the order in which they build on each other; every lesson stands after those it requires.
    public let lessons: [LessonAddress]

    public init(id: LearningPathID, title: String, lead: String, audience: String, lessons: [LessonAddress]) {
        (self.id, self.title, self.lead) = (id, title, lead)
        (self.audience, self.lessons) = (audience, lessons)
    }

    /// In their order; one whose file could not be used is left out.
    public func lessons(in library: LearningLibrary) -> [Lesson] { lessons.compactMap { library.lessons[$0] } }
}
