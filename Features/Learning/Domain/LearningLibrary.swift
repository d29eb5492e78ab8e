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

    /// Whether a lesson is another one or builds on it, however far back.
    public func leads(from start: LessonAddress, to end: LessonAddress) -> Bool {
        var (seen, waiting): (Set<LessonAddress>, [LessonAddress]) = ([], [start])
        while let next = waiting.popLast() {
            if next == end { return true }
            if seen.insert(next).inserted { waiting += lessons[next]?.requires ?? [] }
        }
        return false
    }

    /// The same courses with lessons in place of those of the same address; new ones stand at the end of their courses,
    /// in the order given. Those of a course that is not there are passed over.
    public func with(_ others: [Lesson]) -> LearningLibrary {
        let added = others.filter { course($0.address.course) != nil }
        let courses = courses.map { course in
            let new = added.map(\.address).filter { $0.course == course.id && !course.lessons.contains($0.lesson) }
            return Course(
                id: course.id,
                place: course.place,
                title: course.title,
                lead: course.lead,
                lessons: course.lessons + new.map(\.lesson)
            )
        }
        return LearningLibrary(
            courses: courses,
            lessons: lessons.merging(added.map { ($0.address, $0) }) { _, other in other }
        )
    }
}
