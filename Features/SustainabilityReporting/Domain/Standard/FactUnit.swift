/// The unit of a figure, as the Units Registry writes it: `MWh`, `tCO2e`, `EUR`; `tCO2e/EUR` for a quotient and `pure`
/// for counts and shares.
public struct FactUnit: RawRepresentable, Hashable, Sendable, Codable, ExpressibleByStringLiteral {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }

    public static let pure: FactUnit = "pure"
    public static let megawattHours: FactUnit = "MWh"
    public static let tonnesCO2e: FactUnit = "tCO2e"
    public static let kilograms: FactUnit = "kg"
    public static let tonnes: FactUnit = "t"
    public static let cubicMetres: FactUnit = "m3"
    public static let hectares: FactUnit = "ha"
    public static let squareKilometres: FactUnit = "sqkm"
    public static let euro: FactUnit = "EUR"
}
