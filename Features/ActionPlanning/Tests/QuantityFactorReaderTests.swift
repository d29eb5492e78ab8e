import ActionPlanning
import ActionPlanningStorage
import CarbonAccounting
import CarbonAccountingStorage
import EmissionFactors
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct QuantityFactorReaderTests {
    @Test func theFirmsOwnLinesComeFirst() async throws {
        let house = try await PlanHub.make()
        try await house.addLine(60_000)
        try await house.addLine(40, unit: .megawattHour)
        let factors = try await house.factors.factors(of: TestHub.firm)
        let held = try #require(factors.held(.electricity).first)
        // 60,000 kWh + 40 MWh × 1,000
        #expect(held.held == 100_000 && held.unit == .kilowattHour && held.year == 2025)
        #expect(held.source == .balance(lines: 2))
        // Tonnes of the balance by its amount: the same as its total.
        let inventory = try await house.carbon.reader.inventory(of: TestHub.firm, in: PlanHub.year)
        let total = try inventory.kilograms(.location) / 1000
        let perUnit = try #require(factors.tonnes(of: .electricity, in: "kWh", by: .location))
        #expect(abs(perUnit * 100_000 - total) < 1e-9)
        #expect(abs(try #require(factors.tonnes(of: .electricity, in: "MWh", by: .location)) - perUnit * 1000) < 1e-9)
    }

    @Test func withoutALineTheCatalogueStandsIn() async throws {
        let house = try await PlanHub.make()
        try await house.addLine(60_000)
        let factors = try await house.factors.factors(of: TestHub.firm)
        #expect(factors.held(.naturalGas).isEmpty)
        // Erdgas 0,20088 kg/kWh(Hi) direct (EBeV), and what its upstream chain adds.
        let gas = try #require(factors.tonnes(of: .naturalGas, in: "kWh(Hi)", by: .location))
        #expect(gas >= 0.000_200 && gas < 0.000_26)
        guard case .series(let name, _, _) = try #require(factors.figure(.naturalGas, in: "kWh(Hs)")).figure.source
        else {
            Issue.record("no figure of the catalogue")
            return
        }
        #expect(name.contains("Erdgas"))
        #expect(factors.tonnes(of: .naturalGas, in: "kWh", by: .location) == nil)
        #expect(factors.tonnes(of: .material, in: "t", by: .location) == nil)
    }

    @Test func locationAndMarketStayApart() async throws {
        let house = try await PlanHub.make()
        let factors = try await house.factors.factors(of: TestHub.firm)
        let location = try #require(factors.tonnes(of: .electricity, in: "kWh", by: .location))
        let market = try #require(factors.tonnes(of: .electricity, in: "kWh", by: .market))
        #expect(location != market)
    }

    @Test func aMeanOverDifferentWasteIsNoFigure() async throws {
        let house = try await PlanHub.make()
        for series in ["papierabfall", "metallschrott"] {
            try await house.addLine(2, unit: .tonne, category: .waste, series: series)
        }
        let factors = try await house.factors.factors(of: TestHub.firm)
        #expect(factors.held(.waste).first?.held == 4)
        #expect(factors.tonnes(of: .waste, in: "t", by: .location) == nil)
    }
}
