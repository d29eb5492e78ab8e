import Foundation

extension InvestmentCase {
    /// Payments from year 0 to the last of its life.
    public var cashFlows: CashFlows {
        var amounts = [grant - capital]
        for year in 0..<life {
            let running = runningCost * pow(1 + runningCostGrowth, Double(year))
            let saved = savings.reduce(0) { $0 + $1.amount * $1.price * pow(1 + $1.priceGrowth, Double(year)) }
            amounts.append(saved - running + carbonCost(year))
        }
        amounts[life] += residualValue
        return CashFlows(amounts)
    }

    /// Only what no energy price holds: nothing is counted twice.
    private func carbonCost(_ year: Int) -> Double {
        guard let price = carbonPrice.indices.contains(year) ? carbonPrice[year] : carbonPrice.last else { return 0 }
        return savings.reduce(0) { $0 + ($1.priceIncludesCarbon ? 0 : $1.amount * ($1.tonnesPerUnit ?? 0) * price) }
    }

    /// EUR; above 0 it pays for itself.
    public var netPresentValue: Double { cashFlows.netPresentValue(rate: discountRate) }
    public var paysForItself: Bool { netPresentValue >= 0 }
    public var internalRateOfReturn: Double? { cashFlows.internalRateOfReturn }

    /// EUR saved in the first year, less running cost.
    public var savingInFirstYear: Double {
        savings.reduce(0) { $0 + $1.amount * $1.price } - runningCost + carbonCost(0)
    }

    /// Years, „statische Amortisation“: what is left to pay by the saving of the first year. Nil where nothing is saved.
    public var simplePayback: Double? { savingInFirstYear > 0 ? (capital - grant) / savingInFirstYear : nil }

    /// Tonnes CO₂e a year; nil where a saving has no factor, for a part is not the whole.
    public var tonnesPerYear: Double? {
        guard !savings.isEmpty, savings.allSatisfy({ $0.tonnesPerUnit != nil }) else { return nil }
        return savings.reduce(0) { $0 + $1.amount * ($1.tonnesPerUnit ?? 0) }
    }

    /// EUR a year: the net present value spread evenly over its life, as a cost. Below 0 it earns.
    public var annualisedCost: Double { -netPresentValue * Annuity.factor(rate: discountRate, years: Double(life)) }

    /// EUR a tonne CO₂e, „Vermeidungskosten“. Nil without tonnes saved. Below 0 it does not rank: a measure that earns
    /// the same with fewer tonnes would look better; rank such measures by ``netPresentValue``.
    public var costPerTonne: Double? {
        guard let tonnes = tonnesPerYear, tonnes > 0 else { return nil }
        return annualisedCost / tonnes
    }
}
