import Foundation

/// e to the power of many numbers at once, written so that the compiler can work on several in step. Relative error
/// below 10⁻⁹ between −700 and 700; beyond, the value at the bound.
enum FastExponential {
    /// Replaces each number z by exp(shift + deviation · z).
    static func apply(to numbers: UnsafeMutableBufferPointer<Double>, shift: Double, deviation: Double) {
        // x = k·ln 2 + r with |r| ≤ ln 2 ÷ 2; e^r by its Taylor series to r⁸, 2^k by setting the exponent bits.
        // Adding 1.5·2⁵² rounds to the next whole number and leaves it in the lowest bits.
        let rounding = 0x1.8p52
        for index in numbers.indices {
            let exponent = min(700, max(-700, shift + deviation * numbers[index]))
            let rounded = exponent * 1.442_695_040_888_963_4 + rounding
            let whole = rounded - rounding
            let rest = (exponent - whole * 0.693_147_180_369_123_8) - whole * 1.908_214_929_270_587_7e-10
            // Estrin's scheme: pairs first, so that the processor need not wait for each step.
            let square = rest * rest
            let fourth = square * square
            let low = (1 + rest) + square * (0.5 + rest * (1.0 / 6))
            let high = (1.0 / 24 + rest * (1.0 / 120)) + square * (1.0 / 720 + rest * (1.0 / 5040))
            let sum = low + fourth * (high + fourth * (1.0 / 40_320))
            numbers[index] = sum * Double(bitPattern: (rounded.bitPattern &+ 1023) << 52)
        }
    }
}
