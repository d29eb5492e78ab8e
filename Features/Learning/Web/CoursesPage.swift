import HTML
import Kernel
import WebPlatform

/// All courses: what is begun first, then by the places of the world, for everybody or for one role.
struct CoursesPage: Page {
    struct CourseCard: Sendable {
        let title: String
        let href: String
        let lead: String
        /// „5 Lektionen · 50 Minuten“
        let extent: String
        let lessons: [LessonLine]
    }

    struct PlaceGroup: Sendable {
        let name: String
        let courses: [CourseCard]
    }

    struct Resume: Sendable {
        let course: String
        let title: String
        /// „Sie waren bei „Ein Werktag, sortiert“.“
        let remark: String
        let action: PageLink
    }

    static let name = "Learning/courses"
    let title: String
    let lead: String
    let figures: [String]
    let keeping: KeepingNote
    let resume: Resume?
    let roles: [PageLink]
    /// What the chosen role means here; nil for all.
    let roleSentence: String?
    let places: [PlaceGroup]
    var place: String { LearningURL.learning }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(lead, figures: figures)
        keeping.node
        resume.map { resumeNode($0, t) }
        nav(.class("role-choice"), .aria("label", t("courses.roles"))) {
            p { t("courses.roles") }
            ul {
                for role in roles {
                    li { a(.href(role.href), .aria("current", role.isCurrent ? "true" : nil)) { role.label } }
                }
            }
        }
        roleSentence.map { sentence in p(.class("role-sentence")) { sentence } }
        for group in places {
            section(.class("learning-place")) {
                h2 { group.name }
                for course in group.courses { courseNode(course, t) }
            }
        }
    }

    private func resumeNode(_ resume: Resume, _ t: Texts) -> Node {
        section(.class("resume"), .aria("labelledby", "weiterlernen")) {
            div {
                p(.class("kicker")) { resume.course }
                h2(.id("weiterlernen")) { resume.title }
                p { resume.remark }
            }
            actions { actionLink(resume.action, style: .primary) }
        }
    }

    private func courseNode(_ course: CourseCard, _ t: Texts) -> Node {
        article(.class("course")) {
            div(.class("course-words")) {
                h3 { a(.href(course.href)) { course.title } }
                p { course.lead }
                p(.class("course-extent")) { course.extent }
            }
            ol(.class("lesson-list")) { for lesson in course.lessons { lesson.node(t) } }
        }
    }
}
