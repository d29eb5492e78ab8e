public import Kernel

/// What keeps a firm's own factor from being used; each belongs to one field of the form.
public enum CustomFactorFault: Error, Hashable, Sendable {
    case nameMissing, sourceMissing, evidenceMissing, personMissing
    /// Two to eight capital letters are wanted.
    case invalidRegion(String)
    /// No gas is given.
    case emissionMissing
    case unknownGas(String)
    /// Not a finite number of at least 0. The gas is nil for a total.
    case invalidEmission(gas: String?, value: Double)
    /// More than 100,000 kg CO₂e per unit or kg of a gas: mostly grams or tonnes taken for kilograms.
    case implausibleEmission(gas: String?, value: Double)
    case invalidBiogenicCO2(Double)
    /// The last year lies before the first.
    case validityReversed(from: Int, through: Int)
    /// Outside 1990–2100.
    case invalidYear(Int)
    /// The method is for purchased energy.
    case scope2MethodNotApplicable(FactorActivity)
    /// Electricity that is bought counts by the one method or the other.
    case scope2MethodMissing
    /// Only a direct factor is completed by an upstream one.
    case upstreamNotApplicable(FactorBoundary)
    /// Percent below 0 or not finite.
    case invalidUncertainty(Double)
    case invalidProperty(UnitPropertyKind, value: Double)
    case unknownCategory(String)
}

/// All faults of a factor at once; never empty.
public struct CustomFactorRejection: Error, Hashable, Sendable {
    public let faults: [CustomFactorFault]

    public init(faults: [CustomFactorFault]) { self.faults = faults }
}
