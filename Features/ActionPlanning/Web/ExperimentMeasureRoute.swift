import ActionPlanning
import ActionPlanningStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension ActionPlanningFeature {
    /// What was kept goes into the plan, once.
    @Sendable func makeMeasureOfExperiment(_ call: Call<Member>) async throws -> Response {
        let (t, stored) = (call.texts, try await experiment(call))
        guard stored.decision?.kind == .keep else { throw HTTPError(.notFound) }
        let store = MeasureStore(database, outside: outside)
        if let made = try await measure(of: stored, in: store) {
            return call.redirect(ExperimentURL.made(made.id))
        }
        let lines = [
            (t("experiment.question"), stored.question), (t("experiment.hypothesis"), stored.hypothesis),
            (t("experiment.result"), stored.resultWords(t) ?? ""),
            (t("experiment.decision"), stored.decision?.reason ?? ""),
        ]
        let measure = stored.measure(
            MeasureID(from: outside),
            title: stored.title,
            origin: t("experiment.origin", ["title": stored.title]),
            reasons: lines.filter { !$0.1.isEmpty }.map { Measure.Origin.Reason(question: $0.0, answer: $0.1) }
        )
        try await store.add(measure, by: call.who.person.id)
        return call.redirect(ExperimentURL.made(measure.id), notice: t("experiment.measure.made"))
    }

    /// How the page of a kept experiment leads to its measure.
    func measurePart(of experiment: Experiment, _ call: Call<Member>) async throws -> ExperimentPage.MeasurePart? {
        guard experiment.decision?.kind == .keep else { return nil }
        let t = call.texts
        if let made = try await measure(of: experiment, in: MeasureStore(database, outside: outside)) {
            return .made(PageLink(made.title, href: ExperimentURL.made(made.id)))
        }
        return .offered(
            PostAction(
                t("experiment.measure.make"),
                action: ExperimentURL.measure(experiment.id),
                tokens: [call.formToken]
            )
        )
    }

    private func measure(of experiment: Experiment, in store: MeasureStore) async throws -> Measure? {
        try await store.measures(of: experiment.firm).first {
            $0.origin?.kind == .experiment && $0.origin?.source == experiment.id.text
        }
    }
}
