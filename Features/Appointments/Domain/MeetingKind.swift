/// Where two people meet. Raw values are stored.
public enum MeetingKind: String, Sendable, CaseIterable {
    /// The hub's first and second location in Dortmund.
    case locationA, locationB
    /// At the firm: the advisor travels there and back.
    case atFirm
    case video
}
