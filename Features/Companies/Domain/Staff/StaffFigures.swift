public import Kernel

/// What a firm says of the people who worked for it in a year: sums only, nothing about a single person. Whatever it has
/// not said is missing, never zero.
public struct StaffFigures: Hashable, Sendable {
    /// How the number of employees was counted. Raw values are stored.
    public enum Counting: String, Hashable, Sendable, CaseIterable { case endOfYear, average }

    public let firm: FirmID
    public let year: ReportingYear
    public var counting: Counting?
    /// Not negative.
    public var values: [StaffFigure: Double]
    /// Heads by the country of their contract, ISO 3166; empty while nobody has said.
    public var countries: [String: Double]
    /// Everybody gets at least the minimum wage by law or collective agreement.
    public var paysMinimumWage: Bool?
    /// Counts the changes; a writer names the one it has read. 0 while nothing is stored.
    public var version: Int

    public init(
        firm: FirmID,
        year: ReportingYear,
        counting: Counting? = nil,
        values: [StaffFigure: Double] = [:],
        countries: [String: Double] = [:],
        paysMinimumWage: Bool? = nil,
        version: Int = 0
    ) {
        (self.firm, self.year, self.counting, self.values) = (firm, year, counting, values)
        (self.countries, self.paysMinimumWage, self.version) = (countries, paysMinimumWage, version)
    }

    public subscript(_ figure: StaffFigure) -> Double? {
        get { values[figure] }
        set { values[figure] = newValue }
    }

    public var isEmpty: Bool { values.isEmpty && countries.isEmpty && paysMinimumWage == nil }
}
