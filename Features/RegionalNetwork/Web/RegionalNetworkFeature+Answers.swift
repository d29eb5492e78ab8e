import Assessments
import CompaniesStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import RegionalNetwork
import RegionalNetworkStorage
import WebPlatform

extension RegionalNetworkFeature {
    @Sendable func showQuestion(_ call: Call<Person>) async throws -> Response {
        let form = AnswerForm(QuestionAnswerID(from: outside), isExpert: isExpert(call))
        return call.page(try await page(try await question(call), form, call))
    }

    @Sendable func addAnswer(_ call: Call<Person>) async throws -> Response {
        let (t, question) = (call.texts, try await question(call))
        let form = AnswerForm(call.form, else: QuestionAnswerID(from: outside))
        let unnamed = try await unnamed(call)
        var (answer, errors) = form.validated(
            to: question.id,
            mayBeExpert: isExpert(call),
            { author($0, unnamed, call) },
            t
        )
        if let answer {
            let (mails, sendsMail) = (QuestionMails(origin: office.address, t: texts), office.sendsMail)
            let outcome = try await answers.add(answer, by: call.who.id) { asker, title in
                sendsMail ? mails.answered(asker, question.id, title: title) : nil
            }
            switch outcome {
            case .added, .repeated:
                return call.redirect(RegionalNetworkURL.question(question.id), notice: t("questions.answered"))
            case .gone: throw HTTPError(.notFound)
            case .tooMany: errors.add("text", t("questions.answer.many", ["most": "\(QuestionAnswer.mostADay)"]))
            }
        }
        var page = try await page(question, form, call)
        page.errors = errors
        return call.page(page, status: .unprocessableContent)
    }

    @Sendable func showAnswerForm(_ call: Call<Person>) async throws -> Response {
        let stored = try await ownAnswer(call)
        return call.page(try await page(AnswerForm(stored), stored, call))
    }

    @Sendable func saveAnswer(_ call: Call<Person>) async throws -> Response {
        let (t, stored) = (call.texts, try await ownAnswer(call))
        var form = AnswerForm(call.form, else: stored.id)
        form.id = stored.id
        let unnamed = try await unnamed(call)
        let (answer, errors) = form.validated(
            to: stored.question,
            mayBeExpert: isExpert(call),
            { author($0, unnamed, call) },
            t
        )
        guard let answer else {
            var page = try await page(form, stored, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        switch try await answers.save(answer, by: call.who.id) {
        case .saved:
            return call.redirect(RegionalNetworkURL.question(stored.question), notice: t("questions.answer.saved"))
        case .gone: throw HTTPError(.notFound)
        case .conflict(let stored): return call.page(conflict(stored, answer, call), status: .conflict)
        }
    }

    @Sendable func removeAnswer(_ call: Call<Person>) async throws -> Response {
        let stored = try await ownAnswer(call)
        guard try await answers.remove(stored.id, by: call.who.id) else { throw HTTPError(.notFound) }
        return call.redirect(
            RegionalNetworkURL.question(stored.question),
            notice: call.texts("questions.answer.removed")
        )
    }

    /// „Fachauskunft“ is given by whoever accompanies firms for the hub.
    func isExpert(_ call: Call<Person>) -> Bool { call.visitor.hubRoles.contains(.coach) }

    func question(_ call: Call<Person>) async throws -> Question {
        guard let question = try await questions.question(try call.id("question"), for: reader(call)) else {
            throw HTTPError(.notFound)
        }
        return question
    }

    private func ownAnswer(_ call: Call<Person>) async throws -> QuestionAnswer {
        guard let answer = try await answers.answer(try call.id("answer"), by: call.who.id) else {
            throw HTTPError(.notFound)
        }
        return answer
    }

    func page(_ question: Question, _ form: AnswerForm, _ call: Call<Person>) async throws -> QuestionPage {
        let (t, reader) = (call.texts, reader(call))
        let found = try await answers.answers(to: question.id, for: reader)
        return QuestionPage(
            title: question.title,
            theme: t("offers.theme.\(question.theme.rawValue)"),
            question: post(question, answers: found.count, reader, call),
            answers: found.map { post($0, reader, call) },
            token: call.formToken,
            action: question.hiddenReason == nil ? RegionalNetworkURL.questionAnswers(question.id) : nil,
            form: form,
            unnamed: try await unnamed(call),
            mayBeExpert: isExpert(call)
        )
    }

    private func post(
        _ question: Question,
        answers: Int,
        _ reader: ExchangeReader,
        _ call: Call<Person>
    ) -> QuestionPage.Post {
        let (t, address) = (call.texts, RegionalNetworkURL.question(question.id))
        var post = QuestionPage.Post(
            id: question.id.text,
            author: t(
                "questions.by",
                ["author": question.author.words(t), "day": BerlinTime.clock(question.askedAt).day.german]
            ),
            text: question.text
        )
        post.hiddenReason = question.hiddenReason
        if question.author.person == reader.person {
            post.change = PageLink(t("questions.change"), href: RegionalNetworkURL.questionForm(question.id))
            post.removal = removal(address, t("questions.remove.question"), call)
            post.removalSentence =
                answers == 0 ? t("questions.remove.sentence") : t("questions.remove.with", count: answers)
        }
        if reader.isTeam { post.hiding = RegionalNetworkURL.questionHiding(question.id) }
        return post
    }

    private func post(_ answer: QuestionAnswer, _ reader: ExchangeReader, _ call: Call<Person>) -> QuestionPage.Post {
        let t = call.texts
        var post = QuestionPage.Post(
            id: answer.id.text,
            author: t(
                "questions.by",
                ["author": answer.author.words(t), "day": BerlinTime.clock(answer.answeredAt).day.german]
            ),
            text: answer.text
        )
        (post.isExpert, post.hiddenReason) = (answer.isExpert, answer.hiddenReason)
        if answer.author.person == reader.person {
            post.change = PageLink(t("questions.answer.change"), href: RegionalNetworkURL.answer(answer.id))
            post.removal = removal(RegionalNetworkURL.answer(answer.id), t("questions.remove.answer"), call)
            post.removalSentence = t("questions.remove.sentence")
        }
        if reader.isTeam { post.hiding = RegionalNetworkURL.answerHiding(answer.id) }
        return post
    }

    private func removal(_ address: String, _ label: String, _ call: Call<Person>) -> PostAction {
        PostAction(label, action: address + "?_method=DELETE", tokens: [call.formToken], style: .destructive)
    }

    private func page(_ form: AnswerForm, _ answer: QuestionAnswer, _ call: Call<Person>) async throws
        -> AnswerFormPage
    {
        AnswerFormPage(
            title: call.texts("questions.answer.change"),
            action: RegionalNetworkURL.answer(answer.id),
            back: RegionalNetworkURL.question(answer.question),
            token: call.formToken,
            unnamed: try await unnamed(call),
            mayBeExpert: isExpert(call),
            form: form
        )
    }

    private func conflict(_ stored: QuestionAnswer, _ typed: QuestionAnswer, _ call: Call<Person>) -> ConflictPage {
        let t = call.texts
        func lines(_ answer: QuestionAnswer) -> [(String, String)] {
            [(t("questions.answer"), answer.text), (t("questions.signature"), answer.author.words(t))]
        }
        let differences = zip(lines(stored), lines(typed)).filter { $0.1 != $1.1 }.map {
            ConflictPage.Difference(field: $0.0, stored: $0.1, typed: $1.1)
        }
        return ConflictPage(
            title: t("questions.answer.change"),
            lead: t("questions.answer.conflict"),
            place: RegionalNetworkURL.directory,
            differences: differences,
            action: RegionalNetworkURL.answer(stored.id),
            back: RegionalNetworkURL.question(stored.question),
            retry: [call.formToken] + AnswerForm(typed).tokens(version: stored.version)
        )
    }
}
