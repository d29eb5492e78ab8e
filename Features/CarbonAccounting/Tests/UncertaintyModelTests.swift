import EmissionFactors
import Kernel
import Testing

@testable import CarbonAccounting

@Suite struct UncertaintyModelTests {
    private func line(_ number: Int, _ kilometres: Double, percent: Double?) -> ActivityEntry {
        var entry = CarbonSamples.entry(number, .upstreamTransport, kilometres, .tonneKilometre, "lorry")
        entry.dataQuality = percent.map { .percent($0) } ?? .none
        return entry
    }

    /// Two lines of 100 kg with one factor ± 20 % (deviation f = 0.2 ÷ 1.96 = 0.10204): fully correlated,
    /// 200 × 0.10204 = 20.408 kg; independent it would be 100 × 0.10204 × √2 = 14.431 kg.
    @Test func linesOfOneFactorMoveTogether() {
        let model = UncertaintyModel(
            CarbonSamples.inventory([line(1, 1000, percent: nil), line(2, 1000, percent: nil)])
        )
        #expect(close(model.deviation(.location), 20.4085, 1e-4))
        #expect(close(model.deviationWithoutCovariance.location, 14.4310, 1e-4))
    }

    /// Amounts ± 10 % (a = 0.05102) on top: variance = f²·200² + 2·a²·100² + 2·a²f²·100²
    /// = 416.508 + 52.064 + 0.542 = 469.114; deviation 21.6590 kg.
    @Test func amountsAddTheirOwnScatter() {
        let model = UncertaintyModel(
            CarbonSamples.inventory([line(1, 1000, percent: 0.1), line(2, 1000, percent: 0.1)])
        )
        #expect(close(model.deviation(.location), 21.6590, 1e-5))
    }

    @Test func silenceIsReportedAndNotTakenForCertainty() {
        let inventory = CarbonSamples.inventory([
            CarbonSamples.entry(1, .purchasedGoods, 100, .kilogram, "rope"), line(2, 1500, percent: nil),
        ])
        let model = UncertaintyModel(inventory)
        #expect(close(model.unquantifiedShare(.location), 0.5))
    }

    /// One amount feeds 1.1 and 3.3: both move with it.
    @Test func theUpstreamChainMovesWithItsAmount() {
        var entry = CarbonSamples.entry(1, .stationaryCombustion, 1000, .kilowattHour, "gas")
        entry.dataQuality = .percent(0.1)
        let model = UncertaintyModel(CarbonSamples.inventory([entry]))
        let spread = 0.1 / 1.959_963_984_540_054
        let chain = 30 * 0.2 / 1.959_963_984_540_054
        let expected = (spread * spread * 246.24 * 246.24 + chain * chain * (1 + spread * spread)).squareRoot()
        #expect(close(model.deviation(.location), expected))
    }

    /// Normal amounts of one factor are drawn at once, with the same deviation as line by line: see the second test.
    @Test func manyEqualLinesNeedFewDraws() throws {
        let normal = UncertaintyModel(CarbonSamples.inventory((1...50).map { line($0, 1000, percent: 0.1) }))
        #expect(normal.groups.count == 1)
        #expect(close(normal.mean.location, 5000))
        let score = try #require(PedigreeScore(text: "1;1;2;1;1"))
        func marked(_ count: Int) -> UncertaintyModel {
            let entries = (1...count).map { number in
                var entry = line(number, 1000, percent: nil)
                entry.dataQuality = .pedigree(score)
                return entry
            }
            return UncertaintyModel(CarbonSamples.inventory(entries))
        }
        let few = marked(1000)
        let many = marked(1001)
        #expect(few.groups.count == 1000)
        #expect(many.groups.count == 1)
        #expect(close(many.deviation(.location) / few.deviation(.location), 1.001, 1e-4))
    }
}
