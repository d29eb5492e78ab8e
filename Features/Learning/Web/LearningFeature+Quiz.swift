import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Learning
import LearningStorage
import WebPlatform

extension LearningFeature {
    @Sendable func showQuiz(_ call: Call<Visitor>) async throws -> Response {
        call.page(quizPage(try await desk(call), call))
    }

    @Sendable func submitQuiz(_ call: Call<Visitor>) async throws -> Response {
        let (t, desk) = (call.texts, try await desk(call))
        let (shown, questions) = (call.form[QuizSheet.state], desk.lesson.questions)
        // A page from before forms had signs has none.
        let kept = shown.isEmpty ? questions : QuizSheet.kept(questions, since: shown)
        guard kept == questions else {
            var page = quizPage(desk, call, typed: QuizReading(call.form, kept, t).typed)
            page.revised = t("quiz.revised")
            return call.page(page, status: .conflict)
        }
        let reading = QuizReading(call.form, questions, t)
        guard reading.errors.isEmpty else {
            return call.page(quizPage(desk, call, reading), status: .unprocessableContent)
        }
        if let seconds = try await throttle.wait(.answer, call) {
            var page = quizPage(desk, call, reading)
            page.trouble = LearningThrottle.sentence(seconds, t)
            return LearningThrottle.later(call.page(page, status: .tooManyRequests), seconds)
        }
        let result = QuizResult(questions, answers: reading.answers)
        let attempt = QuizAttempt(
            at: outside.now(),
            answers: reading.answers,
            right: result.right,
            total: result.total
        )
        // Without a cookie nothing can be kept, but the answers are worth something all the same.
        guard let owner = desk.owner else { return call.page(resultPage(attempt, desk, call)) }
        try await records.add(attempt, to: desk.lesson, of: owner)
        let now = try await records.record(desk.address, of: owner)
        let isFinished = now.progress?.done != nil && desk.record.progress?.done == nil
        return call.redirect(
            LearningURL.quizResult(desk.address),
            notice: isFinished ? t("lesson.finished", ["title": desk.lesson.title]) : nil
        )
    }

    @Sendable func showQuizResult(_ call: Call<Visitor>) async throws -> Response {
        let desk = try await desk(call)
        guard let last = desk.record.last else { return call.redirect(LearningURL.quiz(desk.address)) }
        return call.page(resultPage(last, desk, call))
    }

    private func nextLink(_ desk: LessonDesk, _ t: Texts) -> PageLink {
        guard let lesson = desk.content.library.next(after: desk.address) else {
            return PageLink(t("quiz.toCourse"), href: LearningURL.course(desk.course.id))
        }
        return PageLink(t("quiz.next", ["title": lesson.title]), href: LearningURL.lesson(lesson.address))
    }

    private func quizPage(
        _ desk: LessonDesk,
        _ call: Call<Visitor>,
        _ reading: QuizReading? = nil,
        typed: [String: [String]] = [:]
    ) -> QuizPage {
        let t = call.texts
        return QuizPage(
            title: t("quiz.title"),
            lesson: PageLink(desk.lesson.title, href: LearningURL.lesson(desk.address)),
            intro: t("quiz.intro", count: desk.lesson.questions.count),
            faults: desk.lesson.questions.compactMap { question in
                reading?.errors[question.id].map { FormFault(fieldID: question.id, message: $0) }
            },
            sheet: QuizSheet(
                questions: desk.lesson.questions,
                typed: reading?.typed ?? typed,
                errors: reading?.errors ?? [:],
                action: LearningURL.quiz(desk.address),
                token: call.formToken
            )
        )
    }

    /// The questions of today with the answers of then, as long as they can have been answers to these.
    private func resultPage(_ attempt: QuizAttempt, _ desk: LessonDesk, _ call: Call<Visitor>) -> QuizResultPage {
        let t = call.texts
        let score = t("quiz.score", ["right": "\(attempt.right)", "all": "\(attempt.total)"])
        // Answers are places of options: beside questions that were revised they would say what nobody chose.
        let isRevised = !attempt.fits(desk.lesson.questions)
        let questions =
            isRevised
            ? []
            : desk.lesson.questions.enumerated().map { index, question in
                QuizResultPage.Answered(question, number: index + 1, attempt.answers[question.id], t)
            }
        let best = desk.record.best ?? attempt
        return QuizResultPage(
            title: t("quiz.result.title"),
            lesson: PageLink(desk.lesson.title, href: LearningURL.lesson(desk.address)),
            lead: attempt.isPassed
                ? t("quiz.result.passed", ["score": score]) : t("quiz.result.open", ["score": score]),
            score: score,
            remark: isRevised
                ? t("quiz.result.revised")
                : best.right * attempt.total > attempt.right * best.total
                    ? t(
                        "quiz.result.best",
                        ["score": t("quiz.score", ["right": "\(best.right)", "all": "\(best.total)"])]
                    )
                    : nil,
            standing: standing(desk, t),
            questions: questions,
            again: PageLink(t("quiz.again"), href: LearningURL.quiz(desk.address)),
            next: attempt.isPassed ? nextLink(desk, t) : nil,
            back: PageLink(t("quiz.back"), href: LearningURL.lesson(desk.address))
        )
    }
}
