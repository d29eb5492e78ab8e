/// How settled a published figure is.
public enum FactorStatus: String, Hashable, Sendable, CaseIterable, Codable {
    case final
    /// Published, to be revised by the publisher.
    case preliminary
    /// Estimated by the publisher before measurements were complete.
    case estimated
    /// Made for another country or product and used because no fitting figure was found.
    case proxy
}
