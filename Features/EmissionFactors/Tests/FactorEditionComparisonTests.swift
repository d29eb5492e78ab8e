import EmissionFactors
import Testing

@Suite struct FactorEditionComparisonTests {
    private let table = FactorSamples.table

    /// UBA's mix of 2023: 386 g in the edition of 2025, 379 g in that of 2026; 379 ÷ 386 − 1 = −0.018135
    @Test func aRevisedFigureIsFoundWithItsRelativeChange() throws {
        let old = FactorSamples.catalogue([mix(2022, 0.433), mix(2023, 0.386), mix(1990, 0.764)], edition: "2025.1")
        let new = FactorSamples.catalogue([mix(2022, 0.433), mix(2023, 0.379), mix(2024, 0.353)])
        let comparison = FactorEditionComparison(old: old, new: new)
        #expect(comparison.old.id == "2025.1")
        #expect(comparison.added.map(\.id) == ["strom:2024"])
        #expect(comparison.removed.map(\.id) == ["strom:1990"])
        #expect(comparison.changed.map(\.id) == ["strom:2023"])
        let change = try #require(comparison.change(id: "strom:2023"))
        #expect(change.aspects == [.value])
        #expect(change.affectsResults)
        let relative = try #require(change.relativeChange(gwp: .ar6, table: table))
        #expect(abs(relative - -0.018_135) < 1e-6)
    }

    @Test func theSameEditionChangesNothing() {
        let catalogue = FactorSamples.catalogue([mix(2022, 0.433)])
        let comparison = FactorEditionComparison(old: catalogue, new: catalogue)
        #expect(comparison.added.isEmpty && comparison.removed.isEmpty && comparison.changed.isEmpty)
    }

    private func mix(_ year: Int, _ kilograms: Double) -> EmissionFactor {
        FactorSamples.factor("strom", year, emission: .carbonDioxideOnly(kilograms))
    }
}
