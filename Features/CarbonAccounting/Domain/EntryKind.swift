/// Whether a line counts towards the balance or is reported beside it. Raw values are stored.
///
/// Nothing but `emission` ever enters a total: the Corporate Standard (chapter 8) and the Value Chain Standard
/// (section 9.5) ask for avoided emissions and credits to be reported apart.
public enum EntryKind: String, Sendable, Codable, CaseIterable {
    case emission
    /// Emissions that others avoid because of the firm's product or recycling.
    case avoidedEmissions
    /// Bought certificates of compensation or removal.
    case carbonCredit

    /// Only lines reported beside the balance may carry a negative amount.
    public var allowsNegativeAmount: Bool { self != .emission }
}
