import ActionPlanning
import Foundation

/// Portfolios as firms have them, made by chance from a seed: investments from 500 to 500,000 EUR with many small and
/// few large ones, paid back within 1.5 to 18 years of a life of 5 to 20, so that some are worth less than nothing.
enum Portfolio {
    static let years = 5
    static let discountRate = 0.05

    /// One in ten excludes another, one in five needs another; a year's budget is about 15 % of all investments, and the
    /// target three quarters of the tonnes of measures that every year could pay for.
    static func problem(measures: Int, seed: UInt64) -> PlanProblem {
        var chance = Chance(state: seed &* 1_000 &+ UInt64(measures))
        var candidates = (0..<measures).map { _ in candidate(&chance) }
        for _ in 0..<(measures / 5) {
            let (first, second) = (chance.index(measures), chance.index(measures))
            let (need, needing) = (min(first, second), max(first, second))
            let canBegin = candidates[need].years.lowerBound <= candidates[needing].years.upperBound
            if need != needing, canBegin { candidates[needing].requires.insert(need) }
        }
        let all = candidates.reduce(0) { $0 + $1.investment }
        let budgets = (0..<years).map { _ in (all * 0.15 * chance.between(0.8, 1.2)).rounded() }
        let liquidity = budgets.map { $0 * 0.9 }
        let payable = candidates.filter { $0.investment <= liquidity.min() ?? 0 }
        var problem = PlanProblem(
            candidates: candidates,
            budgets: budgets,
            liquidity: liquidity,
            target: payable.reduce(0) { $0 + ($1.tonnes ?? 0) } * 0.75,
            discountRate: discountRate
        )
        for _ in 0..<(measures / 10) {
            let group = Set((0..<(chance.share() < 0.7 ? 2 : 3)).map { _ in chance.index(measures) })
            var tried = problem
            tried.exclusions.append(group)
            if group.count > 1, tried.contradictions.isEmpty { problem = tried }
        }
        return problem
    }

    private static func candidate(_ chance: inout Chance) -> PlanProblem.Candidate {
        let size = exp(log(12_000) + 1.4 * chance.normal())
        let investment = (min(500_000, max(500, size)) / 100).rounded() * 100
        let saving = investment / chance.between(1.5, 18)
        let life = [5.0, 8, 10, 12, 15, 20][chance.index(6)]
        let presentValueOfOne = (1 - pow(1 + discountRate, -life)) / discountRate
        let tonnes = chance.share() < 0.9 ? saving / 250 * chance.between(0.2, 2) : nil
        let first = chance.share() < 0.8 ? 0 : chance.index(3)
        let last = chance.share() < 0.85 ? years - 1 : first + chance.index(years - first)
        return PlanProblem.Candidate(
            investment: investment,
            netPresentValue: (saving * presentValueOfOne - investment).rounded(),
            saving: saving.rounded(),
            tonnes: tonnes,
            years: first...last,
            isSettled: investment < 20_000 && chance.share() < 0.03
        )
    }
}

/// SplitMix64: the same numbers for a seed on every machine.
struct Chance {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// From 0 up to, but not including, 1.
    mutating func share() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }
    mutating func between(_ low: Double, _ high: Double) -> Double { low + (high - low) * share() }
    mutating func index(_ count: Int) -> Int { Int(next() % UInt64(count)) }
    mutating func normal() -> Double { (-2 * log(1 - share())).squareRoot() * cos(2 * .pi * share()) }
}
