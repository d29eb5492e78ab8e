import ActionPlanning
import EmissionFactors
import Kernel
import WebPlatform

/// What the page of assumptions sends, as typed.
struct AssumptionsForm: Sendable {
    typealias Quantity = CatalogueMeasure.Effect.Quantity

    /// Values by the names of their fields.
    private(set) var values: [String: String] = [:]
    private(set) var version = 0

    static let mostYears = 15
    /// What has a price a unit.
    static let priced = Quantity.allCases.filter { $0 != .none }

    init(_ form: Form) {
        for name in form.names { values[name] = form[name] }
        version = Int(form["version"]) ?? 0
    }

    init(_ assumptions: PlanAssumptions) {
        version = assumptions.version
        values = [
            "firstYear": "\(assumptions.firstYear)", "years": "\(assumptions.years)",
            "discountRate": MeasureNumbers.typedPercent(assumptions.discountRate),
            "runningCostGrowth": MeasureNumbers.typedPercent(assumptions.runningCostGrowth),
            "residual": assumptions.countsResidualValue ? "1" : "", "method": assumptions.method.rawValue,
            "target": MeasureNumbers.typed(assumptions.target),
            "targetProbability": MeasureNumbers.typedPercent(assumptions.targetProbability),
        ]
        for (index, year) in assumptions.calendarYears.enumerated() {
            values["budget-\(index)"] = MeasureNumbers.typed(assumptions.budgetsByYear[index])
            values["liquidity-\(index)"] = MeasureNumbers.typed(assumptions.liquidityByYear[index])
            values["carbon-\(index)"] = MeasureNumbers.typed(assumptions.carbonPrice[year])
        }
        for quantity in Self.priced {
            let price = assumptions.prices[quantity]
            let name = "price-\(quantity.rawValue)"
            values[name] = MeasureNumbers.typed(price?.euros)
            values[name + "-unit"] = price?.unit ?? quantity.units[0].symbol
            values[name + "-growth"] = price.map { MeasureNumbers.typedPercent($0.growth) } ?? ""
            let includes = price?.includesCarbonPrice ?? quantity.usuallyIncludesCarbonPrice
            values[name + "-carbon"] = includes ? "1" : ""
            values[name + "-source"] = price?.source ?? ""
        }
    }

    subscript(_ name: String) -> String { values[name] ?? "" }

    func isOn(_ name: String) -> Bool { !self[name].isEmpty }

    /// How many years have fields.
    var years: Int { min(max(Int(self["years"]) ?? 1, 1), Self.mostYears) }

    /// The first calendar year; nil where what was typed is none.
    var firstYear: Int? { Int(self["firstYear"]).flatMap { (1900...2200).contains($0) ? $0 : nil } }

    func validated(_ t: Texts) -> (value: PlanAssumptions?, errors: FieldErrors) {
        var numbers = MeasureNumbers(t)
        let first = numbers.whole("firstYear", self["firstYear"], t("assumptions.firstYear"), 2000...2100)
        if self["firstYear"].isEmpty { numbers.errors.add("firstYear", t("assumptions.firstYear.missing")) }
        let years = numbers.whole("years", self["years"], t("assumptions.years"), 1...Self.mostYears)
        if self["years"].isEmpty { numbers.errors.add("years", t("assumptions.years.missing")) }
        var value = PlanAssumptions(firstYear: first ?? 2026, years: years ?? 1, version: version)
        value.discountRate = numbers.percent(
            "discountRate",
            self["discountRate"],
            t("assumptions.discountRate"),
            least: -99,
            most: 100
        )
        value.runningCostGrowth =
            numbers.percent(
                "runningCostGrowth",
                self["runningCostGrowth"],
                t("assumptions.runningCostGrowth"),
                least: -50,
                most: 50
            ) ?? 0
        value.countsResidualValue = isOn("residual")
        value.method = Scope2Method(rawValue: self["method"]) ?? .location
        value.target = numbers.number("target", self["target"], t("assumptions.target"), least: 0)
        value.targetProbability = numbers.percent(
            "targetProbability",
            self["targetProbability"],
            t("assumptions.targetProbability"),
            least: 1,
            most: 99
        )
        for (index, year) in value.calendarYears.enumerated() {
            let label = ["year": "\(year)"]
            value.budgets.append(
                numbers.number(
                    "budget-\(index)",
                    self["budget-\(index)"],
                    t("assumptions.budget.of", ["year": label["year"]!]),
                    least: 0
                )
            )
            value.liquidity.append(
                numbers.number(
                    "liquidity-\(index)",
                    self["liquidity-\(index)"],
                    t("assumptions.liquidity.of", ["year": label["year"]!]),
                    least: 0
                )
            )
            value.carbonPrice[year] = numbers.number(
                "carbon-\(index)",
                self["carbon-\(index)"],
                t("assumptions.carbon.of", ["year": label["year"]!]),
                least: 0,
                most: 10_000
            )
        }
        for quantity in Self.priced { value.prices[quantity] = price(of: quantity, &numbers, t) }
        return (numbers.errors.isEmpty ? value : nil, numbers.errors)
    }

    private func price(
        of quantity: Quantity,
        _ numbers: inout MeasureNumbers,
        _ t: Texts
    ) -> PlanAssumptions.Price? {
        let name = "price-\(quantity.rawValue)"
        let label = t("assumptions.price.of", ["quantity": quantity.label(t)])
        let euros = numbers.number(name, self[name], label, least: 0, most: 1e9)
        let growth = numbers.percent(
            name + "-growth",
            self[name + "-growth"],
            t("assumptions.growth.of", ["quantity": quantity.label(t)]),
            least: -50,
            most: 50
        )
        numbers.limit(name + "-source", self[name + "-source"], t("assumptions.source"), 200)
        guard let euros else { return nil }
        let unit = quantity.units.first { $0.symbol == self[name + "-unit"] } ?? quantity.units[0]
        return PlanAssumptions.Price(
            euros: euros,
            unit: unit.symbol,
            growth: growth ?? 0,
            includesCarbonPrice: isOn(name + "-carbon"),
            source: self[name + "-source"]
        )
    }
}
