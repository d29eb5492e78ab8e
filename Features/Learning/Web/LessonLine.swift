import HTML
import Kernel
import Learning
import WebPlatform

/// A lesson in a list: what it is called, how long it takes, how far one has come.
struct LessonLine: Sendable {
    enum State: Sendable {
        case open, begun
        /// With the day.
        case done(String)
    }

    let number: Int
    let title: String
    let href: String
    /// „10 Minuten“
    let minutes: String
    let state: State

    init(number: Int, title: String, href: String, minutes: String, state: State) {
        (self.number, self.title, self.href) = (number, title, href)
        (self.minutes, self.state) = (minutes, state)
    }

    init(_ lesson: Lesson, number: Int, _ progress: LessonProgress?, _ t: Texts) {
        self.init(
            number: number,
            title: lesson.title,
            href: LearningURL.lesson(lesson.address),
            minutes: t("minutes", count: lesson.minutes),
            state: State(progress)
        )
    }

    func node(_ t: Texts) -> Node {
        li {
            span(.class("lesson-number"), .aria("hidden", "true")) { "\(number)" }
            span(.class("lesson-name")) { a(.href(href)) { title } }
            span(.class("lesson-meta")) {
                minutes
                state.mark(t).map { sign in .group([" ", mark(sign)]) }
            }
        }
    }
}

extension LessonLine.State {
    init(_ progress: LessonProgress?) {
        guard let progress else {
            self = .open
            return
        }
        self = progress.done.map { .done($0.day.german) } ?? .begun
    }

    func mark(_ t: Texts) -> Mark? {
        switch self {
        case .open: nil
        case .begun: Mark(.plain, t("state.begun"))
        case .done: Mark(.done, t("state.done"))
        }
    }
}
