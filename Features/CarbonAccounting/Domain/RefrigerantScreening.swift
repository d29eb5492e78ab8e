/// Leakage estimated from charge and a leak rate, where no refill was recorded. Weaker than the balance.
public struct RefrigerantScreening: Hashable, Sendable, Codable {
    /// kg in the equipment.
    public var charge: Double
    /// Share of the charge lost in a year, 0…1.
    public var annualLeakRate: Double
    /// Months of the year in service, 0…12.
    public var monthsInService: Double
    /// Where the leak rate was read. Never empty.
    public var source: String

    public init(charge: Double, annualLeakRate: Double, monthsInService: Double = 12, source: String) {
        self.charge = charge
        self.annualLeakRate = annualLeakRate
        self.monthsInService = monthsInService
        self.source = source
    }

    /// kg leaked: charge × rate × months ÷ 12.
    public func leaked() throws(DerivationProblem) -> Double {
        try DerivationProblem.check([
            "charge": charge, "annualLeakRate": annualLeakRate, "monthsInService": monthsInService,
        ])
        guard annualLeakRate <= 1 else { throw .invalid(field: "annualLeakRate", value: annualLeakRate) }
        guard monthsInService <= 12 else { throw .invalid(field: "monthsInService", value: monthsInService) }
        return charge * annualLeakRate * monthsInService / 12
    }
}
