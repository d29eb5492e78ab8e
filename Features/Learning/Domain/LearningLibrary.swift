/// All courses and lessons, as their files hold them.
public struct LearningLibrary: Hashable, Sendable {
    /// By their ids.
    public let courses: [Course]
    public let lessons: [LessonAddress: Lesson]

    public init(courses: [Course], lessons: [LessonAddress: Lesson]) {
        (self.courses, self.lessons) = (courses, lessons)
    }

    public func course(_ id: CourseID) -> Course? { courses.first { $0.id == id } }

    /// In their order; one whose file could not be used is left out.
    public func lessons(of course: Course) -> [Lesson] { course.lessons.compactMap { lessons[course.address($0)] } }

    /// The lesson after this one in its course; nil after the last.
    public func next(after address: LessonAddress) -> Lesson? {
        guard let course = course(address.course), let index = course.lessons.firstIndex(of: address.lesson) else {
            return nil
        }
        return course.lessons[(index + 1)...].lazy.compactMap { lessons[course.address($0)] }.first
    }

    /// How long all lessons of a course take together.
    public func minutes(of course: Course) -> Int { lessons(of: course).reduce(0) { $0 + $1.minutes } }
}
