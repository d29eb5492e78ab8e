/// A value with what it is about.
public struct ReportFact: Hashable, Sendable, Codable {
    public let key: FactKey
    public let value: FactValue
    /// Nil for what has no unit.
    public let unit: FactUnit?
    /// Decimal places to which a figure is exact, as XBRL means it: 2 is a hundredth, −3 a thousand; nil is exact.
    public let decimals: Int?

    public init(key: FactKey, value: FactValue, unit: FactUnit? = nil, decimals: Int? = nil) {
        (self.key, self.value, self.unit, self.decimals) = (key, value, unit, decimals)
    }

    public init(
        _ element: ElementName,
        _ member: String,
        _ value: FactValue,
        unit: FactUnit? = nil,
        decimals: Int? = nil
    ) {
        self.init(key: FactKey(element, member), value: value, unit: unit, decimals: decimals)
    }

    /// Of no member.
    public init(_ element: ElementName, _ value: FactValue, unit: FactUnit? = nil, decimals: Int? = nil) {
        self.init(key: FactKey(element), value: value, unit: unit, decimals: decimals)
    }
}
