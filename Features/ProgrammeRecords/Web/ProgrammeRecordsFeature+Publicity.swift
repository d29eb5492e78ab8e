import HTML
import HTTPTypes
import Hummingbird
import Kernel
import ProgrammeRecords
import ProgrammeRecordsStorage
import WebPlatform

/// The poster, and the questions that are open with the programme.
extension ProgrammeRecordsFeature {
    func addPublicity(to routes: Routes) {
        routes.get("plakat", for: .everyone, records: RecordKind.none, use: showPoster)
        routes.get("verwaltung/projekt/fragen", for: .administrator, page: "page.openQuestions", use: showQuestions)
        routes.post("verwaltung/projekt/fragen", for: .administrator, use: answerQuestion)
    }

    @Sendable func showPoster(_ call: Call<Visitor>) async throws -> Response {
        let t = call.texts
        return call.page(
            PosterPage(
                title: t("poster.title"),
                funding: CoFunding(
                    statement: t("frame.funding"),
                    emblemLabel: t("frame.emblem"),
                    partners: [t("frame.ministry")]
                ),
                aims: [t("poster.aim.advice"), t("poster.aim.plan"), t("poster.aim.people"), t("poster.aim.exchange")]
            )
        )
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
                    source: answer?.source ?? "",
                    day: answer?.day.german ?? ""
                )
            },
            choices: OpenQuestion.allCases.map { Choice(t("open.question.\($0.rawValue)"), value: $0.rawValue) }
        )
    }

    @Sendable func answerQuestion(_ call: Call<Person>) async throws -> Response {
        let (t, form) = (call.texts, call.form)
        var page = try await questionsPage(call)
        (page.question, page.answer) = (form["question"], form["answer"])
        (page.source, page.day) = (form["source"], form["day"])
        var errors = FieldErrors()
        let question = OpenQuestion(rawValue: page.question)
        if question == nil { errors.add("question", t("open.question.missing")) }
        if page.answer.isEmpty { errors.add("answer", t("open.answer.missing")) }
        if page.source.isEmpty { errors.add("source", t("open.source.missing")) }
        let day = RecordsInput.day("day", page.day, &errors, t)
        if page.day.isEmpty { errors.add("day", t("open.day.missing")) }
        RecordsInput.limit("answer", page.answer, ProjectAnswer.longestAnswer, &errors, t)
        RecordsInput.limit("source", page.source, ProjectAnswer.longestSource, &errors, t)
        page.errors = errors
        guard errors.isEmpty, let question, let day else { return call.page(page, status: .unprocessableContent) }
        let answer = ProjectAnswer(
            question: question,
            answer: page.answer,
            source: page.source,
            day: day,
            changedBy: call.who.name
        )
        try await answers.save(answer, by: call.who.id)
        return call.redirect(ProgrammeRecordsURL.openQuestions, notice: t("open.saved"))
    }
}
