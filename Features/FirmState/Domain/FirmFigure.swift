public import Kernel

/// A figure of a firm that lessons and stations may use. Raw values stand in content files.
public enum FirmFigure: String, Hashable, Sendable, CaseIterable {
    /// People, heads of the latest year.
    case employees = "firm.employees"
    /// Sites.
    case sites = "firm.sites"
    /// Euros of the latest year.
    case turnover = "firm.turnover"
    /// t CO₂e, location-based, of the latest year with a balance.
    case total = "balance.total"
    /// t CO₂e, market-based.
    case totalMarket = "balance.totalMarket"
    /// t CO₂e.
    case scope1 = "balance.scope1"
    /// t CO₂e, location-based.
    case scope2Location = "balance.scope2Location"
    /// t CO₂e, market-based.
    case scope2Market = "balance.scope2Market"
    /// t CO₂e.
    case scope3 = "balance.scope3"
    /// t CO₂e, location-based, of the year before.
    case previousTotal = "balance.previousTotal"
    /// MWh; missing while a line of energy cannot be told in MWh.
    case energy = "energy.total"
    /// MWh, with what the firm makes itself.
    case electricity = "energy.electricity"
    /// MWh: fuels burnt at the sites (Hi), district heat, steam and cooling.
    case heat = "energy.heat"
    /// MWh (Hi) of vehicles.
    case fuel = "energy.fuel"
    /// Measures, whatever their status but dropped.
    case measures = "plan.measures"
    /// Measures.
    case running = "plan.running"
    /// Measures.
    case done = "plan.done"
    /// t CO₂e a year of measures not dropped, of those whose saving is known.
    case saving = "plan.saving"
    /// Euros, of measures not dropped whose investment is known.
    case investment = "plan.investment"
    /// Euros a year, of measures not dropped whose saving is known.
    case yearlySaving = "plan.yearlySaving"
    /// „Ansatzpunkte“ of the newest Öko.Kompass.
    case kompassPoints = "kompass.points"
    /// Disclosures of the newest report with a value.
    case reportFilled = "report.filled"
    /// Disclosures of the newest report without one.
    case reportOpen = "report.open"
    /// Euros of De-minimis aid in three years.
    case aid = "funding.aid"

    public struct Value: Hashable, Sendable {
        /// In the unit of its figure, 0 or more.
        public let amount: Double
        /// Nil where the figure belongs to no year.
        public let year: ReportingYear?

        public init(amount: Double, year: ReportingYear? = nil) { (self.amount, self.year) = (amount, year) }
    }
}

/// What is known of a firm; a figure that is missing („fehlt“) has no entry.
public struct FirmFigureSheet: Hashable, Sendable {
    public let firmName: String
    /// Of the demonstration firm, for whoever has none of their own.
    public let isExample: Bool
    public let values: [FirmFigure: FirmFigure.Value]

    public init(firmName: String, isExample: Bool, values: [FirmFigure: FirmFigure.Value]) {
        (self.firmName, self.isExample, self.values) = (firmName, isExample, values)
    }

    public subscript(_ figure: FirmFigure) -> FirmFigure.Value? { values[figure] }
}
