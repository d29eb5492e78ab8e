/// Leakage of one refrigerant at one site in one year by what was bought, installed and recovered.
///
/// The simplified material balance for users of equipment (GHG Protocol, "Calculating HFC and PFC Emissions from
/// the Manufacturing, Servicing, and/or Disposal of Refrigeration and Air-Conditioning Equipment", 2005). All in kg.
public struct RefrigerantBalance: Hashable, Sendable, Codable {
    /// Refrigerant used to fill new equipment.
    public var filledIntoNew: Double
    /// Full charge of that new equipment; 0 for units that came filled.
    public var chargeOfNew: Double
    /// Refrigerant used to top up equipment in service.
    public var refilled: Double
    /// Full charge of equipment taken out of service.
    public var chargeOfRetired: Double
    /// Refrigerant recovered from it.
    public var recoveredFromRetired: Double

    public init(
        filledIntoNew: Double = 0,
        chargeOfNew: Double = 0,
        refilled: Double = 0,
        chargeOfRetired: Double = 0,
        recoveredFromRetired: Double = 0
    ) {
        self.filledIntoNew = filledIntoNew
        self.chargeOfNew = chargeOfNew
        self.refilled = refilled
        self.chargeOfRetired = chargeOfRetired
        self.recoveredFromRetired = recoveredFromRetired
    }

    /// kg leaked: (filled − charge of new) + refilled + (charge of retired − recovered).
    public func leaked() throws(DerivationProblem) -> Double {
        try DerivationProblem.check([
            "filledIntoNew": filledIntoNew, "chargeOfNew": chargeOfNew, "refilled": refilled,
            "chargeOfRetired": chargeOfRetired, "recoveredFromRetired": recoveredFromRetired,
        ])
        let kilograms = filledIntoNew - chargeOfNew + refilled + chargeOfRetired - recoveredFromRetired
        guard kilograms >= -1e-9 else { throw .negativeBalance(kilograms: kilograms) }
        return max(0, kilograms)
    }
}
