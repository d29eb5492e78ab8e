/// Scratch memory and loops for a block of draws.
struct MonteCarloBlock {
    private let model: UncertaintyModel
    private let size: Int
    /// One row of multipliers per figure with scatter, then one for the amount at hand and one for the sum
    /// that both methods share.
    private let memory: UnsafeMutableBufferPointer<Double>
    /// Row of each figure; nil for a figure without scatter.
    private let rows: [Int?]

    init(_ model: UncertaintyModel, size: Int) {
        self.model = model
        self.size = size
        var used = 0
        rows = model.figures.map { figure in
            guard let figure, figure.deviation > 0 else { return nil }
            used += 1
            return used - 1
        }
        memory = .allocate(capacity: (used + 2) * size)
        memory.initialize(repeating: 1)
    }

    func deallocate() { memory.deallocate() }

    /// Adds up one total per draw; both buffers have the same length, at most `size`.
    func draw(
        into location: UnsafeMutableBufferPointer<Double>,
        _ market: UnsafeMutableBufferPointer<Double>,
        using generator: inout RandomGenerator
    ) {
        let count = location.count
        for (figure, row) in zip(model.figures, rows) {
            guard let figure, let row else { continue }
            fill(self.row(row, count), with: figure, using: &generator)
        }
        let amounts = row(memory.count / size - 2, count)
        // Outside Scope 2 both methods agree: one sum serves both.
        let common = row(memory.count / size - 1, count)
        common.update(repeating: 0)
        for group in model.groups {
            let scatter = group.amount.flatMap { $0.deviation > 0 ? $0 : nil }
            if let scatter { fill(amounts, with: scatter, using: &generator) }
            for term in group.terms {
                let figures = rows[term.figure].map { row($0, count) }
                let amount = scatter == nil ? nil : amounts
                if term.value.location == term.value.market {
                    add(term.value.location, amount, figures, to: common)
                } else {
                    add(term.value.location, amount, figures, to: location)
                    add(term.value.market, amount, figures, to: market)
                }
            }
        }
        for index in common.indices {
            location[index] += common[index]
            market[index] += common[index]
        }
    }

    private func row(_ index: Int, _ count: Int) -> UnsafeMutableBufferPointer<Double> {
        UnsafeMutableBufferPointer(rebasing: memory[index * size..<index * size + count])
    }

    /// Multipliers with mean 1.
    private func fill(
        _ numbers: UnsafeMutableBufferPointer<Double>,
        with scatter: RelativeUncertainty,
        using generator: inout RandomGenerator
    ) {
        NormalSampler.shared.fill(numbers, using: &generator)
        switch scatter.shape {
        case .normal:
            let deviation = scatter.deviation
            for index in numbers.indices { numbers[index] = 1 + deviation * numbers[index] }
        case .lognormal:
            // Beyond 650, a deviation of 10¹⁴¹ times the mean, the exponents would leave the range of a double.
            let variance = min(scatter.logVariance, 650)
            FastExponential.apply(to: numbers, shift: -variance / 2, deviation: variance.squareRoot())
        }
    }

    private func add(
        _ value: Double,
        _ amounts: UnsafeMutableBufferPointer<Double>?,
        _ figures: UnsafeMutableBufferPointer<Double>?,
        to totals: UnsafeMutableBufferPointer<Double>
    ) {
        guard value != 0 else { return }
        switch (amounts, figures) {
        case (nil, nil): for index in totals.indices { totals[index] += value }
        case (let amounts?, nil): for index in totals.indices { totals[index] += value * amounts[index] }
        case (nil, let figures?): for index in totals.indices { totals[index] += value * figures[index] }
        case (let amounts?, let figures?):
            for index in totals.indices { totals[index] += value * amounts[index] * figures[index] }
        }
    }
}
