import CarbonAccounting
import Kernel
import Testing

@Suite struct EmissionTrendTests {
    /// 100, 90, 86: mean 92 in 2024, slope (86 − 100) ÷ 2 = −7 a year; 2030 → 92 − 42 = 50.
    @Test func theLineThroughThePast() throws {
        let years = [2023: 100.0, 2024: 90, 2025: 86]
        let trend = try #require(
            EmissionTrend(Dictionary(uniqueKeysWithValues: years.map { (ReportingYear($0.key)!, $0.value) }))
        )
        #expect(close(trend.slope, -7))
        #expect(close(trend.kilograms(in: ReportingYear(2030)!), 50))
        #expect(trend.kilograms(in: ReportingYear(2060)!) == 0)
        #expect(close(trend.determination, 98.0 / 104))
    }

    @Test func oneYearIsNoTrend() {
        #expect(EmissionTrend([CarbonSamples.year: 5]) == nil)
    }
}
