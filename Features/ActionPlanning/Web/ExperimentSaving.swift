import ActionPlanning
import ActionPlanningStorage
import HTML
import Hummingbird
import Kernel
import WebPlatform

extension ActionPlanningFeature {
    /// Saves and goes back to the experiment; both versions where somebody else was faster.
    func save(
        _ typed: Experiment,
        followedBy follower: Experiment? = nil,
        _ call: Call<Member>,
        action: String,
        notice: String? = nil
    ) async throws -> Response {
        switch try await experiments.save(typed, followedBy: follower, by: call.who.person.id) {
        case .saved:
            let next = ExperimentURL.experiment(follower?.id ?? typed.id)
            return call.redirect(next, notice: notice ?? call.texts("experiment.saved"))
        case .gone: throw HTTPError(.notFound)
        case .conflict(let stored):
            return call.page(conflict(stored, typed, call, action: action), status: .conflict)
        }
    }

    private func conflict(
        _ stored: Experiment,
        _ typed: Experiment,
        _ call: Call<Member>,
        action: String
    ) -> ExperimentConflictPage {
        let t = call.texts
        let differences = zip(Self.lines(of: stored, t), Self.lines(of: typed, t)).filter { $0.1 != $1.1 }.map {
            ExperimentConflictPage.Difference(field: $0.0, stored: $0.1, typed: $1.1)
        }
        // Once it is decided nothing is left to overwrite.
        let fields = stored.decision == nil ? call.form.names.filter { !$0.hasPrefix("_") && $0 != "version" } : []
        return ExperimentConflictPage(
            kicker: t("experiment.kicker"),
            title: typed.title,
            lead: stored.decision == nil ? t("experiment.conflict") : t("experiment.conflict.decided"),
            differences: differences,
            action: stored.decision == nil ? action : nil,
            back: ExperimentURL.experiment(stored.id),
            tokens: [call.formToken, FormToken(name: "version", value: "\(stored.version)")]
                + fields.map { FormToken(name: $0, value: call.form[$0]) }
        )
    }

    private static func lines(of experiment: Experiment, _ t: Texts) -> [(String, String)] {
        [
            (t("experiment.title"), experiment.title), (t("experiment.topic"), experiment.topic.label(t)),
            (t("experiment.question"), experiment.question), (t("experiment.hypothesis"), experiment.hypothesis),
            (t("experiment.limits"), experiment.limits), (t("experiment.team"), experiment.team),
            (t("experiment.partner"), experiment.partner?.label(t) ?? ""),
            (t("experiment.agreement"), experiment.agreement),
            (t("experiment.agreedOn"), experiment.agreedOn?.german ?? ""),
            (t("experiment.start"), experiment.start?.german ?? ""), (t("experiment.end"), experiment.end.german),
            (t("experiment.metric"), experiment.metric), (t("experiment.unit"), experiment.unit),
            (t("experiment.before"), experiment.words(experiment.before) ?? ""),
            (t("experiment.target"), experiment.words(experiment.target) ?? ""),
            (t("experiment.contact"), experiment.contact),
            (t("experiment.measured"), experiment.words(experiment.measured) ?? ""),
            (t("experiment.otherReasons"), experiment.otherReasons), (t("experiment.learned"), experiment.learned),
            (t("experiment.decision"), experiment.decision?.kind.label(t) ?? ""),
            (t("experiment.reason"), experiment.decision?.reason ?? ""),
        ]
    }
}
