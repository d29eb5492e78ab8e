import ActionPlanning
import ActionPlanningStorage
import CarbonAccountingStorage
import Kernel
import TestSupport
import Testing

@Suite struct ProgrammeTonnesReaderTests {
    private func tonnes(_ savings: [Measure.Saving]) async throws -> Double? {
        let house = try await PlanHub.make()
        let measure = Measure(
            id: MeasureID(from: .live),
            firm: TestHub.firm,
            title: "Wärmepumpe",
            theme: "energy",
            savings: savings
        )
        return try await ProgrammeTonnesReader(balances: house.carbon.reader, outside: PlanHub.outside)
            .tonnes(of: measure)["bafa"]
    }

    // 10,000 kWh × 0.435 kg = 4.35 t (BAFA, version 3.4 of 2026)
    @Test func electricityOfAnEfficiencyMeasure() async throws {
        let value = try #require(try await tonnes([.init(quantity: .electricity, amount: 10, unit: "MWh")]))
        #expect(abs(value - 4.35) < 1e-9)
    }

    // 100,000 kWh(Hs) × 0.903 × 0.201 kg − 20,000 kWh × 0.107 kg = 18.1503 − 2.14 = 16.0103 t
    @Test func electricityInPlaceOfGas() async throws {
        let value = try #require(
            try await tonnes([
                .init(quantity: .naturalGas, amount: 100_000, unit: "kWh(Hs)"),
                .init(quantity: .electricity, amount: -20_000, unit: "kWh"),
            ])
        )
        #expect(abs(value - 16.0103) < 1e-9)
    }

    @Test func aPartIsNotTheWhole() async throws {
        let power = Measure.Saving(quantity: .electricity, amount: 10_000, unit: "kWh")
        #expect(try await tonnes([power, .init(quantity: .diesel, amount: 100, unit: "l")]) == nil)
        #expect(try await tonnes([.init(quantity: .electricity, amount: nil, unit: "kWh")]) == nil)
        #expect(try await tonnes([.init(quantity: .electricity, amount: 1, unit: Measure.Saving.tonnesUnit)]) == nil)
        #expect(try await tonnes([]) == nil)
    }
}
