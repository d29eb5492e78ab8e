/// A calendar year for which a firm draws up its balance.
public struct ReportingYear: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    public let value: Int

    /// Nil outside 1990–2100: the Kyoto base year, and a bound that catches slips of the pen.
    public init?(_ value: Int) {
        guard (1990...2100).contains(value) else { return nil }
        self.value = value
    }

    public var description: String { String(value) }
    public static func < (left: Self, right: Self) -> Bool { left.value < right.value }

    /// 1 January to 31 December, both included.
    public var period: DatePeriod {
        DatePeriod(
            first: LocalDate(year: value, month: 1, day: 1)!,
            last: LocalDate(year: value, month: 12, day: 31)!
        )!
    }

    /// A bare number, `2025`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let value = try container.decode(Int.self)
        guard let year = Self(value) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(value) is no reporting year")
        }
        self = year
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}
