import ActionPlanning
import Kernel

/// Assumptions line by line, as two versions are compared.
struct AssumptionsWords {
    let t: Texts

    init(_ t: Texts) { self.t = t }

    func described(_ value: PlanAssumptions) -> [(label: String, value: String)] {
        var lines = [
            (t("assumptions.firstYear"), "\(value.firstYear)"), (t("assumptions.years"), "\(value.years)"),
            (t("assumptions.discountRate"), percent(value.discountRate)),
            (t("assumptions.runningCostGrowth"), percent(value.runningCostGrowth)),
            (t("assumptions.residual"), value.countsResidualValue ? t("assumptions.yes") : t("assumptions.no")),
            (t("assumptions.method"), value.method.label(t)),
        ]
        for quantity in AssumptionsForm.priced {
            lines.append(
                (t("assumptions.price.of", ["quantity": quantity.label(t)]), value.prices[quantity].map(price) ?? "")
            )
        }
        for (index, year) in value.calendarYears.enumerated() {
            lines += [
                (t("assumptions.budget.of", ["year": "\(year)"]), euros(value.budgetsByYear[index])),
                (t("assumptions.liquidity.of", ["year": "\(year)"]), euros(value.liquidityByYear[index])),
                (t("assumptions.carbon.of", ["year": "\(year)"]), euros(value.carbonPrice[year])),
            ]
        }
        return lines + [
            (t("assumptions.target"), value.target.map { MeasureWords.tonnes($0, t) } ?? ""),
            (t("assumptions.targetProbability"), percent(value.targetProbability)),
        ]
    }

    private func percent(_ share: Double?) -> String { share.map { GermanFormat.percent($0) } ?? "" }
    private func euros(_ value: Double?) -> String { value.map { MeasureWords.euros($0) } ?? "" }

    private func price(_ price: PlanAssumptions.Price) -> String {
        let inside = price.includesCarbonPrice ? t("assumptions.carbon.inside") : t("assumptions.carbon.outside")
        let euros = GermanFormat.significant(price.euros, digits: 4) + GermanFormat.thinSpace + "€/" + price.unit
        return [euros, "+ " + percent(price.growth), inside, price.source].filter { !$0.isEmpty }
            .joined(separator: ", ")
    }
}
