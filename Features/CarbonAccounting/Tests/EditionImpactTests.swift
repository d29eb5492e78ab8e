import CarbonAccounting
import EmissionFactors
import Kernel
import Testing

@Suite struct EditionImpactTests {
    /// Without the series the line has no figure: it is named and no saving.
    @Test func aLostFigureIsNoSaving() {
        let entries = [
            CarbonSamples.entry(1, .stationaryCombustion, 1000, .kilowattHour, "gas-alone"),
            CarbonSamples.entry(2, .purchasedGoods, 100, .kilogram, "rope"),
        ]
        let newer = FactorCatalogue(
            edition: FactorEdition(id: "test.2", published: LocalDate(year: 2026, month: 1, day: 1)!),
            factors: CarbonSamples.factors.filter { $0.series != "rope" }
        )
        let impact = EditionImpact(
            before: CarbonSamples.inventory(entries),
            after: InventoryCalculation.inventory(of: CarbonSamples.input(entries, catalogue: newer))
        )
        #expect(impact.lost.map(\.id) == [CarbonSamples.id(2)])
        #expect(impact.found.isEmpty)
        #expect(impact.difference == .zero)
    }

    /// The grid falls from 0.4 to 0.38: 10,000 kWh × −0.02 = −200 kg. The gas line stays and is not listed.
    @Test func onlyWhatChangesIsListed() {
        let entries = [
            CarbonSamples.entry(1, .stationaryCombustion, 1000, .kilowattHour, "gas"),
            CarbonSamples.entry(2, .purchasedElectricity, 10_000, .kilowattHour, "grid"),
        ]
        let newer = FactorCatalogue(
            edition: FactorEdition(id: "test.2", published: LocalDate(year: 2026, month: 1, day: 1)!),
            factors: CarbonSamples.factors.filter { $0.series != "grid" } + [
                CarbonSamples.factor(
                    "grid",
                    .electricity,
                    .kilowattHour,
                    .equivalent(0.38, basis: .ar6),
                    method: .location
                )
            ]
        )
        let impact = EditionImpact(
            before: CarbonSamples.inventory(entries),
            after: InventoryCalculation.inventory(of: CarbonSamples.input(entries, catalogue: newer))
        )
        #expect(impact.lines.map(\.id) == [CarbonSamples.id(2)])
        #expect(close(impact.lines[0].difference?.location, -200))
        #expect(impact.lines[0].difference?.market == 0)
        #expect(close(impact.after.location - impact.before.location, -200))
        #expect(impact.editionAfter == "test.2")
    }

    @Test func aLostFactorIsNamed() {
        let entries = [CarbonSamples.entry(1, .waste, 5, .kilogram, "rope")]
        let newer = FactorCatalogue(
            edition: FactorEdition(id: "test.2", published: LocalDate(year: 2026, month: 1, day: 1)!),
            factors: CarbonSamples.factors.filter { $0.series != "rope" }
        )
        let impact = EditionImpact(
            before: CarbonSamples.inventory(entries),
            after: InventoryCalculation.inventory(of: CarbonSamples.input(entries, catalogue: newer))
        )
        #expect(impact.lines.map(\.problem) == [.lookup(.unknownSeries("rope"))])
    }
}
