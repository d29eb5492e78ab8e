import Foundation

/// Standard normal numbers by the ziggurat of Marsaglia and Tsang (2000) with 256 layers; 98.8 % of them cost one
/// random word, one multiplication and one comparison.
struct NormalSampler: Sendable {
    /// Right edge of each layer, scaled by 2⁻⁵³ so that 53 random bits need no division.
    private let width: [Double]
    /// Bits below which a point lies inside its layer whatever its height.
    private let inside: [Int64]
    /// Height of the curve at each edge.
    private let height: [Double]

    /// Start of the tail, and area of each layer (their table 1, for 256 layers).
    private static let tail = 3.654_152_885_361_008_8
    private static let area = 0.004_928_673_233_992_336

    static let shared = NormalSampler()

    private init() {
        let scale = 0x1p53
        var edges = [Double](repeating: 0, count: 257)
        edges[0] = Self.area / exp(-0.5 * Self.tail * Self.tail)
        edges[1] = Self.tail
        for layer in 2..<256 {
            let previous = edges[layer - 1]
            edges[layer] = (-2 * log(Self.area / previous + exp(-0.5 * previous * previous))).squareRoot()
        }
        width = edges.map { $0 / scale }
        inside = (0..<256).map { Int64(edges[$0 + 1] / edges[$0] * scale) }
        height = edges.map { exp(-0.5 * $0 * $0) }
    }

    /// Fills `numbers` with independent standard normal numbers.
    func fill(_ numbers: UnsafeMutableBufferPointer<Double>, using generator: inout RandomGenerator) {
        var local = generator
        width.withUnsafeBufferPointer { width in
            inside.withUnsafeBufferPointer { inside in
                for index in numbers.indices {
                    let word = local.next()
                    let layer = Int(truncatingIfNeeded: word & 0xff)
                    // The upper 54 bits as a signed number: sign and 53 bits of place in the layer.
                    let signed = Int64(bitPattern: word) >> 10
                    let number = Double(signed) * width[layer]
                    if signed.magnitude < UInt64(bitPattern: inside[layer]) {
                        numbers[index] = number
                    } else {
                        // A copy, so that the state itself can stay in registers.
                        var copy = local
                        numbers[index] = outer(layer, number, negative: signed < 0, using: &copy)
                        local = copy
                    }
                }
            }
        }
        generator = local
    }

    /// The wedge beside a layer, the tail behind the last, or a new attempt.
    @inline(never)
    private func outer(
        _ firstLayer: Int,
        _ firstNumber: Double,
        negative: Bool,
        using generator: inout RandomGenerator
    ) -> Double {
        var layer = firstLayer
        var number = firstNumber
        var negative = negative
        while true {
            if layer == 0 {
                let beyond = tailNumber(using: &generator)
                return negative ? -beyond : beyond
            }
            let uniform = Double(generator.next() >> 11) * 0x1p-53
            let low = height[layer]
            let high = height[layer + 1]
            if low + uniform * (high - low) < exp(-0.5 * number * number) { return number }
            let word = generator.next()
            layer = Int(truncatingIfNeeded: word & 0xff)
            let signed = Int64(bitPattern: word) >> 10
            negative = signed < 0
            number = Double(signed) * width[layer]
            if signed.magnitude < UInt64(bitPattern: inside[layer]) { return number }
        }
    }

    /// Marsaglia's method for the part beyond the last layer.
    private func tailNumber(using generator: inout RandomGenerator) -> Double {
        while true {
            let first = -log(1 - Double(generator.next() >> 11) * 0x1p-53) / Self.tail
            let second = -log(1 - Double(generator.next() >> 11) * 0x1p-53)
            if second + second > first * first { return Self.tail + first }
        }
    }
}
