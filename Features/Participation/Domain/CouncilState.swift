/// Raw values are stored.
public enum CouncilState: String, Sendable, Codable, CaseIterable {
    /// Somebody has founded it, the hub has not looked yet: it has no area.
    case requested
    /// The hub knows that it is the elected body.
    case confirmed
    /// The hub has refused, with a reason.
    case declined
    /// It has closed its area itself.
    case dissolved
}
