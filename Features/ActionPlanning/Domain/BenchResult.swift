public import CarbonAccounting
public import EmissionFactors
public import Kernel

/// What the bench shows: tonnes by both methods apart, and money as far as it is known.
public struct BenchResult: Hashable, Sendable {
    public typealias Quantity = CatalogueMeasure.Effect.Quantity

    /// A quantity of the balance before and after, in its unit.
    public struct Row: Hashable, Sendable {
        public let quantity: Quantity
        public let unit: Unit
        public let before: Double
        /// With the turned production, before any measure.
        public let produced: Double
        public let after: Double
        public let tonnesBefore: DualAmount
        public let tonnesAfter: DualAmount
        /// EUR a year; nil where no price is known.
        public let costBefore: Double?
        public let costProduced: Double?
    }

    /// Tonnes CO₂e a year of one scope.
    public struct ScopeRow: Hashable, Sendable {
        public let scope: Scope
        public let before: DualAmount
        public let after: DualAmount
    }

    /// Measures claim more of a quantity than there is of it: together they save no more than that.
    public struct Cap: Hashable, Sendable {
        public let quantity: Quantity
        public let unit: Unit
        public let claimed: Double
        public let available: Double
        /// Whose claims were cut, by the same share each.
        public let measures: [MeasureID]
    }

    /// What one measure brings, as it is counted here.
    public struct Part: Hashable, Sendable {
        public let measure: MeasureID
        public let figures: MeasureFigures
        /// Quantities that the balance does not hold: nothing of them can go out of it.
        public let notHeld: [Quantity]
    }

    public let rows: [Row]
    /// Tonnes CO₂e a year, in the order of the scopes.
    public let scopes: [ScopeRow]
    /// Savings given in tonnes alone, which belong to no line of the balance.
    public let direct: Double
    /// Methods whose totals are unknown because a line has no figure.
    public let missing: Set<Scope2Method>
    public let caps: [Cap]
    public let parts: [Part]
    /// EUR at once, before grants.
    public let investment: Double
    /// EUR at once that others pay.
    public let grant: Double
    /// EUR a year; below 0 it costs more. Of measures whose figures are whole.
    public let saving: Double
    /// EUR today; nil while a measure that is on lacks something for it.
    public let netPresentValue: Double?

    /// Tonnes CO₂e a year of the whole balance; nil where a line has no figure by the method.
    public func before(_ method: Scope2Method) -> Double? {
        missing.contains(method) ? nil : scopes.reduce(0) { $0 + $1.before[method] }
    }

    public func after(_ method: Scope2Method) -> Double? {
        missing.contains(method) ? nil : max(0, scopes.reduce(0) { $0 + $1.after[method] } - direct)
    }

    /// Whether there is anything on whose saving is known, or nothing on at all.
    public var knowsSaving: Bool { parts.isEmpty || parts.contains { $0.figures.saving != nil } }
    public var knowsInvestment: Bool { parts.isEmpty || parts.contains { $0.figures.netInvestment != nil } }

    /// EUR a year of the quantities whose price is known; nil where none is.
    public var costBefore: Double? { Self.sum(rows.map(\.costBefore)) }
    /// With the turned production and what the measures save.
    public var costAfter: Double? { Self.sum(rows.map(\.costProduced)).map { $0 - saving } }
    /// Quantities of the balance that no price is known for: what they cost is missing above.
    public var withoutPrice: [Quantity] {
        var seen: Set<Quantity> = []
        return rows.filter { $0.costBefore == nil }.map(\.quantity).filter { seen.insert($0).inserted }
    }

    /// Years, „statische Amortisation“; nil where nothing is saved or nothing is on.
    public var payback: Double? {
        saving > 0 && !parts.isEmpty ? max(0, investment - grant) / saving : nil
    }

    /// Measures that count nothing or only a part, and what they lack.
    public var incomplete: [Part] { parts.filter { !$0.figures.gaps.isEmpty || $0.figures.fault != nil } }

    private static func sum(_ values: [Double?]) -> Double? {
        let known = values.compactMap(\.self)
        return known.isEmpty ? nil : known.reduce(0, +)
    }
}
