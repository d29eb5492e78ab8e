import HTML
import Kernel

/// The lessons of a course, each with how long it takes or that it is done.
struct LessonList: Sendable {
    let node: Node

    init(_ course: LearningDoor.Course, _ t: Texts) {
        node = .group([
            p(.class("shape-caption")) { course.title },
            ol(.class("walk-lessons")) {
                for lesson in course.lessons {
                    li(.data("state", lesson.isDone ? "done" : nil)) {
                        a(.href(lesson.href)) { lesson.title }
                        span(.class("shape-note")) {
                            lesson.isDone
                                ? t("state.course.done") : t("state.course.minutes", ["minutes": "\(lesson.minutes)"])
                        }
                    }
                }
            },
        ])
    }
}
