import FirmState
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Learning
import LearningStorage
import WebPlatform

extension LearningFeature {
    @Sendable func showLesson(_ call: Call<Visitor>) async throws -> Response {
        let desk = try await desk(call)
        return call.page(try await lessonPage(desk, call))
    }

    /// Remembers the heading that was read last; the script sends it by itself.
    @Sendable func keepBookmark(_ call: Call<Visitor>) async throws -> Response {
        let desk = try await desk(call)
        let heading = call.form["abschnitt"]
        guard let owner = desk.owner, desk.edition.text.headings.contains(where: { $0.id == heading }) else {
            return call.redirect(LearningURL.lesson(desk.address))
        }
        if let seconds = try await throttle.wait(.bookmark, call) {
            var page = try await lessonPage(desk, call)
            page.trouble = LearningThrottle.sentence(seconds, call.texts)
            return LearningThrottle.later(call.page(page, status: .tooManyRequests), seconds)
        }
        try await records.bookmark(desk.address, at: heading, of: owner)
        return call.redirect(
            LearningURL.section(heading, of: desk.address),
            // The script keeps the place while one reads on; nothing was pressed, so nothing is said.
            notice: call.form.isOn("leise") ? nil : call.texts("lesson.bookmark.done")
        )
    }

    /// - Parameter sheet: an exercise with what was wrong with its answer.
    func lessonPage(_ desk: LessonDesk, _ call: Call<Visitor>, sheet: ExerciseSheet? = nil) async throws -> LessonPage {
        let (t, lesson) = (call.texts, desk.lesson)
        let firm = call.who.member?.firm
        let usesExample = call.query("zahlen") == "beispiel" || sheet?.usesExample == true
        let own = try await figures(usesExample ? nil : firm)
        if let member = call.who.member, !own.isExample, lesson.exercises.contains(where: { !$0.figures.isEmpty }) {
            try await call.showsFigures(of: member)
        }
        let words = ExerciseWords(
            figures: own,
            mayEnter: firm != nil,
            lesson: lesson.address,
            openPages: call.openPages,
            t: t
        )
        var cards: [String: ExerciseCard] = [:]
        for (index, exercise) in lesson.exercises.enumerated() {
            cards[exercise.id] = words.card(
                exercise,
                number: index + 1,
                desk.record.answers[exercise.id],
                sheet?.exercise == exercise.id ? sheet : nil,
                token: call.formToken
            )
        }
        let progress = try await progress(call.who)
        let read = desk.edition.text.headings.first { $0.id == desk.record.progress?.heading }
        return LessonPage(
            title: lesson.title,
            course: PageLink(desk.course.title, href: LearningURL.course(desk.course.id)),
            number: t("lesson.number", ["number": "\(desk.number)", "all": "\(desk.course.lessons.count)"]),
            goal: lesson.goal,
            meta: t(
                "lesson.meta",
                [
                    "minutes": t("minutes", count: lesson.minutes),
                    "roles": lesson.roles.map { $0.name(t) }.joined(separator: ", "),
                ]
            ),
            before: lesson.requires.filter { progress[$0]?.done == nil }.compactMap { needed in
                desk.content.library.lessons[needed].map { PageLink($0.title, href: LearningURL.lesson(needed)) }
            },
            resume: read.map { heading in
                PageLink(
                    t("lesson.resume", ["heading": heading.title]),
                    href: LearningURL.section(heading.id, of: desk.address)
                )
            },
            standing: standing(desk, t),
            keeping: keeping(call.who, t),
            edition: desk.edition,
            assets: assets,
            cards: cards,
            faults: sheet?.faults ?? [],
            bookmark: LessonPage.Bookmark(action: LearningURL.bookmark(desk.address), token: call.formToken),
            quiz: QuizSheet(
                questions: lesson.questions,
                action: LearningURL.quiz(desk.address),
                token: call.formToken
            ),
            attempts: attempts(desk.record, t),
            quizResult: desk.record.last == nil
                ? nil : PageLink(t("quiz.toResult"), href: LearningURL.quizResult(desk.address)),
            next: next(desk, t),
            openPages: call.openPages
        )
    }

    /// What is still open, or when the lesson was done.
    func standing(_ desk: LessonDesk, _ t: Texts) -> LessonPage.Standing {
        if let done = desk.record.progress?.done {
            return LessonPage.Standing(sentence: t("standing.done", ["day": done.day.german]), isDone: true)
        }
        let exercises = desk.lesson.exercises.count { desk.record.answers[$0.id] == nil }
        let isPassed = desk.record.attempts.contains { $0.isPassed }
        let open = [
            exercises == 0 ? nil : t("standing.exercises", count: exercises), isPassed ? nil : t("standing.quiz"),
        ]
        .compactMap { $0 }
        // Nothing is open where the lesson has been revised since the last answer.
        let sentence = open.isEmpty ? t("standing.revised") : t("standing.open", ["what": open.joined(separator: ", ")])
        return LessonPage.Standing(sentence: sentence, isDone: false)
    }

    func attempts(_ record: LessonRecord, _ t: Texts) -> String? {
        guard let last = record.last, let best = record.best else { return nil }
        return t(
            "quiz.attempts",
            [
                "last": t("quiz.score", ["right": "\(last.right)", "all": "\(last.total)"]),
                "best": t("quiz.score", ["right": "\(best.right)", "all": "\(best.total)"]),
            ]
        )
    }

    func next(_ desk: LessonDesk, _ t: Texts) -> (label: String, link: PageLink)? {
        if let lesson = desk.content.library.next(after: desk.address) {
            return (t("lesson.next"), PageLink(lesson.title, href: LearningURL.lesson(lesson.address)))
        }
        return (t("lesson.last"), PageLink(desk.course.title, href: LearningURL.course(desk.course.id)))
    }
}
