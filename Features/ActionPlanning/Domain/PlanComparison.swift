/// What a plan looks like with a measure that the best plan leaves out.
public struct PlanComparison: Hashable, Sendable {
    /// In the best plan and not in this one.
    public let displaced: [Int]
    /// Beside the measure itself, in this plan and not in the best.
    public let added: [Int]
    /// In both, beginning in another year.
    public let moved: [Int]
    /// EUR today by which the plan is worth less; below 0 where the search had stopped short of the best.
    public let cost: Double
    /// Tonnes CO₂e a year more.
    public let tonnes: Double

    public init(best: PlanSelection, with candidate: Int, forced: PlanSelection) {
        displaced = best.chosen.subtracting(forced.chosen).sorted()
        added = forced.chosen.subtracting(best.chosen).subtracting([candidate]).sorted()
        let (before, after) = (Self.years(best), Self.years(forced))
        moved = best.chosen.intersection(forced.chosen).filter { before[$0] != after[$0] }.sorted()
        cost = best.netPresentValue - forced.netPresentValue
        tonnes = forced.tonnes - best.tonnes
    }

    private static func years(_ plan: PlanSelection) -> [Int: Int] {
        var years: [Int: Int] = [:]
        for (year, started) in plan.starts.enumerated() { for candidate in started { years[candidate] = year } }
        return years
    }
}
