public import EmissionFactors
import Kernel

/// What a measure costs and brings by a firm's assumptions and factors, as far as it is known, and what is missing.
public struct MeasureFigures: Hashable, Sendable {
    public typealias Quantity = CatalogueMeasure.Effect.Quantity

    /// What has to be said before a figure can be worked out.
    public enum Gap: Hashable, Sendable {
        case investment, savings, life, discountRate
        case amount(Quantity)
        case price(Quantity)
        case factor(Quantity)
    }

    /// A saving with what it is worked out with.
    public struct Line: Hashable, Sendable {
        public let saving: Measure.Saving
        /// EUR a unit of the saving in the first year of use; nil where none is known.
        public let price: Double?
        public let priceGrowth: Double
        /// Whether ``price`` was given with the saving, in place of the firm's.
        public let hasOwnPrice: Bool
        public let priceIncludesCarbon: Bool
        /// Tonnes CO₂e a unit of the saving, by method; where emissions are not touched 0.
        public let tonnesPerUnit: [Scope2Method: Double]
        /// Where the tonnes come from; nil where the unit says them itself, or none is known.
        public let factor: QuantityFactors.Figure?

        /// EUR in the first year.
        public var euros: Double? { saving.amount.flatMap { amount in price.map { amount * $0 } } }

        /// Tonnes CO₂e a year.
        public func tonnes(_ method: Scope2Method) -> Double? {
            saving.amount.flatMap { amount in tonnesPerUnit[method].map { amount * $0 } }
        }
    }

    public let lines: [Line]
    /// In the order in which to ask.
    public let gaps: [Gap]
    /// All of it; nil while a gap other than a factor stands, or ``fault`` does.
    public let finances: InvestmentCase?
    /// Why what was given makes no calculation.
    public let fault: InvestmentCase.Fault?
    /// Calendar year of the first saving.
    public let firstYear: Int
    /// EUR at once, less what others pay; nil while nobody has said.
    public let netInvestment: Double?
    public let method: Scope2Method
    /// Without a rate, which payback and internal rate of return do not need.
    private let undiscounted: InvestmentCase?
    private let knowsLife: Bool

    /// - Parameters:
    ///   - grant: EUR that somebody else pays; what goes beyond the investment is left out.
    ///   - beginning: the calendar year; nil for the measure's own start, or the plan's first year.
    public init(
        _ measure: Measure,
        assumptions: PlanAssumptions,
        factors: QuantityFactors,
        grant: Double = 0,
        beginning: Int? = nil
    ) {
        let year = beginning ?? measure.start?.year ?? assumptions.firstYear
        let lines = Self.lines(measure, assumptions, factors, year)
        (self.lines, firstYear, method) = (lines, year, assumptions.method)
        let money = Self.gaps(measure, lines)
        netInvestment = measure.investment.map { $0 - min(max(0, grant), max(0, $0)) }
        knowsLife = measure.life != nil
        var gaps = money
        if measure.life == nil { gaps.append(.life) }
        if assumptions.discountRate == nil { gaps.append(.discountRate) }
        for line in lines where line.tonnesPerUnit[assumptions.method] == nil {
            let gap = Gap.factor(line.saving.quantity)
            if !gaps.contains(gap) { gaps.append(gap) }
        }
        self.gaps = gaps
        guard money.isEmpty else {
            (finances, undiscounted, fault) = (nil, nil, nil)
            return
        }
        do throws(InvestmentCase.Fault) {
            let free = try Self.finances(measure, assumptions, lines, grant, year, rate: 0)
            var whole: InvestmentCase?
            if let rate = assumptions.discountRate, measure.life != nil {
                whole = try Self.finances(measure, assumptions, lines, grant, year, rate: rate)
            }
            (finances, undiscounted, fault) = (whole, free, nil)
        } catch {
            (finances, undiscounted, fault) = (nil, nil, error)
        }
    }
}

extension MeasureFigures {
    /// Years, „statische Amortisation“; nil while unknown, or where nothing is saved.
    public var payback: Double? { undiscounted?.simplePayback }
    /// EUR in the first year, less running cost; nil while an amount or price is missing.
    public var saving: Double? { undiscounted?.savingInFirstYear }
    /// A year; nil without life, and where the payments have none.
    public var internalRateOfReturn: Double? { knowsLife ? undiscounted?.internalRateOfReturn : nil }
    /// EUR today.
    public var netPresentValue: Double? { finances?.netPresentValue }
    /// EUR a year; below 0 it earns.
    public var annualisedCost: Double? { finances?.annualisedCost }
    /// EUR a tonne CO₂e by ``method``.
    public var costPerTonne: Double? { finances?.costPerTonne }
    public var tonnesPerYear: Double? { tonnesPerYear(method) }

    /// Tonnes CO₂e a year; nil where a saving has no amount or factor, for a part is not the whole, and where no saving
    /// touches emissions.
    public func tonnesPerYear(_ method: Scope2Method) -> Double? {
        let tonnes = lines.map { $0.tonnes(method) }
        guard !lines.isEmpty, lines.contains(where: { !$0.saving.isMoney }), !tonnes.contains(nil) else { return nil }
        return tonnes.reduce(0) { $0 + ($1 ?? 0) }
    }
}

extension MeasureFigures {
    /// EUR in the first year from what is saved alone; nil while an amount or price is missing, whatever else is.
    public var euros: Double? {
        let euros = lines.map(\.euros)
        return lines.isEmpty || euros.contains(nil) ? nil : euros.reduce(0) { $0 + ($1 ?? 0) }
    }
}
