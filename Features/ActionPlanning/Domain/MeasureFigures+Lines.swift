import EmissionFactors
import Foundation
import Kernel

import struct Kernel.Unit

extension MeasureFigures {
    static func lines(
        _ measure: Measure,
        _ assumptions: PlanAssumptions,
        _ factors: QuantityFactors,
        _ year: Int
    ) -> [Line] {
        // Money alone saves no tonnes that are known; beside a quantity it adds none.
        let hasQuantity = measure.savings.contains { !$0.isMoney }
        return measure.savings.map { saving in
            let firm = assumptions.prices[saving.quantity]
            let price = price(of: saving, firm, assumptions.firstYear, year)
            let found = factors.figure(saving.quantity, in: saving.unit)
            var tonnes: [Scope2Method: Double] = [:]
            for method in Scope2Method.allCases {
                if let direct = saving.directTonnes {
                    tonnes[method] = direct
                } else if saving.isMoney {
                    tonnes[method] = hasQuantity ? 0 : nil
                } else {
                    tonnes[method] = factors.tonnes(of: saving.quantity, in: saving.unit, by: method)
                }
            }
            return Line(
                saving: saving,
                price: price,
                priceGrowth: saving.isMoney || saving.directTonnes != nil ? 0 : firm?.growth ?? 0,
                hasOwnPrice: saving.price != nil,
                priceIncludesCarbon: firm?.includesCarbonPrice ?? saving.quantity.usuallyIncludesCarbonPrice,
                tonnesPerUnit: tonnes,
                factor: saving.directTonnes == nil && !saving.isMoney ? found?.figure : nil
            )
        }
    }

    /// EUR a unit of the saving in the year of its beginning. A price given with the saving holds in that year.
    private static func price(
        of saving: Measure.Saving,
        _ firm: PlanAssumptions.Price?,
        _ priced: Int,
        _ year: Int
    ) -> Double? {
        if let own = saving.price { return own }
        let unit = Unit(symbol: saving.unit)
        if saving.isMoney { return unit.flatMap { QuantityFactors.scale(from: $0, to: .euro) } }
        // What is saved in tonnes alone was never bought.
        if saving.directTonnes != nil { return 0 }
        guard let firm, let unit, let priceUnit = Unit(symbol: firm.unit),
            let scale = QuantityFactors.scale(from: unit, to: priceUnit)
        else { return nil }
        return firm.euros * scale * pow(1 + firm.growth, Double(max(0, year - priced)))
    }

    /// What is missing before any money can be reckoned.
    static func gaps(_ measure: Measure, _ lines: [Line]) -> [Gap] {
        var gaps: [Gap] = measure.investment == nil ? [.investment] : []
        if lines.isEmpty { gaps.append(.savings) }
        for line in lines {
            let quantity = line.saving.quantity
            let found: [Gap] = [
                line.saving.amount == nil ? .amount(quantity) : nil, line.price == nil ? .price(quantity) : nil,
            ].compactMap(\.self)
            gaps += found.filter { !gaps.contains($0) }
        }
        return gaps
    }

    static func finances(
        _ measure: Measure,
        _ assumptions: PlanAssumptions,
        _ lines: [Line],
        _ grant: Double,
        _ year: Int,
        rate: Double
    ) throws(InvestmentCase.Fault) -> InvestmentCase {
        let (capital, life) = (measure.investment ?? 0, measure.life ?? 1)
        // More than a century would only make the list of prices long.
        let prices = (0..<max(0, min(life, 100))).map { assumptions.carbonPrice(in: year + $0) ?? 0 }
        return try InvestmentCase(
            capital: capital,
            grant: min(max(0, grant), max(0, capital)),
            runningCost: measure.runningCost ?? 0,
            runningCostGrowth: assumptions.runningCostGrowth,
            savings: lines.map { line in
                InvestmentCase.Saving(
                    amount: line.saving.amount ?? 0,
                    price: line.price ?? 0,
                    priceGrowth: line.priceGrowth,
                    tonnesPerUnit: line.tonnesPerUnit[assumptions.method],
                    priceIncludesCarbon: line.priceIncludesCarbon
                )
            },
            life: life,
            residualValue: assumptions.countsResidualValue ? measure.residualValue ?? 0 : 0,
            discountRate: rate,
            carbonPrice: prices
        )
    }
}
