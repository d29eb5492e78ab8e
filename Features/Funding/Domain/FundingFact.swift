/// What a programme's conditions ask about a firm, a measure or a course.
public enum FundingFact: String, Hashable, Sendable, CaseIterable {
    case employees
    /// EUR a year.
    case turnover
    /// EUR.
    case balanceSheet
    /// `micro`, `small`, `medium` or `large` by recommendation 2003/361/EC, linked enterprises included.
    case sizeClass
    case nonprofit
    case publicBody
    /// Land, `NW`.
    case state
    case region
    case extendedRegion
    /// Code of the industry; compared by how it begins.
    case wz
    case firmAgeYears
    /// EUR a year without VAT.
    case energyCost
    /// kWh a year.
    case energyUse
    case hasEnergyAudit
    case hasEnvironmentalManagement
    case hasWorksAgreement
    case measureTheme
    case measureId
    /// EUR.
    case investment
    /// Tonnes CO₂ a year, by the programme's own factors.
    case co2SavingTonnes
    case courseHours
    case participants
    /// Share of the workforce, 0 to 1.
    case participantShare
    case shareOfWorkforce
    case participantAge
    case yearsSinceQualification
    /// Whether the order has been placed.
    case ordered
    /// EUR still free within three years.
    case deMinimisFree
    case date
}

/// What is known; a fact that is not there is missing, never 0 or no.
public struct FundingFacts: Hashable, Sendable {
    public enum Value: Hashable, Sendable {
        case number(Double)
        case text(String)
        case truth(Bool)
    }

    private var values: [FundingFact: Value]

    public init(_ values: [FundingFact: Value] = [:]) { self.values = values }

    public subscript(_ fact: FundingFact) -> Value? {
        get { values[fact] }
        set { values[fact] = newValue }
    }
}
