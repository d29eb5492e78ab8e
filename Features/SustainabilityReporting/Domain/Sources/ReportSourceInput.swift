public import CarbonAccounting
public import Companies
public import Kernel

/// What the hub knows of a firm's year, as far as a sustainability report asks for it.
public struct ReportSourceInput: Sendable {
    public var firm: Firm
    public var year: ReportingYear
    /// In the order in which they were entered, so that a new one gets the next row.
    public var sites: [Site]
    /// Undertakings that enter the balance of the year.
    public var subsidiaries: [Undertaking]
    public var figures: FirmFigures
    public var staff: StaffFigures
    /// Nil where the year has no line.
    public var inventory: Inventory?
    /// The year others are compared with, and its balance; nil while the firm has named none.
    public var base: BaseBalance?
    public var target: ReportTarget?
    /// Kinds of activity by NACE Rev. 2.1, which the code of the firm is looked up in.
    public var industries: MemberList?
    /// What a legal form is called where the taxonomy knows no member for it.
    public var legalFormName: String

    public struct BaseBalance: Sendable {
        public let year: ReportingYear
        public let inventory: Inventory

        public init(year: ReportingYear, inventory: Inventory) { (self.year, self.inventory) = (year, inventory) }
    }

    public init(
        firm: Firm,
        year: ReportingYear,
        sites: [Site] = [],
        subsidiaries: [Undertaking] = [],
        figures: FirmFigures? = nil,
        staff: StaffFigures? = nil,
        inventory: Inventory? = nil,
        base: BaseBalance? = nil,
        target: ReportTarget? = nil,
        industries: MemberList? = nil,
        legalFormName: String = ""
    ) {
        (self.firm, self.year, self.sites, self.subsidiaries) = (firm, year, sites, subsidiaries)
        self.figures = figures ?? FirmFigures(firm: firm.id, year: year)
        self.staff = staff ?? StaffFigures(firm: firm.id, year: year)
        (self.inventory, self.base, self.target) = (inventory, base, target)
        (self.industries, self.legalFormName) = (industries, legalFormName)
    }
}

/// The firm's own target: so much less than in the base year, by a year.
public struct ReportTarget: Hashable, Sendable {
    public let year: ReportingYear
    /// Share of the base year's total, 0…1.
    public let reduction: Double

    public init(year: ReportingYear, reduction: Double) { (self.year, self.reduction) = (year, reduction) }
}
