import CarbonAccounting
import Kernel
import Testing

@Suite struct DataQualityReportTests {
    /// 150 kg with marks of mean 2, 50 kg by money without marks: mean mark 2, marked 75 %, by money 25 %.
    @Test func sharesGoByEmissions() throws {
        var rope = CarbonSamples.entry(1, .purchasedGoods, 100, .kilogram, "rope")
        rope.dataQuality = .pedigree(try #require(PedigreeScore(text: "1;2;3;2;2")))
        var metal = CarbonSamples.entry(2, .purchasedGoods, 50, .euro, "metal")
        metal.method = .spend(SpendBasis(year: 2023, valuation: .basic))
        let report = DataQualityReport(CarbonSamples.inventory([rope, metal]))
        #expect(close(report.meanMark, 2))
        #expect(close(report.markedShare, 0.75))
        #expect(close(report.spendShare, 0.25))
        // The factor for money is two years old: no substitute, but not the year's own.
        #expect(report.substitutedShare == 0)
        #expect(close(report.adjustedShare, 0.25))
        #expect(report.evidencedShare == 0)
    }
}
