import ActionPlanning
import ActionPlanningStorage
import HTML
import Hummingbird
import Kernel
import WebPlatform

extension ActionPlanningFeature {
    @Sendable func showExperiments(_ call: Call<Member>) async throws -> Response {
        let (t, today) = (call.texts, outside.today())
        let all = try await experiments.experiments(of: call.who.firm)
        return call.page(
            ExperimentsPage(
                title: t("experiments.title"),
                isTable: call.query("ansicht") == "liste",
                cards: all.map { experiment in
                    let state = experiment.state(on: today)
                    return ExperimentsPage.Card(
                        title: experiment.title,
                        href: ExperimentURL.experiment(experiment.id),
                        column: state,
                        mark: Mark(state.mark, state.label(t)),
                        standing: experiment.standing(on: today, t),
                        question: experiment.question,
                        topic: experiment.topic.label(t),
                        period: experiment.periodWords(t),
                        result: experiment.resultWords(t),
                        isPublic: experiment.profile != nil
                    )
                }
            )
        )
    }

    @Sendable func showNewExperiment(_ call: Call<Member>) async throws -> Response {
        let form = ExperimentForm(title: call.query("titel") ?? "", topic: call.query("thema") ?? "")
        return call.page(planPage(form, nil, call))
    }

    @Sendable func addExperiment(_ call: Call<Member>) async throws -> Response {
        let (form, id) = (ExperimentForm(call.form), ExperimentID(from: outside))
        let (experiment, errors) = form.validated(
            id,
            of: call.who.firm,
            over: nil,
            today: outside.today(),
            call.texts
        )
        guard let experiment else {
            return call.page(planPage(form, nil, call, errors), status: .unprocessableContent)
        }
        try await experiments.add(experiment, by: call.who.person.id)
        return call.redirect(ExperimentURL.experiment(id), notice: call.texts("experiment.added"))
    }

    @Sendable func editExperiment(_ call: Call<Member>) async throws -> Response {
        let stored = try await openExperiment(call)
        return call.page(planPage(ExperimentForm(stored), stored, call))
    }

    @Sendable func saveExperiment(_ call: Call<Member>) async throws -> Response {
        let (stored, form) = (try await openExperiment(call), ExperimentForm(call.form))
        let (typed, errors) = form.validated(
            stored.id,
            of: call.who.firm,
            over: stored,
            today: outside.today(),
            call.texts
        )
        guard let typed else {
            return call.page(planPage(form, stored, call, errors), status: .unprocessableContent)
        }
        return try await save(typed, call, action: ExperimentURL.experiment(stored.id))
    }

    @Sendable func removeExperiment(_ call: Call<Member>) async throws -> Response {
        guard try await experiments.remove(try call.id("experiment"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return call.redirect(ExperimentURL.list, notice: call.texts("experiment.removed"))
    }

    private func planPage(
        _ form: ExperimentForm,
        _ stored: Experiment?,
        _ call: Call<Member>,
        _ errors: FieldErrors = FieldErrors()
    ) -> ExperimentPlanPage {
        ExperimentPlanPage(
            title: stored?.title ?? call.texts("experiment.new"),
            action: stored.map { ExperimentURL.experiment($0.id) } ?? ExperimentURL.list,
            cancel: stored.map { ExperimentURL.experiment($0.id) } ?? ExperimentURL.list,
            token: call.formToken,
            form: form,
            errors: errors
        )
    }
}
