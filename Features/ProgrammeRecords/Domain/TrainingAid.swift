public import Companies
public import Kernel

/// Training aid after Article 31 of Regulation (EU) No 651/2014: which share of the eligible cost may be paid.
public struct TrainingAid: Sendable, Hashable {
    /// EUR, 0 or more: trainers, travel and material, advice, wages for the hours attended.
    public let cost: Money
    public let size: SizeClass
    /// Only workers with disabilities or disadvantaged workers are trained.
    public let isForDisadvantaged: Bool

    public init(cost: Money, size: SizeClass, isForDisadvantaged: Bool) {
        (self.cost, self.size, self.isForDisadvantaged) = (cost, size, isForDisadvantaged)
    }

    /// Percent: 50, 10 more for medium and 20 for small firms, 10 for disadvantaged workers.
    public var parts: [Int] {
        [50, size == .large ? 0 : size == .medium ? 10 : 20, isForDisadvantaged ? 10 : 0]
    }

    /// Percent, never above 70.
    public var rate: Int { min(70, parts.reduce(0, +)) }

    /// Cents are rounded down: more must not be paid.
    public var most: Money { Money(cents: cost.cents * Int64(rate) / 100) }
}
