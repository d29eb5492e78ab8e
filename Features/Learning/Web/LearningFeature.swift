public import DatabasePlatform
public import FirmState
public import Kernel
import Learning
import LearningStorage
public import SecurityPlatform
public import WebPlatform

/// Courses, lessons, exercises, quizzes and progress.
///
/// - `/lernen`: all courses, by place and by role, and what is begun
/// - `/lernen/:course`: a course with its lessons
/// - `/lernen/:course/:lesson`: a lesson; below it `lesezeichen`, `uebungen/:exercise`, `quiz` and `quiz/ergebnis`
///
/// All of it is open to everyone. What somebody answers is kept for the visit, and for the person from signing in on;
/// no page shows it to anybody else.
public struct LearningFeature: Sendable {
    /// A place of the world, as courses are grouped.
    public struct Place: Sendable {
        public let id: String
        public let name: String

        public init(id: String, name: String) { (self.id, self.name) = (id, name) }
    }

    /// The figures of a firm; for nil, and where nothing is known of a firm, those of the demonstration firm.
    public typealias Figures = @Sendable (FirmID?) async throws -> FirmFigureSheet

    static let longestNote = 8_000
    static let longestReason = 300

    let shelf: LessonShelf
    let places: [Place]
    let records: LearningRecordStore
    let throttle: LearningThrottle
    let figures: Figures
    let assets: String
    let texts: Texts
    let outside: OutsideWorld

    /// - Parameters:
    ///   - places: in the order in which they are shown.
    ///   - secrets: makes the marks under which addresses are counted.
    ///   - assets: the address of client files, without a slash at the end.
    public init(
        database: any SQLDatabase,
        shelf: LessonShelf,
        places: [Place],
        figures: @escaping Figures,
        secrets: SecretBox,
        assets: String,
        texts: Texts,
        outside: OutsideWorld
    ) {
        records = LearningRecordStore(database, outside: outside)
        throttle = LearningThrottle(database, secrets: secrets, outside: outside)
        (self.shelf, self.places, self.figures) = (shelf, places, figures)
        (self.assets, self.texts, self.outside) = (assets, texts, outside)
    }

    public var railPlace: RailPlace {
        RailPlace(label: texts("place.learning"), address: LearningURL.learning, audience: .everyone)
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("Learning", texts: texts)
        routes.get("lernen", for: .everyone, page: "page.learning", use: showCourses)
        routes.get("lernen/:course", for: .everyone, page: "page.course", use: showCourse)
        routes.get("lernen/:course/:lesson", for: .everyone, records: .granted, page: "page.lesson", use: showLesson)
        routes.post("lernen/:course/:lesson/lesezeichen", for: .everyone, changesFirm: false, use: keepBookmark)
        routes.post(
            "lernen/:course/:lesson/uebungen/:exercise",
            for: .everyone,
            changesFirm: false,
            use: saveExercise
        )
        routes.get("lernen/:course/:lesson/quiz", for: .everyone, page: "page.quiz", use: showQuiz)
        routes.post("lernen/:course/:lesson/quiz", for: .everyone, changesFirm: false, use: submitQuiz)
        routes.get(
            "lernen/:course/:lesson/quiz/ergebnis",
            for: .everyone,
            page: "page.quizResult",
            use: showQuizResult
        )
    }
}
