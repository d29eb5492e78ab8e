import CarbonAccounting
import EmissionFactors
import Kernel
import Testing

@Suite struct TraceTests {
    /// 0.9 MWh × 1000 × 0.5 (days) × 0.4 (share) × 0.21624 = 38.9232 kg, again from the steps.
    @Test func everyPartCanBeRecomputed() throws {
        var entry = CarbonSamples.entry(.stationaryCombustion, 0.9, .megawattHour, "gas")
        entry.amountText = "0,9"
        entry.period = DatePeriod(
            first: LocalDate(year: 2025, month: 12, day: 17)!,
            last: LocalDate(year: 2026, month: 1, day: 15)!
        )!
        let inventory = InventoryCalculation.inventory(
            of: CarbonSamples.input([entry], shares: [CarbonSamples.hall: 0.4])
        )
        let trace = Trace(inventory.lines[0])
        #expect(trace.parts.count == 2)
        #expect(close(trace.parts[0].kilograms, 38.9232))
        for part in trace.parts { #expect(close(part.recomputed, part.kilograms)) }
        #expect(trace.parts[0].steps.first == .amount(0.9, unit: .megawattHour, text: "0,9"))
        guard case .factor(let factor, let value)? = trace.parts[0].steps.last else {
            Issue.record("the trace does not end with the factor")
            return
        }
        #expect(factor.source.title == "Sample")
        #expect(value.perGas.map(\.gas).sorted() == ["ch4Fossil", "co2", "n2o"])
    }

    @Test func contractSharesAreSteps() throws {
        var entry = CarbonSamples.entry(.purchasedElectricity, 1000, .kilowattHour, "grid")
        entry.contract = CarbonSamples.id(900)
        let contract = CarbonSamples.contract(.greenTariff, kilograms: 0.1, share: 0.6)
        let inventory = InventoryCalculation.inventory(of: CarbonSamples.input([entry], contracts: [contract]))
        let parts = Trace(inventory.lines[0]).parts
        let market = parts.filter { $0.membership.enters(.market) }
        #expect(close(market.reduce(0) { $0 + $1.recomputed }, 600 * 0.1 + 400 * 0.52))
        for part in parts { #expect(close(part.recomputed, part.kilograms)) }
    }
}
