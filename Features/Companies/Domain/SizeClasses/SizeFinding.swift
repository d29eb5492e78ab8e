/// How one figure stands against one ceiling.
public struct SizeFinding: Hashable, Sendable {
    public enum State: String, Sendable, Hashable {
        /// Within the ceiling.
        case met
        case exceeded
        /// Not known, and what is known of it does not yet exceed.
        case missing
    }

    public let criterion: SizeCriterion
    public let state: State

    public init(_ criterion: SizeCriterion, _ state: State) {
        (self.criterion, self.state) = (criterion, state)
    }
}

extension SizeLimits {
    /// One finding for each criterion, in the order staff, turnover, balance sheet.
    public func findings(for figures: SizeFigures) -> [SizeFinding] {
        [
            SizeFinding(.staff, state(figures.staff) { staffMustBeBelow ? $0 >= staff : $0 > staff }),
            SizeFinding(.turnover, state(figures.turnover) { $0 > turnover }),
            SizeFinding(.balanceSheet, state(figures.balanceSheet) { $0 > balanceSheet }),
        ]
    }

    private func state<Value>(_ amount: SizeFigures.Amount<Value>, isAbove: (Value) -> Bool) -> SizeFinding.State {
        if let known = amount.known, isAbove(known) { return .exceeded }
        return amount.isComplete ? .met : .missing
    }
}
