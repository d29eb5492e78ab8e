import CarbonAccounting
import EmissionFactors
import Kernel
import Testing

@Suite struct MonteCarloTests {
    /// 200 lines on 20 shared figures.
    private static func model(_ shape: RelativeUncertainty.Shape) -> UncertaintyModel {
        var figures: [RelativeUncertainty?] = []
        for index in 0..<20 {
            figures.append(RelativeUncertainty(deviation: 0.02 + 0.01 * Double(index), shape: shape))
        }
        var values: [(kilograms: Double, amount: RelativeUncertainty?, figure: Int)] = []
        for index in 0..<200 {
            let amount = RelativeUncertainty(deviation: 0.05 + 0.01 * Double(index % 10), shape: shape)
            values.append((100 + Double(index * 37 % 1000), amount, index % 20))
        }
        return UncertaintyModel(values: values, figures: figures)
    }

    /// Standard errors of n draws: of the mean σ ÷ √n, of the deviation σ ÷ √(2n) for a nearly normal total.
    @Test(arguments: [RelativeUncertainty.Shape.normal, .lognormal], [1, 2, 3])
    func agreesWithTheExactValuesWithinFourStandardErrors(shape: RelativeUncertainty.Shape, seed: UInt64) {
        let model = Self.model(shape)
        let exact = model.deviation(.location)
        let result = MonteCarlo.run(model, draws: 10_000, seed: seed).location
        #expect(abs(result.mean - model.mean.location) < 4 * exact / 100)
        #expect(abs(result.deviation - exact) < 4 * exact / Double(20_000).squareRoot())
        #expect(result.percentile2_5 < result.median && result.median < result.percentile97_5)
        #expect(result.histogram.reduce(0, +) == 10_000)
    }

    @Test func theSameSeedGivesTheSameResult() {
        let model = Self.model(.lognormal)
        #expect(MonteCarlo.run(model, seed: 7) == MonteCarlo.run(model, seed: 7))
        #expect(MonteCarlo.run(model, seed: 7) != MonteCarlo.run(model, seed: 8))
    }

    @Test func bothMethodsComeFromTheSameDraws() {
        var entry = CarbonSamples.entry(1, .purchasedElectricity, 1000, .kilowattHour, "grid")
        entry.dataQuality = .percent(0.1)
        let model = UncertaintyModel(CarbonSamples.inventory([entry]))
        let result = MonteCarlo.run(model)
        #expect(abs(result.location.mean - 400) < 4 * model.deviation(.location) / 100)
        #expect(abs(result.market.mean - 520) < 4 * model.deviation(.market) / 100)
    }

    @Test func withoutScatterEveryDrawIsTheTotal() {
        let result = MonteCarlo.run(
            UncertaintyModel(values: [(5, nil, 0)], figures: [nil]),
            draws: 777
        )
        #expect(result.location.mean == 5)
        #expect(result.location.deviation == 0)
        #expect(result.location.draws == 777)
    }
}
