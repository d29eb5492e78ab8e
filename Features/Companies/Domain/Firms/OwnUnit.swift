/// What the firm itself measures its year by: care days, tonnes shipped, overnight stays.
public struct OwnUnit: Hashable, Sendable, Codable {
    /// In the singular, as it stands behind „je“: Pflegetag.
    public let name: String
    /// How many in the year, positive; nil when the firm has not counted yet.
    public let count: Double?

    /// Nil when the name is empty or the count is not a positive number.
    public init?(name: String, count: Double?) {
        guard !name.allSatisfy(\.isWhitespace), count.map({ $0 > 0 && $0.isFinite }) ?? true else { return nil }
        (self.name, self.count) = (name, count)
    }
}
