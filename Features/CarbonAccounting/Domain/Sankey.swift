public import EmissionFactors

/// The flow of emissions from energy carrier or purchase through category to scope, in kg CO₂e by one method.
public struct Sankey: Hashable, Sendable, Codable {
    public struct Flow: Hashable, Sendable, Codable {
        public let source: EmissionSource
        public let category: EmissionCategory
        /// kg CO₂e, above 0.
        public let kilograms: Double
    }

    /// Largest first. The flow from category to scope follows from ``categories``.
    public let flows: [Flow]

    /// kg CO₂e by category, in the order of the standard.
    public var categories: [(category: EmissionCategory, kilograms: Double)] {
        let sums = flows.reduce(into: [EmissionCategory: Double]()) { $0[$1.category, default: 0] += $1.kilograms }
        return EmissionCategory.allCases.compactMap { category in sums[category].map { (category, $0) } }
    }

    /// - Parameter limit: sources shown by name; the smaller ones of a category become its rest.
    public init(_ inventory: Inventory, method: Scope2Method, limit: Int = 12) {
        struct Key: Hashable {
            let source: EmissionSource
            let category: EmissionCategory
        }
        var flows: [Key: Double] = [:]
        var sums: [EmissionSource: Double] = [:]
        for line in inventory.lines {
            let source = line.source
            for output in line.coefficient.outputs {
                guard let figure = output.kilograms(method), figure > 0, line.scale > 0 else { continue }
                flows[Key(source: source, category: output.category), default: 0] += figure * line.scale
                sums[source, default: 0] += figure * line.scale
            }
        }
        let shown = Set(sums.sorted { ($0.value, $1.key.id) > ($1.value, $0.key.id) }.prefix(limit).map(\.key))
        var merged: [Key: Double] = [:]
        for (key, kilograms) in flows {
            let source = shown.contains(key.source) ? key.source : .rest(of: key.category)
            merged[Key(source: source, category: key.category), default: 0] += kilograms
        }
        self.flows = merged.map { Flow(source: $0.key.source, category: $0.key.category, kilograms: $0.value) }
            .sorted {
                ($0.kilograms, $1.category.index, $1.source.id) > ($1.kilograms, $0.category.index, $0.source.id)
            }
    }
}
