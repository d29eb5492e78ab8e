/// The industries with a high impact on the climate. The law names sections of NACE Rev. 2; reports name classes of
/// Rev. 2.1, where some activities stand in other sections.
public struct ClimateSectors: Hashable, Sendable {
    /// Beginnings of codes as the taxonomy writes them, without `NACE_`: `A`, `M`, `T953`.
    public let prefixes: [String]
    /// German: how they were carried over.
    public let text: String
    public let source: String
    public let isToBeChecked: Bool

    public init(prefixes: [String], text: String, source: String, isToBeChecked: Bool) {
        (self.prefixes, self.text, self.source, self.isToBeChecked) = (prefixes, text, source, isToBeChecked)
    }

    /// - Parameter industry: local name of the taxonomy's member: `NACE_C2562`.
    public func contains(_ industry: String) -> Bool {
        guard industry.hasPrefix("NACE_") else { return false }
        let code = industry.dropFirst(5)
        return prefixes.contains { code.hasPrefix($0) }
    }
}
