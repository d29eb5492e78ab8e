import ActionPlanning
import ActionPlanningStorage
import CompaniesStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Solver
import WebPlatform

/// „Was zuerst?“
extension PlanFeature {
    func addChoiceRoutes(to routes: Routes) {
        routes.get("handlungsplan/auswahl", for: .member, page: "page.choice", use: showChoice)
        routes.post("handlungsplan/auswahl", for: .member, use: takeChoice)
        routes.get("handlungsplan/auswahl/:measure", for: .member, page: "page.choiceReason", use: showReason)
    }

    @Sendable func showChoice(_ call: Call<Member>) async throws -> Response {
        let basis = try await planBasis(of: call.who.firm)
        let plan = PlanCandidates(basis.measures, figures: basis.figures, assumptions: basis.assumptions)
        do {
            let found = plan.measures.isEmpty ? nil : try await chooser.bestOrWithoutTarget(plan.problem)
            let claims = claims(among: plan, found?.outcome, basis)
            return call.page(ChoicePage(basis, plan, found, claims: claims, token: call.formToken, call.texts))
        } catch let error as SolverError {
            return busy(error, again: PlanURL.choice, call)
        }
    }

    @Sendable func showReason(_ call: Call<Member>) async throws -> Response {
        let t = call.texts
        let id: MeasureID = try call.id("measure")
        let basis = try await planBasis(of: call.who.firm)
        let plan = PlanCandidates(basis.measures, figures: basis.figures, assumptions: basis.assumptions)
        guard let measure = basis.measures.first(where: { $0.id == id }) else { throw HTTPError(.notFound) }
        let words = ChoiceWords(plan, all: basis.measures, t)
        do {
            let (lead, sentences) = try await reason(measure, plan, words, t)
            let page = ChoiceReasonPage(
                title: t("choice.reason.title"),
                kicker: measure.title,
                lead: lead,
                sentences: sentences,
                measure: PageLink(t("choice.toMeasure"), href: PlanURL.measure(id))
            )
            return call.page(page)
        } catch let error as SolverError {
            return busy(error, again: PlanURL.reason(id), call)
        }
    }

    private func reason(
        _ measure: Measure,
        _ plan: PlanCandidates,
        _ words: ChoiceWords,
        _ t: Texts
    ) async throws -> (lead: String, sentences: [String]) {
        if let hindered = plan.hindered.first(where: { $0.measure.id == measure.id }) {
            return (words.sentence(hindered.reason), [])
        }
        guard let candidate = plan.measures.firstIndex(where: { $0.id == measure.id }) else {
            return (t("choice.reason.closed"), [])
        }
        let found = try await chooser.bestOrWithoutTarget(plan.problem)
        switch found.outcome {
        case .timeOver: return (t("choice.timeOver"), [])
        case .impossible(let explanation): return (t("choice.reason.noPlan"), words.sentences(explanation))
        case .plan(let best, _):
            if best.chosen.contains(candidate) { return (t("choice.reason.chosen"), []) }
            switch try await chooser.reason(candidate, in: found.problem, best: best) {
            case .timeOver: return (t("choice.timeOver"), [])
            case .rules(let rules): return (t("choice.reason.rules"), rules.map(words.sentence))
            case .impossible(let explanation): return (t("choice.reason.impossible"), words.sentences(explanation))
            case .plan(let comparison): return words.comparison(comparison, candidate)
            }
        }
    }

    private func claims(
        among plan: PlanCandidates,
        _ outcome: ChoiceSolver.Outcome?,
        _ basis: PlanBasis
    ) -> [OverClaim] {
        guard case .plan(let selection, _)? = outcome else { return [] }
        let chosen = selection.chosen.sorted().map { plan.measures[$0] }
        return OverClaim.all(among: chosen, factors: basis.factors, catalogue: catalogue)
    }

    private func busy(_ error: SolverError, again: String, _ call: Call<Member>) -> Response {
        let t = call.texts
        let sentence =
            switch error {
            case .busy, .stopped: t("choice.busy.busy")
            case .timedOut: t("choice.busy.timedOut")
            case .outOfMemory: t("choice.busy.memory")
            case .notInstalled: t("choice.busy.notInstalled")
            case .invalid, .failed: t("choice.busy.failed")
            }
        let page = ChoiceBusyPage(title: t("choice.title"), sentence: sentence, again: again)
        return call.page(page, status: .serviceUnavailable)
    }

    /// Gives the chosen measures their year and makes them planned, each over the version that the choice was worked
    /// out from; what has been changed meanwhile is left alone and named.
    @Sendable func takeChoice(_ call: Call<Member>) async throws -> Response {
        let (t, firm) = (call.texts, call.who.firm)
        let starts = call.form.all("start").prefix(1_000).map { ChoiceStart($0) }
        guard !starts.isEmpty, !starts.contains(nil) else {
            return call.redirect(PlanURL.choice, notice: t("choice.takeover.nothing"))
        }
        var (taken, left): (Int, [String]) = (0, [])
        for start in starts.compactMap(\.self) {
            guard let measure = try await measures.measure(start.measure, of: firm) else { continue }
            guard measure.version == start.version, let planned = measure.beginning(in: start.year) else {
                left.append(measure.title)
                continue
            }
            switch try await measures.save(planned, by: call.who.person.id) {
            case .saved: taken += 1
            case .conflict, .gone: left.append(measure.title)
            }
        }
        var sentence = t("choice.takeover.done", count: taken)
        if !left.isEmpty { sentence += " " + t("choice.takeover.left", ["titles": MeasureWords.list(left, t)]) }
        return call.redirect(PlanURL.plan, notice: sentence)
    }
}
