public import Kernel

/// What is known of a related undertaking's year; the SME definition adds it to the firm's own figures.
public struct UndertakingFigures: Hashable, Sendable {
    public let undertaking: UndertakingID
    public let year: ReportingYear
    /// Annual work units, not negative.
    public var staff: Double?
    /// Not negative.
    public var turnover: Money?
    /// Not negative.
    public var balanceSheet: Money?
    /// Counts the changes; a writer names the one it has read. 0 while nothing is stored.
    public var version: Int

    public init(
        undertaking: UndertakingID,
        year: ReportingYear,
        staff: Double? = nil,
        turnover: Money? = nil,
        balanceSheet: Money? = nil,
        version: Int = 0
    ) {
        (self.undertaking, self.year, self.staff) = (undertaking, year, staff)
        (self.turnover, self.balanceSheet, self.version) = (turnover, balanceSheet, version)
    }

    public var sizeFigures: SizeFigures {
        SizeFigures(
            staff: .init(staff),
            staffBasis: .annualWorkUnits,
            turnover: .init(turnover),
            balanceSheet: .init(balanceSheet)
        )
    }
}
