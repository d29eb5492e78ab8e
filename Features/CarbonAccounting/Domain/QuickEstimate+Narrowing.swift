extension QuickEstimate {
    /// kg CO₂e: the total as it would be if one item were known exactly and lay at its middle, the others as they
    /// are. ``total`` itself for an unknown id.
    public func total(ifExact id: String) -> Span {
        func root(_ distances: [Double]) -> Double { distances.reduce(0) { $0 + $1 * $1 }.squareRoot() }
        let others = items.filter { $0.id != id }.map(\.span)
        return Span(
            low: max(0, total.mid - root(others.map { $0.mid - $0.low })),
            mid: total.mid,
            high: total.mid + root(others.map { $0.high - $0.mid })
        )
    }

    /// What a firm can do next for a better estimate.
    public enum Advice: Hashable, Sendable {
        /// Say something about a part of which nothing is known yet.
        case state(Part)
        /// Know an item better.
        case improve(Item)
    }

    /// The three data that help most: what is missing comes before what is merely wide, because no span holds it.
    public var advice: [Advice] {
        Array((missing.map { .state($0) } + improvable.map { .improve($0) }).prefix(3))
    }

    /// Up to three items that a firm can know better, the widest first: stated in euros or by a habit. An item whose
    /// amount is known scatters with its factor alone, which no bill improves.
    public var improvable: [Item] {
        Array(items.filter(\.isImprovable).sorted { $0.shareOfVariance > $1.shareOfVariance }.prefix(3))
    }
}

extension QuickEstimate.Item {
    /// Whether better data of the firm would narrow the span: at least a hundredth of the variance, and not the
    /// factor's own.
    public var isImprovable: Bool {
        guard shareOfVariance >= 0.01 else { return false }
        return part == .purchasing
            || reasons.contains { reason in
                switch reason {
                case .price, .distance, .days: true
                case .factor: false
                }
            }
    }
}
