/// What the firm has decided about one category of Scope 3. The Value Chain Standard (section 6.1) asks for every
/// category to be accounted for or its exclusion to be justified.
public enum ScopeThreeStatus: Hashable, Sendable, Codable {
    /// Belongs into the balance.
    case relevant
    /// Left out; the reason is printed in the report and never empty.
    case excluded(reason: String)
    /// Belongs into the balance, but data is still missing.
    case notYetCollected
}
