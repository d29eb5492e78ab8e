public import Kernel

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

    static let names = Set(allCases.map(\.rawValue))
}

extension Facts {
    public init(_ values: [FundingFact: Value]) {
        self.init(Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) }))
    }

    public subscript(_ fact: FundingFact) -> Value? {
        get { self[fact.rawValue] }
        set { self[fact.rawValue] = newValue }
    }
}
