import Kernel

/// Round numbers along an axis, chosen here and not by the drawing library, which would write them the English way.
struct ChartScale: Hashable {
    let low: Double
    let high: Double
    let step: Double

    /// About `count` steps of 1, 2, 2.5 or 5 times a power of ten that hold all values and zero.
    init(_ values: some Sequence<Double>, count: Int = 4) {
        var (low, high) = (0.0, 0.0)
        for value in values where value.isFinite { (low, high) = (min(low, value), max(high, value)) }
        // What is too small or too large for steps is drawn on an axis of one: no axis is worth a crash.
        let isDrawable = (high - low).isFinite && high - low > 1e-300
        if !isDrawable { (low, high) = (0, 1) }
        let raw = (high - low) / Double(count)
        var power = 1.0
        while power > raw { power /= 10 }
        while power * 10 <= raw { power *= 10 }
        step = [1, 2, 2.5, 5, 10].map { $0 * power }.first { $0 >= raw * 0.999_999 } ?? power * 10
        self.low = (low / step).rounded(.down) * step
        self.high = (high / step).rounded(.up) * step
    }

    var span: Double { high - low }

    var ticks: [(value: Double, text: String)] {
        let places = step >= 10 ? 0 : ChartNumber.places(step)
        return (0...Int((span / step).rounded())).map { index in
            let value = low + Double(index) * step
            return (value, GermanFormat.number(value, places: places))
        }
    }

    /// Moves positions along the axis apart so that labels there do not cover each other; the order is kept.
    func spread(_ positions: [Double], gap share: Double) -> [Double] {
        let gap = share * span
        let order = positions.indices.sorted { positions[$0] < positions[$1] }
        // Labels that meet become a block, which stands around the middle of what it names.
        var blocks: [(places: [Int], start: Double)] = []
        for index in order {
            var block = (places: [index], start: start(of: [index]))
            while let last = blocks.last, last.start + Double(last.places.count) * gap > block.start {
                block.places = last.places + block.places
                block.start = start(of: block.places)
                blocks.removeLast()
            }
            blocks.append(block)
        }

        func start(of places: [Int]) -> Double {
            let length = gap * Double(places.count - 1)
            let middle = places.reduce(0) { $0 + positions[$1] } / Double(places.count)
            return max(low, min(middle - length / 2, high - length))
        }
        var result = positions
        for block in blocks {
            for (step, index) in block.places.enumerated() { result[index] = block.start + gap * Double(step) }
        }
        return result
    }
}
