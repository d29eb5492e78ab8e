import HTML
import HTTPTypes
import Hummingbird
import Kernel
import ProgrammeRecords
import ProgrammeRecordsStorage
import WebPlatform

/// The questions that are open with the programme.
extension ProgrammeRecordsFeature {
    func addQuestions(to routes: Routes) {
        routes.get("verwaltung/projekt/fragen", for: .administrator, page: "page.openQuestions", use: showQuestions)
        routes.post("verwaltung/projekt/fragen", for: .administrator, use: answerQuestion)
    }

    @Sendable func showQuestions(_ call: Call<Person>) async throws -> Response {
        call.page(try await questionsPage(call))
    }

    private func questionsPage(_ call: Call<Person>) async throws -> OpenQuestionsPage {
        let (t, answers) = (call.texts, try await answers.answers())
        return OpenQuestionsPage(
            title: t("open.title"),
            token: call.formToken,
            rows: OpenQuestion.allCases.map { question in
                let answer = answers[question]
                return OpenQuestionsPage.Row(
                    question: t("open.question.\(question.rawValue)"),
                    answer: answer?.answer,
                    value: value(question, answer, t),
                    source: answer?.source ?? "",
                    day: answer?.day.german ?? ""
                )
            },
            choices: OpenQuestion.allCases.map { Choice(t("open.question.\($0.rawValue)"), value: $0.rawValue) }
        )
    }

    /// The number or the day that the hub works with.
    private func value(_ question: OpenQuestion, _ answer: ProjectAnswer?, _ t: Texts) -> String {
        switch question {
        case .threshold:
            answer?.hours.map { t("hours.plain", ["hours": GermanFormat.exact($0)]) }
                ?? t("open.hours.usual", ["hours": GermanFormat.exact(HoursAccount.usualThreshold)])
        case .retention: answer?.through.map { t("open.through.day", ["date": $0.german]) } ?? ""
        default: ""
        }
    }

    @Sendable func answerQuestion(_ call: Call<Person>) async throws -> Response {
        let (t, form) = (call.texts, call.form)
        var page = try await questionsPage(call)
        (page.question, page.answer) = (form["question"], form["answer"])
        (page.source, page.day) = (form["source"], form["day"])
        (page.hours, page.through) = (form["hours"], form["through"])
        var errors = FieldErrors()
        let question = OpenQuestion(rawValue: page.question)
        if question == nil { errors.add("question", t("open.question.missing")) }
        if page.answer.isEmpty { errors.add("answer", t("open.answer.missing")) }
        if page.source.isEmpty { errors.add("source", t("open.source.missing")) }
        let day = RecordsInput.day("day", page.day, &errors, t)
        if page.day.isEmpty { errors.add("day", t("open.day.missing")) }
        let hours = RecordsInput.hours("hours", page.hours, &errors, t)
        let through = RecordsInput.day("through", page.through, &errors, t)
        if !page.hours.isEmpty, let question, question != .threshold { errors.add("hours", t("open.hours.other")) }
        if !page.through.isEmpty, let question, question != .retention {
            errors.add("through", t("open.through.other"))
        }
        RecordsInput.limit("answer", page.answer, ProjectAnswer.longestAnswer, &errors, t)
        RecordsInput.limit("source", page.source, ProjectAnswer.longestSource, &errors, t)
        page.errors = errors
        guard errors.isEmpty, let question, let day else { return call.page(page, status: .unprocessableContent) }
        let answer = ProjectAnswer(
            question: question,
            answer: page.answer,
            hours: hours,
            through: through,
            source: page.source,
            day: day,
            changedBy: call.who.name
        )
        try await answers.save(answer, by: call.who.id)
        return call.redirect(ProgrammeRecordsURL.openQuestions, notice: t("open.saved"))
    }
}
