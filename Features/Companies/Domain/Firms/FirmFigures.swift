public import Kernel

/// What a firm says of one of its years; whatever it has not said is missing, never zero.
///
/// Stored whole with a released year: properties keep their names, a new one has to be optional.
public struct FirmFigures: Hashable, Sendable, Codable {
    public let firm: FirmID
    public let year: ReportingYear
    /// People employed on the average of the year, headcount; not negative.
    public var employees: Double?
    /// The same as full-time equivalents: the annual work units of Recommendation 2003/361/EC, Annex, Article 5.
    public var fullTimeEquivalents: Double?
    /// Net turnover without VAT; not negative.
    public var turnover: Money?
    /// Balance sheet total at the end of the year; not negative.
    public var balanceSheet: Money?
    public var ownUnit: OwnUnit?
    /// Counts the changes; a writer names the one it has read. 0 while nothing is stored.
    public var version: Int

    public init(
        firm: FirmID,
        year: ReportingYear,
        employees: Double? = nil,
        fullTimeEquivalents: Double? = nil,
        turnover: Money? = nil,
        balanceSheet: Money? = nil,
        ownUnit: OwnUnit? = nil,
        version: Int = 0
    ) {
        (self.firm, self.year, self.employees) = (firm, year, employees)
        (self.fullTimeEquivalents, self.turnover, self.balanceSheet) = (fullTimeEquivalents, turnover, balanceSheet)
        (self.ownUnit, self.version) = (ownUnit, version)
    }
}
