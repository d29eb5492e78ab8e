import HTML
import Kernel
import WebPlatform

/// A course: its lessons in their order, what each is good for, how far one has come.
struct CoursePage: Page {
    struct Entry: Sendable {
        let line: LessonLine
        let goal: String
        /// „Leitung, Belegschaft“
        let roles: String
    }

    static let name = "Learning/course"
    let title: String
    let kicker: String?
    let lead: String
    let extent: String
    /// „2 von 5 Lektionen fertig“; nil before the first.
    let standing: String?
    /// To the first lesson that is not done; nil when all are.
    let action: PageLink?
    let entries: [Entry]
    let keeping: KeepingNote
    var place: String { LearningURL.learning }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title)
        leadSentence(lead)
        leadRemark {
            extent
            standing.map { standing in .group([" \u{b7} ", strong { standing }]) }
        }
        actions {
            action.map { actionLink($0, style: .primary) }
            actionLink(PageLink(t("course.all"), href: LearningURL.learning), style: .quiet)
        }
        ol(.class("course-lessons")) {
            for entry in entries {
                li {
                    p(.class("lesson-numeral"), .aria("hidden", "true")) { "\(entry.line.number)" }
                    div {
                        h2 { a(.href(entry.line.href)) { entry.line.title } }
                        p { entry.goal }
                        p(.class("lesson-meta")) {
                            t("course.lesson.meta", ["minutes": entry.line.minutes, "roles": entry.roles])
                            stateNode(entry.line.state, t)
                        }
                    }
                }
            }
        }
        keeping.node
    }

    private func stateNode(_ state: LessonLine.State, _ t: Texts) -> Node {
        switch state {
        case .open: .empty
        case .begun: .group([" ", mark(Mark(.plain, t("state.begun")))])
        case .done(let day): .group([" ", mark(Mark(.done, t("state.doneOn", ["day": day])))])
        }
    }
}
