/// Marginal abatement cost curve, „Vermeidungskostenkurve“: first what pays for itself, by net present value, then by
/// cost a tonne. Measures without tonnes stand apart.
public struct AbatementCurve<ID: Hashable & Sendable>: Sendable {
    public struct Block: Sendable {
        public let id: ID
        /// EUR.
        public let netPresentValue: Double
        /// EUR a tonne CO₂e.
        public let costPerTonne: Double
        /// Tonnes CO₂e a year, above 0.
        public let tonnes: Double
        /// Of all blocks before this one.
        public let tonnesBefore: Double
    }

    public let blocks: [Block]
    /// Tonnes unknown or none saved.
    public let withoutTonnes: [ID]

    public init(_ measures: [(id: ID, figures: InvestmentCase)]) {
        var known: [(id: ID, value: Double, cost: Double, tonnes: Double)] = []
        var unknown: [ID] = []
        for (id, figures) in measures {
            guard let cost = figures.costPerTonne, let tonnes = figures.tonnesPerYear else {
                unknown.append(id)
                continue
            }
            known.append((id, figures.netPresentValue, cost, tonnes))
        }
        let earning = known.filter { $0.value >= 0 }.sorted { $0.value > $1.value }
        let costing = known.filter { $0.value < 0 }.sorted { $0.cost < $1.cost }
        var before = 0.0
        blocks = (earning + costing).map { measure in
            defer { before += measure.tonnes }
            return Block(
                id: measure.id,
                netPresentValue: measure.value,
                costPerTonne: measure.cost,
                tonnes: measure.tonnes,
                tonnesBefore: before
            )
        }
        withoutTonnes = unknown
    }

    /// Tonnes CO₂e a year of all blocks.
    public var tonnes: Double { blocks.reduce(0) { $0 + $1.tonnes } }

    /// EUR a tonne over all blocks, by their tonnes; nil without any.
    public var averageCost: Double? {
        tonnes > 0 ? blocks.reduce(0) { $0 + $1.costPerTonne * $1.tonnes } / tonnes : nil
    }

    /// Tonnes a year that are missing to a target; 0 where it is met.
    public func residual(to target: Double) -> Double { max(0, target - tonnes) }
}
