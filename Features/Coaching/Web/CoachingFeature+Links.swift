import ActionPlanning
import ActionPlanningStorage
import Assessments
import AssessmentsStorage
import Coaching
import CoachingStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension CoachingFeature {
    @Sendable func showNewLink(_ call: Call<Person>) async throws -> Response {
        try await working(call) { file in
            call.page(linkPage(LinkForm(), try await targets(of: file.case.firm), file, call))
        }
    }

    @Sendable func addLink(_ call: Call<Person>) async throws -> Response {
        try await working(call) { file in
            let (t, form) = (call.texts, LinkForm(call.form))
            let targets = try await targets(of: file.case.firm)
            let (link, errors) = form.validated(targets, outside: outside, t)
            guard let link else {
                var page = linkPage(form, targets, file, call)
                page.errors = errors
                return call.page(page, status: .unprocessableContent)
            }
            guard try await links.add(link, to: file.case.id, by: call.who.id) else { throw HTTPError(.conflict) }
            return call.redirect(CoachingURL.case(file.case.id), notice: t("link.saved"))
        }
    }

    @Sendable func removeLink(_ call: Call<Person>) async throws -> Response {
        try await working(call) { file in
            let id = try call.id("caseLink", of: CaseLinkTag.self)
            guard try await links.remove(id, of: file.case.id, by: call.who.id) else { throw HTTPError(.notFound) }
            return call.redirect(CoachingURL.case(file.case.id), notice: call.texts("link.removed"))
        }
    }

    /// What the firm has that a case may be about: assessments, measures, experiments.
    private func targets(of firm: FirmID) async throws -> [LinkForm.Target] {
        let assessments = try await assessments.assessments(of: .firm(firm)).map {
            let address = CoachingURL.assessment($0.instrument, $0.id.text)
            return LinkForm.Target(kind: .assessment, address: address, label: $0.title)
        }
        let measures = try await measures.measures(of: firm).map {
            LinkForm.Target(kind: .measure, address: CoachingURL.measure($0.id.text), label: $0.title)
        }
        let experiments = try await experiments.experiments(of: firm).map {
            LinkForm.Target(kind: .experiment, address: CoachingURL.experiment($0.id.text), label: $0.title)
        }
        return assessments + measures + experiments
    }

    private func linkPage(
        _ form: LinkForm,
        _ targets: [LinkForm.Target],
        _ file: CaseFile,
        _ call: Call<Person>
    ) -> LinkPage {
        let t = call.texts
        return LinkPage(
            title: t("link.new"),
            firm: file.firmName,
            token: call.formToken,
            id: file.case.id,
            targets: targets.map { Choice($0.label, value: $0.address, group: $0.kind.label(t)) },
            form: form
        )
    }
}
