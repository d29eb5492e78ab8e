import EmissionFactors
import Kernel
import Testing

@Suite struct FactorChangeTests {
    private let old = FactorSamples.factor("strom", 2023)

    @Test func nothingChangedIsNoChange() {
        #expect(FactorChange(old: old, new: old) == nil)
    }

    @Test func aFinalStatusChangesNoResult() throws {
        let change = try #require(FactorChange(old: old, new: FactorSamples.factor("strom", 2023, status: .estimated)))
        #expect(change.aspects == [.status])
        #expect(!change.affectsResults)
    }

    @Test func anotherNameIsAMatterOfWording() throws {
        let change = try #require(FactorChange(old: old, new: FactorSamples.factor("strom", 2023, name: "Netzstrom")))
        #expect(change.aspects == [.wording])
        #expect(!change.affectsResults)
    }

    @Test func anotherUnitHasNoRelativeChange() throws {
        let change = try #require(FactorChange(old: old, new: FactorSamples.factor("strom", 2023, unit: .megawattHour)))
        #expect(change.aspects == [.unit])
        #expect(change.affectsResults)
        #expect(change.relativeChange(gwp: .ar6, table: FactorSamples.table) == nil)
    }

    /// From 0.361 kg CO₂e published to 0.353 kg CO₂ + 0.0003 kg CH₄ × 29.8 = 0.36194: +0.26 %
    @Test func gasesAreComparedAsEquivalents() throws {
        let gases = FactorSamples.factor("strom", 2023, emission: .gases(["co2": 0.353, "ch4Fossil": 0.0003]))
        let change = try #require(FactorChange(old: old, new: gases))
        let relative = try #require(change.relativeChange(gwp: .ar6, table: FactorSamples.table))
        #expect(abs(relative - 0.002_604) < 1e-6)
    }
}
