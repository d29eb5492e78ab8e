/// What an element is said of once more each: an element has one dimension at most.
public enum ElementDimension: String, Hashable, Sendable, Codable, CaseIterable {
    /// Members `RenewableEnergyMember`, `NonRenewableEnergyMember`; without a member it is the sum.
    case energyBreakdown
    /// Members `BaselineYearMember`, `TargetYearMember`; without a member it is the year reported.
    case reportingScopes
    /// List `pollutants`; without a member it is the sum.
    case pollutant
    /// List `waste`; a member is always there.
    case waste
    /// List `countries`; without a member it is the sum.
    case country
    /// Rows with an id of their own: `1`, `2`, …; the same ids in B1 and B5.
    case site
    case subsidiary
    case material

    /// Rows that the firm itself names, instead of members of a list.
    public var isTyped: Bool { self == .site || self == .subsidiary || self == .material }

    /// Local name of the axis in the taxonomy.
    public var axis: String {
        switch self {
        case .energyBreakdown: "BreakdownOfEnergyConsumptionAxis"
        case .reportingScopes: "ReportingScopesAxis"
        case .pollutant: "TypeOfPollutantAxis"
        case .waste: "TypeOfWasteAxis"
        case .country: "CountryOfEmploymentContractAxis"
        case .site: "IdentifierOfSiteTypedAxis"
        case .subsidiary: "IdentifierOfSubsidiaryTypedAxis"
        case .material: "IdentifierOfMaterialTypedAxis"
        }
    }
}
