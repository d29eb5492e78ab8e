import ActionPlanning
import ActionPlanningStorage
import CarbonAccounting
import CarbonAccountingStorage
import EmissionFactors
import Kernel
import TestSupport
import Testing
import WebPlatform

import struct Kernel.Unit

@Suite struct BenchBaseTests {
    @Test func theReducedBalanceIsTheBalance() async throws {
        let house = try await PlanHub.make()
        try await house.addLine(60_000)
        try await house.addLine(40, unit: .megawattHour)
        try await house.addLine(
            90_000,
            unit: Unit(symbol: "kWh(Hs)")!,
            category: .stationaryCombustion,
            series: "erdgas"
        )
        try await house.addLine(3, unit: .tonne, category: .purchasedGoods, series: "stahl")
        let inventory = try await house.carbon.reader.inventory(of: TestHub.firm, in: PlanHub.year)
        let reader = BenchBaseReader(balances: house.carbon.reader)
        let (base, factors) = try await reader.base(of: TestHub.firm, in: PlanHub.year, factors: QuantityFactors())
        #expect(base.lines == inventory.lines.count && base.incomplete == inventory.incomplete.count)
        for method in Scope2Method.allCases {
            let whole = try inventory.kilograms(method) / 1000
            #expect(abs(base.total[method] - whole) < 1e-9 * whole)
            for scope in Scope.allCases {
                let part = try inventory.kilograms(scope, method) / 1000
                #expect(abs(base.tonnes(scope)[method] - part) < 1e-9 * max(1, part))
            }
        }
        let electricity = try #require(base.held.first { $0.quantity == .electricity })
        // 60,000 kWh + 40 MWh × 1,000
        #expect(electricity.amount == 100_000 && electricity.unit == .kilowattHour)
        let perUnit = try #require(factors.tonnes(of: .electricity, in: "kWh", by: .location))
        #expect(abs(perUnit * 100_000 - electricity.total.location) < 1e-9)
    }

    /// Ten thousand lines are read once; turning works on four quantities. The limit is wide, since other tests run
    /// beside it: what counts is that it does not grow with the lines.
    @Test func turningDoesNotReadTheLinesAgain() async throws {
        let house = try await PlanHub.make()
        let lines = (0..<10_000).map { index in
            ActionPlanningLine.line(index, site: PlanHub.hall, year: PlanHub.year)
        }
        try await house.carbon.entries.insert(lines, for: TestHub.firm, by: TestHub.owner.id)
        let inventory = try await house.carbon.reader.inventory(of: TestHub.firm, in: PlanHub.year)
        let base = BenchBase(inventory) { $0.category == .purchasedElectricity ? .electricity : nil }
        #expect(base.lines == 10_000 && base.held.count == 1)
        // 5,000 lines of 10 kWh
        #expect(base.held[0].amount == 50_000)
        var assumptions = PlanAssumptions(firstYear: 2026, discountRate: 0.05)
        assumptions.prices[.electricity] = .init(euros: 0.2, unit: "kWh", includesCarbonPrice: true)
        let measures = (0..<40).map { number in
            Measure(
                id: MeasureID(from: .live),
                firm: TestHub.firm,
                title: "\(number)",
                theme: "energy",
                investment: 1000,
                life: 10,
                savings: [.init(quantity: .electricity, amount: 100, unit: "kWh")]
            )
        }
        let on = Dictionary(uniqueKeysWithValues: measures.map { ($0.id.text, BenchSettings.Switch()) })
        let clock = ContinuousClock()
        var total = 0.0
        let time = clock.measure {
            for turn in 0..<20 {
                let settings = BenchSettings(measures: on, production: Double(turn) / 100, scaling: [.electricity])
                let what = WhatIf(base, settings: settings, assumptions: assumptions, factors: QuantityFactors())
                total += what.result(measures).after(.location) ?? 0
            }
        }
        #expect(total > 0)
        #expect(time < .seconds(2), "20 turns took \(time)")
    }
}

enum ActionPlanningLine {
    /// Electricity and purchased steel by turns.
    static func line(_ index: Int, site: SiteID, year: ReportingYear) -> ActivityEntry {
        let isPower = index.isMultiple(of: 2)
        return ActivityEntry(
            id: EntryID(from: .live),
            year: year,
            site: site,
            category: isPower ? .purchasedElectricity : .purchasedGoods,
            description: "Zeile \(index)",
            amount: 10,
            amountText: "10",
            unit: isPower ? .kilowattHour : .cubicMetre,
            factor: .series(isPower ? "strom-mix-de" : "trinkwasser")
        )
    }
}
