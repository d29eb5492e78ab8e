import HTML
import Kernel
import WebPlatform

/// All lessons by course: where a draft lies, what was revised, and where an upgrade changed the same lesson.
struct LessonEditingListPage: Page {
    struct Line: Sendable {
        let lesson: PageLink
        let marks: [Mark]
        /// Empty for a lesson that only files hold.
        let last: String
    }

    struct CourseGroup: Sendable {
        let title: String
        /// Nil for a course that is gone.
        let new: PageLink?
        let lines: [Line]
    }

    struct Filter: Sendable {
        let link: PageLink
        let count: Int
    }

    static let name = "Learning/lessonEditingList"
    let title: String
    let filters: [Filter]
    let isFiltered: Bool
    let courses: [CourseGroup]
    var place: String { LessonEditingURL.lessons }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadRemark { t("editing.list.lead") }
        nav(.class("role-choice"), .aria("label", t("editing.list.filter"))) {
            p { t("editing.list.filter") }
            ul {
                for filter in filters {
                    li {
                        a(.href(filter.link.href), .aria("current", filter.link.isCurrent ? "true" : nil)) {
                            filter.link.label + " (\(filter.count))"
                        }
                    }
                }
            }
        }
        courses.isEmpty ? p(.class("editing-nothing")) { t("editing.list.nothing") } : .empty
        for course in courses { group(course, t) }
    }

    private func group(_ course: CourseGroup, _ t: Texts) -> Node {
        section(.class("editing-course")) {
            div(.class("editing-course-head")) {
                h2 { course.title }
                if let new = course.new, !isFiltered {
                    a(
                        .class("action action-quiet"),
                        .href(new.href),
                        .aria("label", t("editing.list.newIn", ["course": course.title]))
                    ) { new.label }
                }
            }
            ul(.class("editing-lessons")) {
                for line in course.lines {
                    li {
                        p(.class("editing-lesson-name")) { a(.href(line.lesson.href)) { line.lesson.label } }
                        if line.last.isEmpty {
                            p(.class("editing-lesson-plain")) { t("editing.state.file") }
                        } else {
                            p(.class("editing-lesson-marks")) {
                                for sign in line.marks { Node.group([mark(sign), " "]) }
                            }
                            p(.class("editing-lesson-last")) { line.last }
                        }
                    }
                }
            }
        }
    }
}
