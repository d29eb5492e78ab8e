import EmissionFactors
import Kernel
import TestSupport
import Testing

import struct Kernel.Unit

@testable import EmissionFactorsWeb

@Suite struct FactorFiguresTests {
    private let t = Texts.feature("EmissionFactors")
    private let figures = FactorFigures(set: .ar6, table: FactorSamples.table)

    private func factor(_ emission: FactorEmission, _ unit: Unit = .kilowattHour) -> EmissionFactor {
        FactorSamples.factor("probe", 2024, unit: unit, emission: emission)
    }

    private func plain(_ text: String?) -> String? { text?.replacing("\u{202f}", with: " ") }

    @Test func gramsWhereKilogramsWouldBeAFraction() {
        #expect(plain(figures.phrase(factor(.equivalent(0.361, basis: nil)), t)) == "361 g CO₂e je kWh")
        #expect(plain(figures.phrase(factor(.carbonDioxideOnly(2.676284), .litre), t)) == "2,68 kg CO₂ je Liter")
    }

    @Test func columnsHoldAllPlaces() {
        #expect(figures.bare(factor(.carbonDioxideOnly(0.18139464))) == "0,181395")
    }

    /// 0.2 kg CO₂ + 0.001 kg CH₄ × 29.8 = 0.2298 kg CO₂e
    @Test func gasesAreWeighed() {
        let gases = factor(.gases(["co2": 0.2, "ch4Fossil": 0.001]))
        #expect(figures.bare(gases) == "0,2298")
        #expect(figures.basis(gases, t) == "Gas für Gas, AR6")
    }

    @Test func aGasWithoutPotentialIsMissingAndNotZero() {
        let unknown = FactorFigures(set: .ar5, table: FactorSamples.table)
        #expect(unknown.bare(factor(.gases(["r1233zde": 1]))) == nil)
    }

    @Test func yearsSayHowLongAFigureHolds() {
        #expect(FactorFigures.years(FactorSamples.factor("a", 2023), t) == "2023")
        #expect(FactorFigures.years(FactorSamples.factor("a", 2023, validThrough: 2030), t) == "2023–2030")
    }
}
