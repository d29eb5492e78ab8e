public import EmissionFactors
public import Kernel

/// One multiplication on the way from an amount to kg CO₂e.
public enum TraceStep: Hashable, Sendable {
    /// The amount of the line, with the text as typed.
    case amount(Double, unit: Unit, text: String)
    /// Days of the line's period that lie in the year.
    case daysInYear(Int, of: Int)
    /// Share of the site that the consolidation approach attributes to the firm, 0…1.
    case siteShare(Double)
    case conversion(ConversionStep)
    /// Share of the energy under the contract, 0…1.
    case underContract(ContractID, share: Double)
    /// Share of the energy outside the contract, 0…1.
    case outsideContract(ContractID, share: Double)
    /// A factor of the catalogue or of the firm with its gases weighed, in kg CO₂e per unit of the factor. Gases
    /// outside the Kyoto basket stand in the value but not in the multiplier.
    case factor(EmissionFactor, EquivalentValue)
    /// A figure for the whole chain less its own upstream part, both per unit of the first.
    case directPart(whole: EmissionFactor, upstream: EmissionFactor, kilograms: Double)
    case supplier(SupplierFigure)
    case contract(EnergyContract, kilogramsPerKilowattHour: Double)

    /// What the step multiplies by.
    public var multiplier: Double {
        switch self {
        case .amount(let amount, _, _): amount
        case .daysInYear(let days, let all): Double(days) / Double(all)
        case .siteShare(let share): share
        case .conversion(let step): step.factor
        case .underContract(_, let share), .outsideContract(_, let share): share
        case .factor(_, let value): value.kilogramsInScopes
        case .directPart(_, _, let kilograms): kilograms
        case .supplier(let figure): figure.kilogramsPerUnit
        case .contract(_, let kilograms): kilograms
        }
    }
}

extension Sequence<TraceStep> {
    /// kg CO₂e: the product of all steps.
    public var product: Double { reduce(1) { $0 * $1.multiplier } }
}

extension EquivalentValue {
    /// kg CO₂e of the Kyoto gases: what a scope may hold (GHG Protocol, Required Greenhouse Gases 2013).
    var kilogramsInScopes: Double { kilograms - kilogramsOutsideKyotoBasket }
}
