import CarbonAccounting
import EmissionFactors
import Foundation
import Kernel

/// The balance to draw, as compare.py writes it for both sides.
struct Balance: Decodable {
    struct Line: Decodable {
        let kilograms: Double
        /// Standard deviation of the amount as a share of it.
        let deviation: Double
        let figure: Int
    }

    let lines: [Line]
    /// Standard deviation of each figure as a share of it.
    let figures: [Double]

    var model: UncertaintyModel {
        UncertaintyModel(
            values: lines.map {
                ($0.kilograms, RelativeUncertainty(deviation: $0.deviation, shape: .lognormal), $0.figure)
            },
            figures: figures.map { RelativeUncertainty(deviation: $0, shape: .lognormal) }
        )
    }
}

/// One timed computation.
struct Run: Encodable {
    let seconds: Double
    let mean: Double
    let deviation: Double
}

guard CommandLine.arguments.count == 5, let draws = Int(CommandLine.arguments[2]),
    let seed = UInt64(CommandLine.arguments[3]), let count = Int(CommandLine.arguments[4])
else {
    print("monte-carlo-bench MODEL.JSON DRAWS SEED RUNS")
    exit(64)
}
let file = URL(fileURLWithPath: CommandLine.arguments[1])
let model = try JSONDecoder().decode(Balance.self, from: Data(contentsOf: file)).model
_ = MonteCarlo.run(model, draws: draws, seed: seed)
var runs: [Run] = []
for index in 0..<count {
    let start = ContinuousClock.now
    let result = MonteCarlo.run(model, draws: draws, seed: seed + UInt64(index))
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    runs.append(Run(seconds: seconds, mean: result.location.mean, deviation: result.location.deviation))
}
print(String(decoding: try JSONEncoder().encode(runs), as: UTF8.self))
