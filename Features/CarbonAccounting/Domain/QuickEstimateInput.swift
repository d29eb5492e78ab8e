public import Kernel

/// What a firm says in ten minutes. Everything is optional; what is missing stays missing.
public struct QuickEstimateInput: Hashable, Sendable, Codable {
    /// An amount in the energy's own unit, or what was paid for it.
    public enum Amount: Hashable, Sendable, Codable {
        case units(Double)
        /// Euros; with or without value added tax as the price of the assumptions says.
        case euros(Double)
    }

    public struct Use: Hashable, Sendable, Codable {
        /// Id of an energy in the assumptions.
        public var id: String
        public var amount: Amount

        public init(id: String, amount: Amount) { (self.id, self.amount) = (id, amount) }
    }

    public var year: ReportingYear
    public var electricity: Amount?
    public var heating: [Use]
    public var fuels: [Use]
    public var headcount: Int?
    /// Euros a year without value added tax, by id of a group.
    public var purchasing: [String: Double]

    public init(
        year: ReportingYear,
        electricity: Amount? = nil,
        heating: [Use] = [],
        fuels: [Use] = [],
        headcount: Int? = nil,
        purchasing: [String: Double] = [:]
    ) {
        self.year = year
        self.electricity = electricity
        self.heating = heating
        self.fuels = fuels
        self.headcount = headcount
        self.purchasing = purchasing
    }
}
