import ActionPlanning
import Kernel

/// What stands in the way of a choice, in sentences that name measures by their titles.
struct ChoiceWords: Sendable {
    let plan: PlanCandidates
    let titles: [MeasureID: String]
    let t: Texts

    init(_ plan: PlanCandidates, all: [Measure], _ t: Texts) {
        (self.plan, self.t) = (plan, t)
        titles = Dictionary(all.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    }

    func title(_ candidate: Int) -> String {
        plan.measures.indices.contains(candidate) ? plan.measures[candidate].title : ""
    }

    func list(_ candidates: [Int]) -> String { MeasureWords.list(candidates.map { quoted(title($0)) }, t) }

    private func quoted(_ title: String) -> String { "„\(title)“" }

    func sentence(_ contradiction: PlanProblem.Contradiction) -> String {
        switch contradiction {
        case .needsBoth(let it, let first, let second):
            t("choice.rule.needsBoth", ["title": title(it), "first": title(first), "second": title(second)])
        case .excludesItsNeed(let it, let need):
            t("choice.rule.excludesNeed", ["title": title(it), "need": title(need)])
        case .settledTogether(let first, let second):
            t("choice.rule.settled", ["first": title(first), "second": title(second)])
        case .needComesLater(let it, let need):
            t("choice.rule.later", ["title": title(it), "need": title(need)])
        case .unknownCandidate: t("choice.rule.unknown")
        }
    }

    func sentence(_ hindrance: PlanCandidates.Hindrance) -> String {
        switch hindrance {
        case .gaps(let gaps):
            t("choice.missing", ["what": gaps.map { MeasureWords.gap($0, t) }.joined(separator: ", ")])
        case .fault(let fault): MeasureWords.fault(fault, t)
        case .needsDropped(let need): t("choice.hindered.dropped", ["need": titles[need] ?? ""])
        case .needsHindered(let need): t("choice.hindered.needs", ["need": titles[need] ?? ""])
        case .excludedByDone(let other): t("choice.hindered.done", ["other": titles[other] ?? ""])
        case .beginsLater: t("choice.hindered.later")
        }
    }

    /// Why there is no plan at all, or none with a measure.
    func sentences(_ explanation: ChoiceSolver.Explanation) -> [String] {
        guard !explanation.tooTight.isEmpty else {
            return [explanation.onlyTogether ? t("choice.impossible.together") : t("choice.impossible.rules")]
        }
        return explanation.tooTight.map { limit in
            if limit == .target, let reachable = explanation.reachable {
                return t(
                    "choice.impossible.reachable",
                    ["target": PlanWords.tonnes(plan.problem.target ?? 0), "tonnes": PlanWords.tonnes(reachable)]
                )
            }
            return t("choice.impossible.\(limit.rawValue)")
        }
    }

    /// „höchstens 0,08 % besser möglich“
    func gap(_ share: Double) -> String {
        guard share > 0 else { return t("choice.gap.none") }
        guard share.isFinite else { return t("choice.gap.unknown") }
        return t("choice.gap", ["share": GermanFormat.percent(share, places: 2)])
    }
}

extension ChoiceWords {
    /// What the plan with a measure would be.
    func comparison(_ found: PlanComparison, _ candidate: Int) -> (lead: String, sentences: [String]) {
        // Less than a euro is the rounding of the search.
        let lead =
            found.cost >= 1
            ? t("choice.reason.costs", ["cost": PlanWords.euros(found.cost)])
            : found.cost <= -1
                ? t("choice.reason.better", ["gain": PlanWords.euros(-found.cost)]) : t("choice.reason.same")
        var sentences: [String] = []
        if !found.displaced.isEmpty {
            sentences.append(t("choice.reason.displaced", ["titles": list(found.displaced)]))
        }
        if !found.added.isEmpty { sentences.append(t("choice.reason.added", ["titles": list(found.added)])) }
        if !found.moved.isEmpty { sentences.append(t("choice.reason.moved", ["titles": list(found.moved)])) }
        let own = plan.problem.candidates[candidate].netPresentValue
        if own < 0 { sentences.append(t("choice.reason.own", ["value": PlanWords.euros(own)])) }
        if abs(found.tonnes) >= 0.05 {
            sentences.append(
                found.tonnes > 0
                    ? t("choice.reason.moreTonnes", ["tonnes": PlanWords.tonnes(found.tonnes)])
                    : t("choice.reason.lessTonnes", ["tonnes": PlanWords.tonnes(-found.tonnes)])
            )
        }
        return (lead, sentences)
    }
}
