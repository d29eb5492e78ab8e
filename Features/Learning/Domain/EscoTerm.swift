/// A skill of the European classification ESCO, as lessons and certificates name it.
public struct EscoTerm: Hashable, Sendable {
    /// `http://data.europa.eu/esco/skill/…`
    public let uri: String
    /// The preferred label in German.
    public let label: String

    public init(uri: String, label: String) { (self.uri, self.label) = (uri, label) }

    /// Whether it is shaped like an identifier of a skill: the classification's address and a UUID.
    public var isShaped: Bool {
        let start = "http://data.europa.eu/esco/skill/"
        guard uri.hasPrefix(start) else { return false }
        let parts = uri.dropFirst(start.count).split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.utf8.count) == [8, 4, 4, 4, 12]
            && parts.joined().utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
    }
}
