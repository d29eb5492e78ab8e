public import Kernel

extension PlanProblem {
    /// What limits a plan beside its rules.
    public enum Limit: String, Hashable, Sendable, CaseIterable { case target, budgets, liquidity }

    /// The limits that there are.
    public var limits: [Limit] {
        Limit.allCases.filter { limit in
            switch limit {
            case .target: target != nil
            case .budgets: budgets.contains { $0 != nil }
            case .liquidity: liquidity.contains { $0 != nil }
            }
        }
    }

    /// The same without some of its limits.
    public func without(_ limits: some Sequence<Limit>) -> PlanProblem {
        var copy = self
        for limit in limits {
            switch limit {
            case .target: copy.target = nil
            case .budgets: copy.budgets = budgets.map { _ in nil }
            case .liquidity: copy.liquidity = liquidity.map { _ in nil }
            }
        }
        return copy
    }

    /// A program for the most tonnes that can be saved within money and rules, whatever the plan is then worth.
    public func programForTonnes(forcing forced: Set<Int> = []) -> IntegerProgram {
        without([.target]).program(forcing: forced, for: .tonnes)
    }
}
