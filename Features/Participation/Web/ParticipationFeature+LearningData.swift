import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Participation
import ParticipationStorage
import WebPlatform

extension ParticipationFeature {
    @Sendable func showLearningData(_ call: Call<Member>) async throws -> Response {
        call.page(try await learningDataPage(call))
    }

    @Sendable func declareNoCouncil(_ call: Call<Member>) async throws -> Response {
        guard call.form.isOn("none") else {
            var page = try await learningDataPage(call)
            page.errors.add("none", call.texts("learning.none.missing"))
            return call.page(page, status: .unprocessableContent)
        }
        try await agreements.declareNoCouncil(
            in: call.who.firm,
            by: call.who.person.id,
            name: call.who.person.name
        )
        return call.redirect(ParticipationURL.learningData, notice: call.texts("learning.declared"))
    }

    @Sendable func withdrawDeclaration(_ call: Call<Member>) async throws -> Response {
        try await agreements.withdrawDeclaration(of: call.who.firm)
        return call.redirect(ParticipationURL.learningData, notice: call.texts("learning.withdrawn"))
    }

    private func learningDataPage(_ call: Call<Member>) async throws -> LearningDataPage {
        let declaration = try await agreements.declaration(of: call.who.firm)
        return LearningDataPage(
            title: call.texts("learning.title"),
            token: call.formToken,
            isAllowed: try await learningRule.personalLearningDataAllowed(call.who.firm),
            isOwner: call.who.role == .owner,
            declaration: declaration.map {
                call.texts("learning.declaration.made", ["name": $0.by, "date": $0.day.german])
            }
        )
    }
}
