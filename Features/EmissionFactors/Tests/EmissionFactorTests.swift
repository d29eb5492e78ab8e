import EmissionFactors
import Testing

@Suite struct EmissionFactorTests {
    @Test func itsIDIsSeriesAndYear() {
        #expect(FactorSamples.factor("strom-mix-de", 2024).id == "strom-mix-de:2024")
        #expect(EmissionFactor.id(series: "erdgas", year: 2023) == "erdgas:2023")
    }

    @Test func itCoversItsYearAndThoseOfItsValidity() {
        let factor = FactorSamples.factor("erdgas", 2023, validThrough: 2030)
        #expect([2022, 2023, 2030, 2031].map(factor.covers) == [false, true, true, false])
        #expect([2023, 2024, 2025].map(FactorSamples.factor("strom", 2024).covers) == [false, true, false])
    }

    @Test func aValidityThatEndsBeforeItBeginsHarmsNothing() {
        #expect(FactorSamples.factor("erdgas", 2023, validThrough: 2020).covers(2023))
    }

    /// ±5 % at 95 % is 5 ÷ 1.96 = 2.551 % standard deviation
    @Test func uncertaintyIsTheHalfWidthOfTheNinetyFivePercentInterval() {
        let uncertainty = FactorUncertainty(percent: 5, basis: "Publikation")
        #expect(abs(uncertainty.relativeStandardDeviation - 0.025_511) < 1e-6)
    }
}
