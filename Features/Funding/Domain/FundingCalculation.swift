/// How an amount comes about, step by step.
public struct FundingCalculation: Hashable, Sendable {
    public enum Limit: Hashable, Sendable {
        case none
        /// Only so much of the cost counts.
        case capOfCost
        /// The grant would be higher.
        case cap
        /// The grant would lie below the least that is paid: nothing is.
        case belowMinimum
    }

    /// EUR.
    public let cost: Double
    /// EUR of the cost that count.
    public let eligible: Double
    /// 0 to 1.
    public let rate: Double
    public let isAtMost: Bool
    /// Eligible cost × rate, EUR.
    public let product: Double
    public let limit: Limit
    /// EUR.
    public let grant: Double
}

extension FundingRate {
    /// The steps for a cost in EUR; nil where the rate is unknown.
    public func calculation(for cost: Double) -> FundingCalculation? {
        guard let rate else { return nil }
        let eligible = capIsOfCost ? min(cost, cap ?? cost) : cost
        let product = eligible * rate
        let capped = capIsOfCost ? product : min(product, cap ?? .infinity)
        let isBelow = capped < (minimum ?? 0)
        let limit: FundingCalculation.Limit =
            isBelow ? .belowMinimum : eligible < cost ? .capOfCost : capped < product ? .cap : .none
        return FundingCalculation(
            cost: cost,
            eligible: eligible,
            rate: rate,
            isAtMost: isAtMost,
            product: product,
            limit: limit,
            grant: isBelow ? 0 : capped
        )
    }

    /// EUR for a cost; nil where the rate is unknown. Below the minimum there is nothing.
    public func grant(for cost: Double) -> Double? { calculation(for: cost)?.grant }
}
