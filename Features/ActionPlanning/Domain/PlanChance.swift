import CarbonAccounting

/// How sure a plan is: its tonnes and its worth when the savings of its measures turn out smaller or larger than they
/// were estimated, each on its own.
public struct PlanChance: Hashable, Sendable {
    /// What one saving adds to the plan as estimated, and by how much it may differ.
    public struct Effect: Hashable, Sendable {
        /// Tonnes CO₂e a year; nil where they are unknown, which adds none.
        public var tonnes: Double?
        /// EUR today, of the saving alone.
        public var value: Double
        /// Share by which it may be smaller or larger, 0.2 for ±20 %; nil: taken as certain.
        public var uncertainty: Double?

        public init(tonnes: Double?, value: Double, uncertainty: Double?) {
            (self.tonnes, self.value, self.uncertainty) = (tonnes, value, uncertainty)
        }
    }

    /// Values that are not reached in 10, 50 and 90 of 100 cases.
    public struct Quantiles: Hashable, Sendable {
        public let p10: Double
        public let p50: Double
        public let p90: Double
    }

    /// Tonnes CO₂e a year.
    public let tonnes: Quantiles
    /// EUR today.
    public let netPresentValue: Quantiles
    /// Share of the cases in which the target is reached, 0…1; nil without a target.
    public let reachesTarget: Double?

    /// Draws `draws` cases. Between its ends each saving follows a symmetric triangle: the estimate is the likeliest, and
    /// what lies beyond the ends does not happen. The variance of such a factor is a sixth of its square.
    ///
    /// - Parameters:
    ///   - fixed: EUR today that do not depend on savings: capital, grants, running cost, residual values.
    ///   - target: tonnes CO₂e a year.
    ///   - seed: the same seed gives the same answer on every machine.
    public init(
        _ effects: [Effect],
        fixed: Double,
        target: Double?,
        draws: Int = 20_000,
        seed: UInt64 = 463
    ) {
        var generator = RandomGenerator(seed: seed)
        let uncertain = effects.filter { ($0.uncertainty ?? 0) > 0 }
        let certain = effects.filter { ($0.uncertainty ?? 0) <= 0 }
        let sureTonnes = certain.reduce(0) { $0 + ($1.tonnes ?? 0) }
        let sureValue = certain.reduce(fixed) { $0 + $1.value }
        let count = uncertain.isEmpty ? 1 : max(1, draws)
        var tonnes = [Double](repeating: sureTonnes, count: count)
        var values = [Double](repeating: sureValue, count: count)
        for index in 0..<count {
            for effect in uncertain {
                // The sum of two even numbers is a triangle.
                let deviation = Self.even(&generator) + Self.even(&generator) - 1
                let factor = 1 + (effect.uncertainty ?? 0) * deviation
                tonnes[index] += (effect.tonnes ?? 0) * factor
                values[index] += effect.value * factor
            }
        }
        reachesTarget = target.map { target in
            // A plan that meets its target exactly must not fail by rounding.
            Double(tonnes.count { $0 >= target - 1e-9 * max(1, abs(target)) }) / Double(count)
        }
        self.tonnes = Self.quantiles(tonnes)
        netPresentValue = Self.quantiles(values)
    }

    private static func even(_ generator: inout RandomGenerator) -> Double { Double(generator.next() >> 11) * 0x1p-53 }

    private static func quantiles(_ values: [Double]) -> Quantiles {
        let sorted = values.sorted()
        func at(_ share: Double) -> Double { sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))] }
        return Quantiles(p10: at(0.1), p50: at(0.5), p90: at(0.9))
    }
}

extension InvestmentCase {
    /// What each saving adds to the net present value, in EUR today, as if there were no other.
    public var valueBySaving: [Double] {
        let bare = without(savings.indices).netPresentValue
        return savings.indices.map { index in
            without(savings.indices.filter { $0 != index }).netPresentValue - bare
        }
    }

    /// The net present value without any saving.
    public var valueWithoutSavings: Double { without(savings.indices).netPresentValue }

    private func without(_ left: some Sequence<Int>) -> InvestmentCase {
        var copy = self
        for index in left { copy.savings[index].amount = 0 }
        return copy
    }
}
