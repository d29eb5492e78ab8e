public import Kernel

/// Measures that together save more of a quantity than there is, or the same once more: they are not additive.
public struct OverClaim: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// In the unit, a year: what they save and what the balance of that year holds.
        case beyondBalance(CatalogueMeasure.Effect.Quantity, saved: Double, held: Double, unit: Unit, year: Int)
        /// The catalogue says that both act on the same.
        case overlapping
    }

    /// The largest saving first.
    public let measures: [MeasureID]
    public let reason: Reason
}

extension OverClaim {
    /// Among measures that are still to come: of what is done the balance knows already, and what was dropped saves
    /// nothing.
    public static func all(
        among measures: [Measure],
        factors: QuantityFactors,
        catalogue: MeasureCatalogue
    ) -> [OverClaim] {
        let open = measures.filter { $0.status != .done && $0.status != .dropped }
        return beyondBalance(open, factors) + overlapping(open, catalogue)
    }

    private static func beyondBalance(_ measures: [Measure], _ factors: QuantityFactors) -> [OverClaim] {
        factors.figures.compactMap { figure in
            guard let held = figure.held else { return nil }
            let claims = measures.map { ($0, saved($0, figure)) }.filter { $0.1 > 0 }.sorted { $0.1 > $1.1 }
            var counted: [(measure: Measure, amount: Double)] = []
            // Of measures that exclude each other only one comes: the one that saves most counts.
            for (measure, amount) in claims where !counted.contains(where: { $0.measure.excludes.contains(measure.id) })
            {
                counted.append((measure, amount))
            }
            let sum = counted.reduce(0) { $0 + $1.amount }
            guard sum > held * (1 + 1e-9) else { return nil }
            return OverClaim(
                measures: counted.map(\.measure.id),
                reason: .beyondBalance(figure.quantity, saved: sum, held: held, unit: figure.unit, year: figure.year)
            )
        }
    }

    /// A year, in the unit of the figure.
    private static func saved(_ measure: Measure, _ figure: QuantityFactors.Figure) -> Double {
        measure.savings.reduce(0) { sum, saving in
            guard saving.quantity == figure.quantity, let amount = saving.amount, let unit = Unit(symbol: saving.unit),
                let scale = QuantityFactors.scale(from: unit, to: figure.unit)
            else { return sum }
            return sum + amount * scale
        }
    }

    private static func overlapping(_ measures: [Measure], _ catalogue: MeasureCatalogue) -> [OverClaim] {
        var found: [OverClaim] = []
        for (index, first) in measures.enumerated() {
            guard let template = first.origin?.template, let own = catalogue[template] else { continue }
            for second in measures[(index + 1)...] where !first.excludes.contains(second.id) {
                guard let other = second.origin?.template, other != template else { continue }
                guard own.overlaps.contains(other) || catalogue[other]?.overlaps.contains(template) == true else {
                    continue
                }
                found.append(OverClaim(measures: [first.id, second.id], reason: .overlapping))
            }
        }
        return found
    }
}
