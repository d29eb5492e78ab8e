/// How shares in other undertakings enter the balance (GHG Protocol Corporate Standard, chapter 3). Raw values are
/// stored.
public enum ConsolidationApproach: String, Sendable, Hashable, Codable, CaseIterable {
    /// 100 % of what the firm runs by its own rules, 0 % of all else.
    case operationalControl
    /// 100 % of what it controls financially, its share of joint ventures, 0 % of all else.
    case financialControl
    /// Its economic share of everything.
    case equityShare
}
