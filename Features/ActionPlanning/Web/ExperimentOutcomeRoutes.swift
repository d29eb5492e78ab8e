import ActionPlanning
import ActionPlanningStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// What comes out of an experiment: the page of one, its result, its decision and its log.
extension ActionPlanningFeature {
    @Sendable func showExperiment(_ call: Call<Member>) async throws -> Response {
        call.page(try await page(of: try await experiment(call), call))
    }

    @Sendable func saveExperimentResult(_ call: Call<Member>) async throws -> Response {
        let (stored, form) = (try await openExperiment(call), ExperimentResultForm(call.form))
        let (typed, errors) = form.validated(stored, call.texts)
        guard let typed else {
            var page = try await page(of: stored, call)
            (page.result, page.errors) = (form, errors)
            return call.page(page, status: .unprocessableContent)
        }
        return try await save(typed, call, action: ExperimentURL.result(stored.id))
    }

    @Sendable func decideExperiment(_ call: Call<Member>) async throws -> Response {
        let (t, today) = (call.texts, outside.today())
        let (stored, form) = (try await openExperiment(call), ExperimentDecisionForm(call.form))
        let (typed, errors) = form.validated(stored, today: today, t)
        guard let typed else {
            var page = try await page(of: stored, call)
            (page.decision, page.errors) = (form, errors)
            return call.page(page, status: .unprocessableContent)
        }
        let follower =
            typed.decision?.kind == .change
            ? typed.followUp(
                ExperimentID(from: outside),
                title: String(t("experiment.followUp", ["title": stored.title]).prefix(Experiment.longestTitle)),
                from: today
            ) : nil
        return try await save(
            typed,
            followedBy: follower,
            call,
            action: ExperimentURL.decision(stored.id),
            notice: follower == nil ? t("experiment.decided") : t("experiment.decided.change")
        )
    }

    @Sendable func addExperimentNote(_ call: Call<Member>) async throws -> Response {
        let (stored, form) = (try await experiment(call), ExperimentNoteForm(call.form))
        let (note, errors) = form.validated(
            ExperimentNoteID(from: outside),
            author: call.who.person.name,
            today: outside.today(),
            call.texts
        )
        guard let note else {
            var page = try await page(of: stored, call)
            (page.note, page.errors) = (form, errors)
            return call.page(page, status: .unprocessableContent)
        }
        guard try await experimentNotes.add(note, to: stored.id, firm: stored.firm, by: call.who.person.id) else {
            throw HTTPError(.notFound)
        }
        return call.redirect(ExperimentURL.experiment(stored.id) + "#logbuch")
    }

    @Sendable func removeExperimentNote(_ call: Call<Member>) async throws -> Response {
        let id: ExperimentID = try call.id("experiment")
        guard try await experimentNotes.remove(try call.id("experimentNote"), of: id, firm: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return call.redirect(ExperimentURL.experiment(id) + "#logbuch")
    }

    func page(of experiment: Experiment, _ call: Call<Member>) async throws -> ExperimentPage {
        let (t, today, id) = (call.texts, outside.today(), experiment.id)
        let state = experiment.state(on: today)
        var related: [PageLink] = []
        if let before = experiment.predecessor,
            let stored = try await experiments.experiment(before, of: experiment.firm)
        {
            let label = t("experiment.predecessor", ["title": stored.title])
            related.append(PageLink(label, href: ExperimentURL.experiment(stored.id)))
        }
        for next in try await experiments.followers(of: id, firm: experiment.firm) {
            let label = t("experiment.follower", ["title": next.title])
            related.append(PageLink(label, href: ExperimentURL.experiment(next.id)))
        }
        let isOwner = call.who.role == .owner
        return ExperimentPage(
            title: experiment.title,
            id: id,
            mark: Mark(state.mark, state.label(t)),
            standing: experiment.standing(on: today, t),
            isLong: experiment.isLong && experiment.decision == nil,
            related: related,
            facts: facts(experiment, t),
            figures: [
                (t("experiment.before"), experiment.words(experiment.before)),
                (t("experiment.target"), experiment.words(experiment.target)),
                (t("experiment.measured"), experiment.words(experiment.measured)),
            ],
            resultSentence: experiment.resultWords(t),
            unit: experiment.unit,
            outcome: [
                (t("experiment.learned"), experiment.learned), (t("experiment.otherReasons"), experiment.otherReasons),
            ],
            settled: experiment.decision.map { decision in
                .init(
                    kind: decision.kind.label(t),
                    sentence: t("experiment.settled", ["day": decision.day.german, "reason": decision.reason]),
                    isAgainstFigures: decision.kind == .keep && experiment.isReached == false
                )
            },
            measure: try await measurePart(of: experiment, call),
            notes: try await experimentNotes.notes(of: id, firm: experiment.firm).map { note in
                .init(
                    day: note.day.german,
                    text: note.text,
                    author: note.author,
                    removal: PostAction(
                        t("experiment.note.remove"),
                        action: ExperimentURL.note(id, note.id) + "?_method=DELETE",
                        tokens: [call.formToken],
                        style: .quiet,
                        spokenLabel: t("experiment.note.remove.spoken", ["day": note.day.german])
                    )
                )
            },
            isPublic: experiment.profile != nil,
            isOwner: isOwner,
            mayDecide: experiment.measured != nil,
            token: call.formToken,
            result: ExperimentResultForm(experiment),
            decision: ExperimentDecisionForm(version: experiment.version),
            note: ExperimentNoteForm(day: today)
        )
    }

    private func facts(_ experiment: Experiment, _ t: Texts) -> [(String, String?)] {
        let agreed = experiment.agreedOn.map { day in
            t(
                "experiment.agreed",
                ["day": day.german, "partner": experiment.partner?.label(t) ?? t("experiment.missing")]
            )
        }
        return [
            (t("experiment.topic"), experiment.topic.label(t)), (t("experiment.question"), experiment.question),
            (t("experiment.hypothesis"), experiment.hypothesis), (t("experiment.limits"), experiment.limits),
            (t("experiment.team"), experiment.team), (t("experiment.agreedOn.fact"), agreed),
            (t("experiment.agreement"), experiment.agreement), (t("experiment.time"), experiment.periodWords(t)),
            (t("experiment.metric"), "\(experiment.metric) (\(experiment.unit))"),
            (t("experiment.contact"), experiment.contact),
        ].map { ($0.0, $0.1?.isEmpty == true ? nil : $0.1) }
    }
}
