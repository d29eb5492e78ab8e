public import EmissionFactors
public import Kernel

/// kg CO₂e per unit of a line's amount, ready to be multiplied.
public struct LineCoefficient: Hashable, Sendable {
    /// What one unit adds to one category.
    public struct Output: Hashable, Sendable {
        public let category: EmissionCategory
        public let isUpstream: Bool
        /// kg CO₂e under the location-based method; nil where that method has no figure. Outside Scope 2 both agree.
        public let location: Double?
        /// kg CO₂e under the market-based method; nil where that method has no figure.
        public let market: Double?
        /// kg of biogenic CO₂, outside the scopes, as far as the sources say.
        public let biogenicCO2: Double
        /// kg CO₂e of gases outside the Kyoto basket, outside the scopes.
        public let outsideBasket: Double

        public func kilograms(_ method: Scope2Method) -> Double? { method == .location ? location : market }
    }

    public let category: EmissionCategory
    public let kind: EntryKind
    public let year: ReportingYear
    /// The line's own category first, then 3.3 where the upstream chain was split off. One or two.
    public let outputs: [Output]
    public let parts: [CoefficientPart]
    /// Set where energy of Scope 1 or 2 has no upstream figure: it is missing in 3.3.
    public let missingUpstream: MissingUpstream?
    /// Why a method of Scope 2 has no figure. Such a line has a value in the other total only.
    public let methodProblems: [Scope2Method: LineProblem]

    public var substitutions: [Substitution] {
        var seen: Set<Substitution> = []
        return parts.flatMap(\.substitutions).filter { seen.insert($0).inserted }
    }
}

/// Energy whose upstream chain is missing in category 3.3.
public struct MissingUpstream: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// The source of the direct figure names no upstream figure.
        case notInSource
        /// It names one that cannot be used.
        case unusable(LineProblem)
    }

    /// Factor, supplier's figure or contract whose chain is missing.
    public let figureID: String
    public let reason: Reason

    public init(figureID: String, reason: Reason) { (self.figureID, self.reason) = (figureID, reason) }
}
