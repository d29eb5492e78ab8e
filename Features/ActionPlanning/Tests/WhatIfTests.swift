import ActionPlanning
import CarbonAccounting
import EmissionFactors
import Kernel
import TestSupport
import Testing

import struct Kernel.Unit

/// A firm with 100,000 kWh of electricity (40 t by location, 20 t by market and 5 t upstream), 10,000 l of diesel (26 t)
/// and 15 t of other things.
@Suite struct WhatIfTests {
    static let base = BenchBase(
        year: ReportingYear(2025)!,
        held: [
            .init(
                quantity: .electricity,
                unit: .kilowattHour,
                amount: 100_000,
                tonnes: [.two: dual(40, 20), .three: dual(5, 5)]
            ),
            .init(quantity: .diesel, unit: .litre, amount: 10_000, tonnes: [.one: dual(26, 26)]),
        ],
        rest: [.three: dual(15, 15)]
    )
    static let factors = QuantityFactors([
        figure(.electricity, .kilowattHour, [.location: 0.00045, .market: 0.00025], 100_000),
        figure(.diesel, .litre, [.location: 0.0026, .market: 0.0026], 10_000),
        figure(.districtHeat, .kilowattHour, [.location: 0.0002, .market: 0.0002], nil),
    ])

    static func dual(_ location: Double, _ market: Double) -> DualAmount {
        DualAmount(location: location, market: market)
    }

    static func figure(
        _ quantity: QuantityFactors.Quantity,
        _ unit: Unit,
        _ tonnes: [Scope2Method: Double],
        _ held: Double?
    ) -> QuantityFactors.Figure {
        .init(quantity: quantity, unit: unit, year: 2025, tonnes: tonnes, source: .balance(lines: 1), held: held)
    }

    static var assumptions: PlanAssumptions {
        PlanAssumptions(
            firstYear: 2026,
            prices: [
                .electricity: .init(euros: 0.2, unit: "kWh", includesCarbonPrice: true),
                .diesel: .init(euros: 1.5, unit: "l", includesCarbonPrice: true),
            ],
            discountRate: 0
        )
    }

    static func measure(
        _ quantity: QuantityFactors.Quantity,
        _ amount: Double?,
        _ unit: String,
        investment: Double? = 10_000,
        _ number: Int = 1
    ) -> Measure {
        Measure(
            id: MeasureID("01990000-0000-7000-8000-00000000f00\(number)")!,
            firm: TestHub.firm,
            title: "Maßnahme \(number)",
            theme: "energy",
            investment: investment,
            life: 10,
            savings: [.init(quantity: quantity, amount: amount, unit: unit)]
        )
    }

    private func result(_ measures: [Measure], _ change: (inout BenchSettings) -> Void = { _ in }) -> BenchResult {
        var settings = BenchSettings(
            measures: Dictionary(uniqueKeysWithValues: measures.map { ($0.id.text, BenchSettings.Switch()) })
        )
        change(&settings)
        return WhatIf(Self.base, settings: settings, assumptions: Self.assumptions, factors: Self.factors)
            .result(measures)
    }

    @Test func nothingTurnedChangesNothing() {
        let result = result([])
        // 40 + 5 + 26 + 15, and with 20 by market
        #expect(result.before(.location) == 86 && result.after(.location) == 86)
        #expect(result.before(.market) == 66 && result.after(.market) == 66)
        // 100,000 × 0.20 + 10,000 × 1.50
        #expect(result.costBefore == 35_000 && result.costAfter == 35_000)
        #expect(result.payback == nil && result.netPresentValue == nil && result.saving == 0)
    }

    @Test func aMeasureTakesItsQuantityOutOfTheBalance() {
        let result = result([Self.measure(.electricity, 20_000, "kWh")])
        // 20,000 of 100,000 kWh take a fifth of 45 t along: 86 − 9; by market a fifth of 25 t: 66 − 5
        #expect(abs(result.after(.location)! - 77) < 1e-9 && abs(result.after(.market)! - 61) < 1e-9)
        // 20,000 × 0.20; 10,000 ÷ 4,000; 10 × 4,000 − 10,000 at 0 %
        #expect(result.saving == 4_000 && result.payback == 2.5 && result.netPresentValue == 30_000)
        #expect(result.costAfter == 31_000)
        #expect(result.rows[0].after == 80_000)
    }

    @Test func halfAMeasureCostsAndSavesHalf() {
        let measure = Self.measure(.electricity, 20, "MWh")
        let result = result([measure]) { $0.measures[measure.id.text] = .init(share: 0.5, grant: 1_000) }
        #expect(result.investment == 5_000 && result.grant == 1_000 && result.saving == 2_000)
        // (5,000 − 1,000) ÷ 2,000
        #expect(result.payback == 2)
        // A tenth of 45 t
        #expect(abs(result.after(.location)! - 81.5) < 1e-9)
    }

    @Test func twoOnTheSameQuantitySaveNoMoreThanThereIs() throws {
        let result = result([
            Self.measure(.electricity, 90_000, "kWh"), Self.measure(.electricity, 60, "MWh", 2),
        ])
        let cap = try #require(result.caps.first)
        // 90,000 + 60 × 1,000 of 100,000 kWh
        #expect(cap.claimed == 150_000 && cap.available == 100_000 && cap.measures.count == 2)
        #expect(result.rows[0].after == 0)
        // 86 − 45
        #expect(abs(result.after(.location)! - 41) < 1e-9)
        // Together 100,000 kWh × 0.20
        #expect(abs(result.saving - 20_000) < 1e-9)
    }

    @Test func whatOthersUseInAdditionCanBeSavedToo() {
        // A heat pump uses 30,000 kWh more, a photovoltaic plant saves 110,000: there are 130,000.
        let result = result([
            Self.measure(.electricity, -30_000, "kWh"), Self.measure(.electricity, 110_000, "kWh", 2),
        ])
        #expect(result.caps.isEmpty && result.rows[0].after == 20_000)
    }

    @Test func productionTakesAlongWhatGoesWithIt() {
        let result = result([]) {
            $0.production = 0.1
            $0.scaling = [.electricity, .none]
        }
        // 45 × 1.1 + 26 + 15 × 1.1
        #expect(abs(result.after(.location)! - 92) < 1e-9)
        // 110,000 × 0.20 + 15,000
        #expect(abs(result.costAfter! - 37_000) < 1e-6)
        let less = self.result([Self.measure(.electricity, 80_000, "kWh")]) {
            $0.production = -0.5
            $0.scaling = [.electricity]
        }
        // Of 50,000 kWh no 80,000 can be saved.
        #expect(less.caps.first?.available == 50_000 && less.rows[0].after == 0)
    }

    @Test func pricesAndRateAreTurned() {
        let result = result([Self.measure(.diesel, 1_000, "l")]) {
            $0.prices[.diesel] = 2
            $0.discountRate = 0.1
        }
        #expect(result.saving == 2_000)
        // 2,000 × (1 − 1.1^−10) ÷ 0.1 − 10,000 = 12,289.134 − 10,000
        #expect(abs(result.netPresentValue! - 2_289.134) < 0.001)
    }

    @Test func aCarbonPriceCountsOnlyWhereNoPriceHoldsIt() {
        var assumptions = Self.assumptions
        assumptions.prices[.diesel]?.includesCarbonPrice = false
        let measure = Self.measure(.diesel, 1_000, "l")
        let settings = BenchSettings(measures: [measure.id.text: .init()], carbonPrice: 100)
        let result = WhatIf(Self.base, settings: settings, assumptions: assumptions, factors: Self.factors)
            .result([measure])
        // 1,000 × 1.50 + 2.6 t × 100
        #expect(abs(result.saving - 1_760) < 1e-9)
        // 20,000 + 10,000 × 1.50 + 26 t × 100
        #expect(abs(result.costBefore! - 37_600) < 1e-9)
    }

    @Test func whatIsMissingIsNamedAndCountsNothing() {
        let open = Self.measure(.electricity, 20_000, "kWh", investment: nil)
        let unknown = Self.measure(.electricity, nil, "kWh", 2)
        let result = result([open, unknown])
        #expect(result.incomplete.map(\.measure) == [open.id, unknown.id])
        #expect(!result.knowsSaving && result.netPresentValue == nil)
        // The tonnes of the first are known: a fifth of 45 t.
        #expect(abs(result.after(.location)! - 77) < 1e-9)
    }

    @Test func whatTheBalanceDoesNotHoldCannotLeaveIt() {
        let gas = Self.measure(.naturalGas, 50_000, "kWh(Hs)")
        let result = result([gas])
        #expect(result.parts.first?.notHeld == [.naturalGas] && result.after(.location) == 86)
        // More of what is new comes in: 10,000 kWh × 0.0002 t
        let heat = self.result([Self.measure(.districtHeat, -10_000, "kWh")])
        #expect(abs(heat.after(.location)! - 88) < 1e-9)
        #expect(heat.scopes.first { $0.scope == .two }?.after.location == 42)
    }

    @Test func aMethodWithoutFigureHasNoTotal() {
        let base = BenchBase(year: ReportingYear(2025)!, held: [], rest: [.two: Self.dual(3, 0)], missing: [.market])
        let result = WhatIf(
            base,
            settings: BenchSettings(),
            assumptions: Self.assumptions,
            factors: QuantityFactors()
        ).result([])
        #expect(result.after(.location) == 3 && result.after(.market) == nil && result.costBefore == nil)
    }

    @Test func tonnesAloneGoOffTheTotal() {
        let result = result([Self.measure(.none, 6, Measure.Saving.tonnesUnit)])
        #expect(result.direct == 6 && result.after(.location) == 80)
    }
}
