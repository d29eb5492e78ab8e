/// The local name of an element of the standard's taxonomy: `TotalEnergyConsumption`. Elements that only a newer
/// edition knows have names of our own, formed alike.
public struct ElementName: RawRepresentable, Hashable, Sendable, Codable, Comparable, ExpressibleByStringLiteral {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
    public init(_ name: String) { rawValue = name }
    public init(stringLiteral value: String) { rawValue = value }

    public static func < (one: ElementName, other: ElementName) -> Bool { one.rawValue < other.rawValue }
}
