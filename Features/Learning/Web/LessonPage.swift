import HTML
import Kernel
import Learning
import WebPlatform

/// A lesson, set like a page of a magazine: head, contents, text with exercises, quiz, sources, the next one.
struct LessonPage: Page {
    struct Bookmark: Sendable {
        let action: String
        let token: FormToken
    }

    struct Standing: Sendable {
        /// „Fertig am 1. Dezember 2026.“ or what is open.
        let sentence: String
        let isDone: Bool
    }

    static let name = "Learning/lesson"
    let title: String
    let course: PageLink
    /// „Lektion 2 von 5“
    let number: String
    let goal: String
    /// „10 Minuten · für Leitung, Belegschaft“
    let meta: String
    /// What should be known before, where it is not done yet.
    let before: [PageLink]
    /// To the heading last read.
    let resume: PageLink?
    let standing: Standing
    let keeping: KeepingNote
    let edition: LessonEdition
    let assets: String
    let cards: [String: ExerciseCard]
    let faults: [FormFault]
    let bookmark: Bookmark
    let quiz: QuizSheet
    /// „Zuletzt 4 von 5 richtig, am besten 5 von 5.“; nil before the first go.
    let attempts: String?
    let quizResult: PageLink?
    let next: (label: String, link: PageLink)?
    var openPages = OpenPages.all
    /// Why nothing was kept, although nothing was wrong.
    var trouble: String?
    var place: String { LearningURL.learning }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        errorSummary(title: t("fault.title"), faults: faults)
        trouble.map { notice(Notice(.warning, word: t("learning.wait.word"), text: $0)) }
        article(
            .class("lesson"),
            .data("controller", "Learning/lesson"),
            .data("lesson-action-value", bookmark.action),
            .data("lesson-token-name-value", bookmark.token.name),
            .data("lesson-token-value", bookmark.token.value)
        ) {
            head(t)
            contents(t)
            div(.class("lesson-text")) { text(t) }
            quizNode(t)
            sources(t)
        }
        nextNode(t)
    }

    private func head(_ t: Texts) -> Node {
        header(.class("lesson-head")) {
            p(.class("kicker")) {
                a(.href(course.href)) { course.label }
                " \u{b7} \(number)"
            }
            h1 { title }
            p(.class("lead")) { goal }
            p(.class("lesson-facts")) { meta }
            before.isEmpty
                ? nil
                : p(.class("lesson-facts")) {
                    t("lesson.before")
                    for (index, link) in before.enumerated() {
                        index == 0 ? " " : ", "
                        a(.href(link.href)) { link.label }
                    }
                }
            resume.map { link in
                p(.class("lesson-resume")) { a(.class("action action-secondary"), .href(link.href)) { link.label } }
            }
        }
    }

    private func contents(_ t: Texts) -> Node {
        nav(.class("lesson-contents"), .aria("labelledby", "lektion-inhalt")) {
            p(.class("lesson-contents-title"), .id("lektion-inhalt")) { t("lesson.contents") }
            ol {
                for heading in edition.text.headings where heading.level == 2 {
                    li { a(.href("#\(heading.id)")) { heading.title } }
                }
                li { a(.href("#quiz")) { t("quiz.title") } }
            }
            p(.class("lesson-standing")) {
                standing.isDone ? .group([mark(Mark(.done, t("state.done"))), " "]) : .empty
                standing.sentence
            }
        }
    }

    private func text(_ t: Texts) -> [Node] {
        LessonBody(
            edition: edition,
            assets: assets,
            t: t,
            exercise: { cards[$0]?.node(t) ?? .empty },
            behindHeading: { heading in bookmarkForm(heading, t) },
            openPages: openPages
        ).nodes
    }

    /// The script keeps the place by itself; without it one presses a button.
    private func bookmarkForm(_ heading: LessonHeading, _ t: Texts) -> Node {
        noscript {
            form(.class("lesson-bookmark"), .method("post"), .action(bookmark.action)) {
                hiddenField(bookmark.token)
                hiddenField(FormToken(name: "abschnitt", value: heading.id))
                button(
                    .class("action action-quiet"),
                    .type("submit"),
                    .aria("label", t("lesson.bookmark.spoken", ["heading": heading.title]))
                ) { t("lesson.bookmark") }
            }
        }
    }

    private func quizNode(_ t: Texts) -> Node {
        section(.class("lesson-quiz"), .id("quiz"), .aria("labelledby", "quiz-titel")) {
            h2(.id("quiz-titel")) { t("quiz.title") }
            p(.class("section-intro")) { t("quiz.intro", count: edition.lesson.questions.count) }
            attempts.map { sentence in
                p(.class("quiz-attempts")) {
                    sentence
                    quizResult.map { link in .group([" ", a(.href(link.href)) { link.label }]) }
                }
            }
            quiz.node(t)
        }
    }

    private func sources(_ t: Texts) -> Node {
        section(.class("lesson-sources"), .aria("labelledby", "quellen")) {
            h2(.id("quellen")) { t("lesson.sources") }
            ol {
                for (index, source) in edition.lesson.sources.enumerated() {
                    li(.id("quelle-\(index + 1)")) { SourceLine(source).nodes(t) }
                }
            }
            keeping.node
        }
    }

    private func nextNode(_ t: Texts) -> Node {
        nav(.class("lesson-next"), .aria("label", t("lesson.next"))) {
            next.map { next in
                a(.href(next.link.href)) {
                    span(.class("lesson-next-word")) { next.label }
                    span(.class("lesson-next-title")) { next.link.label }
                }
            }
        }
    }
}
