/// What a factor may be used for. The same kilowatt-hour has a different figure for each of these, by design of the
/// rules behind them, so a figure of one purpose is never used for another.
public enum FactorPurpose: String, Hashable, Sendable, CaseIterable, Codable {
    /// A greenhouse gas inventory by the GHG Protocol or ISO 14064-1.
    case inventory
    /// Energy certificates of buildings (GEG, Anlage 9).
    case certificate
    /// Savings stated in an application for funding (BAFA fact sheets).
    case funding
    /// Emissions priced under the BEHG (EBeV, Anlage 2).
    case carbonPrice

    /// True where a law or fact sheet fixes the figure: it holds until replaced, and an outdated one is no substitute.
    public var isStatutory: Bool { self != .inventory }
}
