import EmissionFactors
import Foundation
import Kernel

/// Works out a ``QuickEstimate``: location-based, gases weighed by the settings' set.
public struct QuickEstimateCalculation: Sendable {
    let assumptions: QuickEstimateAssumptions
    let calculator: LineCalculator

    public init(assumptions: QuickEstimateAssumptions, calculator: LineCalculator) {
        (self.assumptions, self.calculator) = (assumptions, calculator)
    }

    public func estimate(_ input: QuickEstimateInput) -> QuickEstimate {
        var items: [QuickEstimate.Item] = []
        var refused: [String] = []
        func take(_ id: String, _ item: QuickEstimate.Item?) {
            if let item { items.append(item) } else { refused.append(id) }
        }
        if let amount = input.electricity {
            let energy = assumptions.electricity
            take(energy.id, item(energy, amount, .electricity, .purchasedElectricity, input.year))
        }
        for use in input.heating {
            let energy = assumptions.heating.first { $0.id == use.id }
            let category: EmissionCategory = use.id == "districtHeat" ? .districtHeat : .stationaryCombustion
            take(use.id, energy.flatMap { item($0, use.amount, .heating, category, input.year) })
        }
        for use in input.fuels {
            let energy = assumptions.fuels.first { $0.id == use.id }
            take(use.id, energy.flatMap { item($0, use.amount, .fuels, .mobileCombustion, input.year) })
        }
        if let headcount = input.headcount { take("commuting", commuting(headcount, input.year)) }
        for (id, euros) in input.purchasing.sorted(by: { $0.key < $1.key }) {
            let group = assumptions.purchasing.first { $0.id == id }
            take(id, group.flatMap { purchase($0, euros, input.year) })
        }
        let stated = Set(items.map(\.part))
        return QuickEstimate(
            items: items,
            missing: QuickEstimate.Part.allCases.filter { !stated.contains($0) },
            refused: refused
        )
    }

    private func item(
        _ energy: QuickEstimateAssumptions.Energy,
        _ amount: QuickEstimateInput.Amount,
        _ part: QuickEstimate.Part,
        _ category: EmissionCategory,
        _ year: ReportingYear
    ) -> QuickEstimate.Item? {
        let key = LineKey(category: category, year: year, unit: energy.unit, factor: .series(energy.series))
        guard let figure = figure(key) else { return nil }
        var spread = figure.spread
        var reasons = figure.reasons
        let units: Double
        switch amount {
        case .units(let stated): units = stated
        case .euros(let euros):
            guard let price = energy.price else { return nil }
            units = euros / price.mid
            // A high price buys little energy.
            spread.add(down: price.high / price.mid, up: price.mid / price.low)
            reasons.append(.price(price))
        }
        guard units.isFinite, units >= 0 else { return nil }
        return QuickEstimate.Item(
            id: energy.id,
            part: part,
            label: energy.label,
            category: category,
            span: spread.span(around: units * figure.kilograms),
            reasons: reasons,
            shareOfVariance: 0
        )
    }

    private func commuting(_ headcount: Int, _ year: ReportingYear) -> QuickEstimate.Item? {
        guard headcount >= 0 else { return nil }
        let assumed = assumptions.commuting
        var perKilometre = 0.0
        for mode in assumed.modes {
            guard let series = mode.series else { continue }
            let key = LineKey(category: .commuting, year: year, unit: .passengerKilometre, factor: .series(series))
            guard let figure = figure(key) else { return nil }
            perKilometre += mode.share * figure.kilograms
        }
        let (distance, days) = (assumed.kilometresOneWay, assumed.days)
        var spread = QuickEstimateSpread()
        spread.add(down: distance.mid / distance.low, up: distance.high / distance.mid)
        spread.add(down: days.mid / days.low, up: days.high / days.mid)
        return QuickEstimate.Item(
            id: "commuting",
            part: .commuting,
            label: assumed.label,
            category: .commuting,
            span: spread.span(around: Double(headcount) * 2 * distance.mid * days.mid * perKilometre),
            reasons: [.distance(distance), .days(days)],
            shareOfVariance: 0
        )
    }

    /// Money by the factor of its group as it stands: price level and margins are part of the factor's wide interval.
    private func purchase(
        _ group: QuickEstimateAssumptions.Purchase,
        _ euros: Double,
        _ year: ReportingYear
    ) -> QuickEstimate.Item? {
        guard euros.isFinite, euros >= 0,
            let match = try? calculator.resolver.match(series: group.series, year: year)
        else { return nil }
        let basis = match.factor.priceBasis
        let key = LineKey(
            category: .purchasedGoods,
            year: year,
            unit: .euro,
            method: .spend(basis),
            factor: .series(group.series)
        )
        guard let figure = figure(key) else { return nil }
        return QuickEstimate.Item(
            id: group.id,
            part: .purchasing,
            label: group.label,
            category: .purchasedGoods,
            span: figure.spread.span(around: euros * figure.kilograms),
            reasons: figure.reasons,
            shareOfVariance: 0
        )
    }

    /// kg CO₂e per unit, upstream chain included, location-based.
    private func figure(
        _ key: LineKey
    ) -> (kilograms: Double, spread: QuickEstimateSpread, reasons: [QuickEstimate.Reason])? {
        guard let coefficient = try? calculator.coefficient(for: key) else { return nil }
        let parts = coefficient.parts.filter { $0.membership.enters(.location) }
        let sum = parts.reduce(0) { $0 + $1.kilograms }
        guard coefficient.outputs[0].location != nil, let main = parts.first else { return nil }
        var spread = QuickEstimateSpread()
        var reasons: [QuickEstimate.Reason] = []
        if let uncertainty = main.uncertainty {
            let interval = RelativeUncertainty.lognormal(deviation: uncertainty.deviation).interval95
            spread.add(down: 1 / interval.lowerBound, up: interval.upperBound)
            reasons.append(.factor(id: main.figureID, halfWidth: uncertainty.deviation * 1.959_963_984_540_054))
        }
        return (sum, spread, reasons)
    }
}

/// Independent multipliers, each with its ratio from middle to either end; they combine by quadrature of logarithms.
struct QuickEstimateSpread {
    private var down = 0.0
    private var up = 0.0

    mutating func add(down: Double, up: Double) {
        self.down += log(max(1, down)) * log(max(1, down))
        self.up += log(max(1, up)) * log(max(1, up))
    }

    func span(around middle: Double) -> QuickEstimate.Span {
        QuickEstimate.Span(
            low: middle * exp(-down.squareRoot()),
            mid: middle,
            high: middle * exp(up.squareRoot())
        )
    }
}
