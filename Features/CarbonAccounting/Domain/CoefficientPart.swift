public import EmissionFactors
import Kernel

/// One figure that a line multiplies its amount with: direct or upstream, for one total or both.
public struct CoefficientPart: Hashable, Sendable {
    /// Which of the two totals the part enters. Outside Scope 2 it is always both.
    public enum Membership: Hashable, Sendable {
        case both, location, market

        public func enters(_ method: Scope2Method) -> Bool {
            switch (self, method) {
            case (.both, _), (.location, .location), (.market, .market): true
            default: false
            }
        }
    }

    /// Category that receives the emission: the line's own, or 3.3 for the upstream chain of Scope 1 and 2.
    public let category: EmissionCategory
    public let membership: Membership
    /// True for the upstream chain that was added to a direct factor.
    public let isUpstream: Bool
    /// Everything after the amount.
    public let steps: [TraceStep]
    /// kg CO₂e per unit of the line's amount: the product of ``steps``.
    public let kilograms: Double
    /// kg of each gas per unit of the line's amount, by key; empty where the source gives none.
    public let gases: [String: Double]
    /// kg of biogenic CO₂ per unit of the line's amount, outside the scopes; nil where the source does not say. A
    /// source that gives CO₂ by itself means the fossil one.
    public let biogenicCO2: Double?
    /// kg CO₂e per unit of the line's amount of gases outside the Kyoto basket, such as R-22: outside the scopes.
    public let outsideBasket: Double
    public let basis: EmissionBasis
    public let substitutions: [Substitution]
    /// The factor with its year, or the supplier's figure or contract.
    public let figureID: String
    /// Scatter of the figure; nil where nobody states it.
    public let uncertainty: RelativeUncertainty?
}

extension CoefficientPart {
    /// Parts with the same name draw the same chance: a figure published once and stated per litre and per kWh is
    /// one figure.
    var drawID: String {
        switch steps.last {
        case .factor(let factor, _), .directPart(let factor, _, _):
            factor.figure.map { EmissionFactor.id(series: $0, year: factor.year) } ?? figureID
        default: figureID
        }
    }
}
