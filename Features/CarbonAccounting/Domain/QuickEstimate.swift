/// A range for a firm's emissions from a handful of figures, with the reasons for its width. No balance: it cannot be
/// released and says so.
public struct QuickEstimate: Hashable, Sendable {
    /// kg CO₂e: about 95 % of firms with these figures lie between low and high.
    public struct Span: Hashable, Sendable {
        public let low: Double
        public let mid: Double
        public let high: Double
    }

    public enum Part: String, Hashable, Sendable, CaseIterable {
        case electricity, heating, fuels, commuting, purchasing
    }

    /// Why a span is wide.
    public enum Reason: Hashable, Sendable {
        /// Bought energy is known in euros only; the price varies.
        case price(QuickEstimateAssumptions.Range)
        /// The factor itself scatters; half-width of its 95 % interval as a share.
        case factor(id: String, halfWidth: Double)
        case distance(QuickEstimateAssumptions.Range)
        case days(QuickEstimateAssumptions.Range)
    }

    public struct Item: Hashable, Sendable, Identifiable {
        public let id: String
        public let part: Part
        public let label: String
        public let category: EmissionCategory
        /// Upstream chain included.
        public let span: Span
        public let reasons: [Reason]
        /// Share of the variance of the total, 0…1.
        public fileprivate(set) var shareOfVariance: Double
    }

    /// Largest first.
    public let items: [Item]
    public let total: Span
    /// Parts about which nothing was said: not in the total, and not 0.
    public let missing: [Part]
    /// Figures that cannot be used: unknown ids, negative amounts, series that the catalogue lacks.
    public let refused: [String]

    /// The items whose better knowledge would narrow the range most, at most three.
    public var narrowing: [Item] { Array(items.sorted { $0.shareOfVariance > $1.shareOfVariance }.prefix(3)) }

    init(items: [Item], missing: [Part], refused: [String]) {
        func root(_ distances: [Double]) -> Double { distances.reduce(0) { $0 + $1 * $1 }.squareRoot() }
        let mid = items.reduce(0) { $0 + $1.span.mid }
        total = Span(
            low: max(0, mid - root(items.map { $0.span.mid - $0.span.low })),
            mid: mid,
            high: mid + root(items.map { $0.span.high - $0.span.mid })
        )
        let variance = items.reduce(0) { $0 + ($1.span.high - $1.span.low) * ($1.span.high - $1.span.low) }
        self.items = items.map { item in
            var item = item
            let width = item.span.high - item.span.low
            item.shareOfVariance = variance > 0 ? width * width / variance : 0
            return item
        }
        .sorted { ($0.span.mid, $1.id) > ($1.span.mid, $0.id) }
        (self.missing, self.refused) = (missing, refused)
    }
}
