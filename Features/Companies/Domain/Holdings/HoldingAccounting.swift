/// How the parent's annual accounts treat the holding; it decides financial control (GHG Protocol Corporate Standard,
/// chapter 3, table 1). Raw values are stored.
public enum HoldingAccounting: String, Sendable, Hashable, Codable, CaseIterable {
    /// Group company: the parent has financial control (section 290 HGB).
    case subsidiary
    /// Joint venture: the partners have financial control together (section 310 HGB).
    case jointVenture
    /// Associated company: significant influence without control (section 311 HGB).
    case associate
    /// Neither influence nor control: counts under no approach.
    case fixedAssetInvestment
}
