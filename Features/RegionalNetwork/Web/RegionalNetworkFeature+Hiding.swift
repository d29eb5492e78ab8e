import HTML
import HTTPTypes
import Hummingbird
import Kernel
import RegionalNetwork
import RegionalNetworkStorage
import WebPlatform

/// What the hub's team hides from questions and answers, always with a reason that the writer reads.
extension RegionalNetworkFeature {
    @Sendable func hideQuestion(_ call: Call<Person>) async throws -> Response {
        let question = try await question(call)
        return try await hide(call, on: question.id, post: question.id.text) { reason in
            try await questions.hide(question.id, reason: reason, by: call.who.id)
        }
    }

    @Sendable func showQuestionAgain(_ call: Call<Person>) async throws -> Response {
        let id = try call.id("question", of: QuestionTag.self)
        guard try await questions.hide(id, reason: nil, by: call.who.id) else { throw HTTPError(.notFound) }
        return call.redirect(RegionalNetworkURL.question(id), notice: call.texts("questions.shown"))
    }

    @Sendable func hideAnswer(_ call: Call<Person>) async throws -> Response {
        let id = try call.id("answer", of: QuestionAnswerTag.self)
        guard let question = try await answers.question(of: id) else { throw HTTPError(.notFound) }
        return try await hide(call, on: question, post: id.text) { reason in
            try await answers.hide(id, reason: reason, by: call.who.id)
        }
    }

    @Sendable func showAnswerAgain(_ call: Call<Person>) async throws -> Response {
        let id = try call.id("answer", of: QuestionAnswerTag.self)
        guard let question = try await answers.question(of: id),
            try await answers.hide(id, reason: nil, by: call.who.id)
        else { throw HTTPError(.notFound) }
        return call.redirect(RegionalNetworkURL.question(question), notice: call.texts("questions.shown"))
    }

    private func hide(
        _ call: Call<Person>,
        on id: QuestionID,
        post: String,
        _ change: (String) async throws -> Bool
    ) async throws -> Response {
        let (t, reason) = (call.texts, TypedText.block(call.form["reason"]))
        var errors = FieldErrors()
        let (name, most) = ("reason-\(post)", QuestionAnswer.longestReason)
        if reason.isEmpty { errors.add(name, t("questions.hide.missing")) }
        if reason.count > most {
            errors.add(name, t("offers.long", ["count": "\(reason.count)", "most": "\(most)"]))
        }
        if errors.isEmpty {
            guard try await change(reason) else { throw HTTPError(.notFound) }
            return call.redirect(RegionalNetworkURL.question(id), notice: t("questions.hidden.done"))
        }
        guard let question = try await questions.question(id, for: reader(call)) else { throw HTTPError(.notFound) }
        var page = try await page(question, AnswerForm(QuestionAnswerID(from: outside), isExpert: isExpert(call)), call)
        (page.errors, page.reasons) = (errors, [post: reason])
        return call.page(page, status: .unprocessableContent)
    }
}
