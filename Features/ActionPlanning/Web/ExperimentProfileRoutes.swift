import ActionPlanning
import ActionPlanningStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// The short profile: owners release it part by part and take it back, everybody reads what is released.
extension ActionPlanningFeature {
    @Sendable func showExperimentProfile(_ call: Call<Visitor>) async throws -> Response {
        guard let found = try await experiments.profile(try call.id("experimentProfile")) else {
            throw HTTPError(.notFound)
        }
        let t = call.texts
        return call.page(
            ExperimentProfilePage(
                title: found.profile.title,
                since: t("experiment.profile.since", ["day": found.since.german]),
                lines: found.profile.lines.map { ($0.part.label(t), $0.text) }
            )
        )
    }

    @Sendable func askForRelease(_ call: Call<Member>) async throws -> Response {
        let stored = try await experiment(call)
        return call.page(releasePage(stored, stored.profile?.parts ?? [], call))
    }

    @Sendable func releaseExperiment(_ call: Call<Member>) async throws -> Response {
        let (t, stored) = (call.texts, try await experiment(call))
        let parts = Set(call.form.all("part").compactMap { ExperimentProfile.Part(rawValue: $0) })
        var errors = FieldErrors()
        if parts.isEmpty { errors.add("part", t("experiment.release.parts.missing")) }
        if !call.form.isOn("consent") { errors.add("consent", t("experiment.release.consent.missing")) }
        let profile = ExperimentProfile(title: stored.title, words: words(stored, call), releasing: parts)
        if errors.isEmpty, profile.lines.isEmpty { errors.add("part", t("experiment.release.parts.empty")) }
        guard errors.isEmpty else {
            var page = releasePage(stored, parts, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        guard try await experiments.release(profile, of: stored.id, firm: stored.firm, by: call.who.person.id) else {
            throw HTTPError(.notFound)
        }
        return call.redirect(ExperimentURL.release(stored.id), notice: t("experiment.released"))
    }

    @Sendable func withdrawExperiment(_ call: Call<Member>) async throws -> Response {
        let id: ExperimentID = try call.id("experiment")
        guard try await experiments.withdraw(id, firm: call.who.firm) else { throw HTTPError(.notFound) }
        return call.redirect(ExperimentURL.experiment(id), notice: call.texts("experiment.withdrawn"))
    }

    private func releasePage(
        _ experiment: Experiment,
        _ parts: Set<ExperimentProfile.Part>,
        _ call: Call<Member>
    ) -> ExperimentReleasePage {
        let (t, address) = (call.texts, ExperimentURL.profile(experiment.id))
        let words = words(experiment, call)
        return ExperimentReleasePage(
            title: t("experiment.release.title"),
            kicker: experiment.title,
            action: ExperimentURL.release(experiment.id),
            back: ExperimentURL.experiment(experiment.id),
            choices: ExperimentProfile.Part.allCases.map { part in
                let text = words[part] ?? ""
                return Choice(
                    part.label(t),
                    value: part.rawValue,
                    detail: text.isEmpty ? t("experiment.missing") : text,
                    isDisabled: text.isEmpty
                )
            },
            chosen: Set(parts.map(\.rawValue)),
            publicLink: experiment.profile.map { _ in PageLink(call.origin + address, href: address) },
            token: call.formToken
        )
    }

    /// Every part as it would be shown; empty where there is nothing to show.
    private func words(_ experiment: Experiment, _ call: Call<Member>) -> [ExperimentProfile.Part: String] {
        let t = call.texts
        return [
            .firm: call.who.firmName, .question: experiment.question, .hypothesis: experiment.hypothesis,
            .period: experiment.periodWords(t), .metric: "\(experiment.metric) (\(experiment.unit))",
            .result: experiment.resultWords(t) ?? "", .learned: experiment.learned,
            .decision: experiment.decision.map { "\($0.kind.label(t)): \($0.reason)" } ?? "",
            .contact: experiment.contact,
        ]
    }
}
