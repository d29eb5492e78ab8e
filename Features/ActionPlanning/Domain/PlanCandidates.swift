public import Kernel

/// A firm's measures as a problem of choice, and those that cannot be chosen with the reason.
public struct PlanCandidates: Hashable, Sendable {
    /// Why a measure does not take part.
    public enum Hindrance: Hashable, Sendable {
        /// What has to be said first.
        case gaps([MeasureFigures.Gap])
        /// What was said makes no calculation.
        case fault(InvestmentCase.Fault)
        /// It needs one that was dropped.
        case needsDropped(MeasureID)
        /// It needs one that cannot be chosen itself.
        case needsHindered(MeasureID)
        /// It excludes one that has been carried out.
        case excludedByDone(MeasureID)
        /// It is ordered for a year after the plan.
        case beginsLater
    }

    public struct Hindered: Hashable, Sendable {
        public let measure: Measure
        public let reason: Hindrance
    }

    public let problem: PlanProblem
    /// By candidate of the problem.
    public let measures: [Measure]
    public let hindered: [Hindered]
    /// Calendar year of the problem's year 0.
    public let firstYear: Int

    /// What is done or dropped does not take part; what is ordered or running is settled, in the year of its start.
    ///
    /// - Parameter figures: by measure, each as if it began in the plan's first year.
    public init(_ all: [Measure], figures: [MeasureID: MeasureFigures], assumptions: PlanAssumptions) {
        firstYear = assumptions.firstYear
        let known = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var open = all.filter { $0.status != .done && $0.status != .dropped }
        var hindered: [MeasureID: Hindrance] = [:]
        let lastYear = assumptions.firstYear + max(1, assumptions.years) - 1
        for measure in open {
            if let reason = Self.ownHindrance(measure, figures[measure.id], known, lastYear) {
                hindered[measure.id] = reason
            }
        }
        // What needs a hindered one is hindered, and so on; what is settled comes all the same.
        var isChanging = true
        while isChanging {
            isChanging = false
            for measure in open where hindered[measure.id] == nil && !Self.isSettled(measure) {
                let need = measure.requires.sorted { $0.text < $1.text }.first { hindered[$0] != nil }
                guard let need else { continue }
                hindered[measure.id] = .needsHindered(need)
                isChanging = true
            }
        }
        self.hindered = open.compactMap { measure in
            hindered[measure.id].map { Hindered(measure: measure, reason: $0) }
        }
        open.removeAll { hindered[$0.id] != nil }
        measures = open
        let places = Dictionary(open.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        problem = PlanProblem(
            candidates: open.map { Self.candidate($0, figures[$0.id], places, assumptions) },
            budgets: assumptions.budgetsByYear,
            liquidity: assumptions.liquidityByYear,
            exclusions: Self.exclusions(open, places),
            target: assumptions.target,
            discountRate: assumptions.discountRate ?? 0
        )
    }

    public static func isSettled(_ measure: Measure) -> Bool {
        measure.status == .ordered || measure.status == .running
    }

    private static func ownHindrance(
        _ measure: Measure,
        _ figures: MeasureFigures?,
        _ known: [MeasureID: Measure],
        _ lastYear: Int
    ) -> Hindrance? {
        guard let figures else { return .gaps([]) }
        if let fault = figures.fault { return .fault(fault) }
        // Tonnes that are unknown do not stand in the way: they count as none.
        guard figures.finances != nil else { return .gaps(figures.gaps.filter { !$0.isFactor }) }
        if isSettled(measure) { return (measure.start?.year ?? lastYear) > lastYear ? .beginsLater : nil }
        let others = { (ids: Set<MeasureID>) in ids.sorted { $0.text < $1.text }.compactMap { known[$0] } }
        if let need = others(measure.requires).first(where: { $0.status == .dropped }) { return .needsDropped(need.id) }
        let done =
            others(measure.excludes).first { $0.status == .done }
            ?? known.values.sorted { $0.id.text < $1.id.text }.first {
                $0.status == .done && $0.excludes.contains(measure.id)
            }
        return done.map { .excludedByDone($0.id) }
    }

    private static func candidate(
        _ measure: Measure,
        _ figures: MeasureFigures?,
        _ places: [MeasureID: Int],
        _ assumptions: PlanAssumptions
    ) -> PlanProblem.Candidate {
        let lastYear = max(1, assumptions.years) - 1
        let start = (measure.start?.year ?? assumptions.firstYear) - assumptions.firstYear
        let isSettled = isSettled(measure)
        let year = min(max(0, start), lastYear)
        return PlanProblem.Candidate(
            // What began before the plan is paid.
            investment: isSettled && start < 0 ? 0 : figures?.netInvestment ?? 0,
            netPresentValue: figures?.netPresentValue ?? 0,
            saving: figures?.saving ?? 0,
            tonnes: figures?.tonnesPerYear,
            years: isSettled ? year...year : 0...lastYear,
            requires: isSettled ? [] : Set(measure.requires.compactMap { places[$0] }),
            isSettled: isSettled
        )
    }

    private static func exclusions(_ measures: [Measure], _ places: [MeasureID: Int]) -> [Set<Int>] {
        var groups: [Set<Int>] = []
        for (index, measure) in measures.enumerated() {
            for other in measure.excludes.compactMap({ places[$0] }).sorted() where other != index {
                let group: Set<Int> = [index, other]
                if !groups.contains(group) { groups.append(group) }
            }
        }
        return groups
    }
}

extension MeasureFigures.Gap {
    var isFactor: Bool { if case .factor = self { true } else { false } }
}
