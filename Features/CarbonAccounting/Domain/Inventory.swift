public import EmissionFactors
public import Kernel

/// The balance of one year: every entry with its figure or its reason.
public struct Inventory: Sendable {
    public let year: ReportingYear
    /// Edition of the factor catalogue.
    public let edition: String
    public let set: GWPSet
    /// Lines that count, in the order of the entries.
    public let lines: [InventoryLine]
    /// Credits and avoided emissions: reported apart, in no total.
    public let beside: [InventoryLine]
    public let incomplete: [IncompleteLine]
    /// Lines of sites outside the boundary, of which nothing counts in this year: listed apart, in no total.
    public let outside: [ActivityEntry]
    public let scopeThree: [EmissionCategory: ScopeThreeStatus]
    /// kg CO₂e by category, in the order of ``EmissionCategory/index``. Lines that miss a method are left out of that
    /// method only; ``kilograms(_:)`` refuses to give such a total.
    public let categories: [DualAmount]
    /// kg of biogenic CO₂ outside the scopes.
    public let biogenicCO2: Double
    /// kg CO₂e of gases outside the Kyoto basket, outside the scopes.
    public let outsideBasket: Double

    init(
        input: InventoryInput,
        lines: [InventoryLine],
        beside: [InventoryLine],
        incomplete: [IncompleteLine],
        outside: [ActivityEntry]
    ) {
        year = input.year
        edition = input.catalogue.edition.id
        set = input.settings.set
        self.lines = lines
        self.beside = beside
        self.incomplete = incomplete
        self.outside = outside
        scopeThree = input.scopeThree
        var categories = [DualAmount](repeating: .zero, count: EmissionCategory.count)
        var biogenic = 0.0
        var other = 0.0
        for line in lines {
            for output in line.coefficient.outputs {
                categories[output.category.index] += output.amount(scale: line.scale)
                biogenic += output.biogenicCO2 * line.scale
                other += output.outsideBasket * line.scale
            }
        }
        self.categories = categories
        biogenicCO2 = biogenic
        outsideBasket = other
    }

    /// True while a line is missing: the totals are a "Zwischenstand" and the year cannot be released.
    public var isProvisional: Bool { !incomplete.isEmpty || Scope2Method.allCases.contains { missing($0) != nil } }

    /// Total of Scopes 1 to 3 in kg CO₂e with Scope 2 by one method. Throws where energy has no figure by that method:
    /// its total is then unknown, not smaller.
    public func kilograms(_ method: Scope2Method) throws(MissingMethod) -> Double {
        if let missing = missing(method) { throw missing }
        return categories.reduce(0) { $0 + $1[method] }
    }

    /// Total of one scope in kg CO₂e; throws like ``kilograms(_:)``, for Scope 2 only.
    public func kilograms(_ scope: Scope, _ method: Scope2Method) throws(MissingMethod) -> Double {
        if scope == .two, let missing = missing(method) { throw missing }
        return EmissionCategory.allCases.filter { $0.scope == scope }.reduce(0) { $0 + self[$1][method] }
    }

    /// kg CO₂e of one category as far as known.
    public subscript(category: EmissionCategory) -> DualAmount { categories[category.index] }

    /// Lines of Scope 2 without a figure by `method`; nil where all have one.
    public func missing(_ method: Scope2Method) -> MissingMethod? {
        let without = lines.filter { $0.coefficient.outputs[0].kilograms(method) == nil }
        return without.isEmpty ? nil : MissingMethod(method: method, lines: without.map(\.id))
    }

    /// Lines of Scope 1 and 2 whose upstream chain is missing in 3.3.
    public var missingUpstream: [InventoryLine] { lines.filter { $0.coefficient.missingUpstream != nil } }

    /// kg CO₂e of lines reported beside the balance, by kind; magnitudes, never netted.
    public func kilograms(beside kind: EntryKind) -> Double {
        beside.filter { $0.entry.kind == kind }.reduce(0) { $0 + abs($1.kilograms(.location) ?? 0) }
    }
}

extension LineCoefficient.Output {
    /// kg CO₂e for an amount; a method without figure adds nothing and is named by ``Inventory/missing(_:)``.
    func amount(scale: Double) -> DualAmount {
        DualAmount(location: (location ?? 0) * scale, market: (market ?? 0) * scale)
    }
}
