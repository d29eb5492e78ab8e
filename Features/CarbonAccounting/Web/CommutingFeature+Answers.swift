import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// The side of the survey that employees see: no account, nothing about the person.
extension CarbonAccountingFeature {
    @Sendable func showCommutingForm(_ call: Call<Visitor>) async throws -> Response {
        guard let survey = try await stores.commuting.find(token: try call.parameter("token")) else {
            return message("unknown", .notFound, call)
        }
        if try await stores.commuting.hasAnswered(survey, visit: call.visitor.visit) {
            return message("thanks", .ok, call)
        }
        guard survey.isOpen else { return message("closed", .gone, call) }
        return unlisted(call.page(try await answerPage(survey, call)))
    }

    @Sendable func answerCommuting(_ call: Call<Visitor>) async throws -> Response {
        let token = try call.parameter("token")
        guard let survey = try await stores.commuting.find(token: token) else {
            return message("unknown", .notFound, call)
        }
        guard survey.isOpen else { return message("closed", .gone, call) }
        let form = CommutingForm(call.form)
        var reading = CommutingReading(form, call.texts)
        guard let answer = reading.answer() else {
            var page = try await answerPage(survey, call)
            (page.form, page.errors) = (form, reading.errors)
            return unlisted(call.page(page, status: .unprocessableContent))
        }
        switch try await stores.commuting.add(answer, to: survey, visit: call.visitor.visit) {
        case .added:
            return call.redirect(
                CarbonAccountingURL.commutingAnswer(token),
                notice: call.texts("commuting.answer.saved")
            )
        case .alreadyAnswered: return message("again", .conflict, call)
        case .closed: return message("closed", .gone, call)
        case .full: return message("full", .conflict, call)
        }
    }

    private func answerPage(
        _ survey: CommutingSurveyStore.Survey,
        _ call: Call<Visitor>
    ) async throws -> CommutingAnswerPage {
        let firm = try await firms.firm(survey.firm)?.name ?? ""
        return CommutingAnswerPage(
            title: call.texts("commuting.answer.title"),
            lead: call.texts("commuting.answer.lead", ["firm": firm, "year": "\(survey.year)"]),
            action: CarbonAccountingURL.commutingAnswer(try call.parameter("token")),
            token: call.formToken
        )
    }

    private func message(_ key: String, _ status: HTTPResponse.Status, _ call: Call<Visitor>) -> Response {
        let t = call.texts
        let page = CommutingMessagePage(
            title: t("commuting.message.\(key).title"),
            sentence: t("commuting.message.\(key).text"),
            remark: t("commuting.message.\(key).remark")
        )
        return unlisted(call.page(page, status: status))
    }

    /// A secret link must not end in a search engine because somebody posted it.
    private func unlisted(_ response: Response) -> Response {
        var response = response
        response.headers[HTTPField.Name("X-Robots-Tag")!] = "noindex"
        return response
    }
}
