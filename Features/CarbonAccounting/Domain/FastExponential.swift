/// e to the power of many numbers at once, written so that the compiler can work on several in step. Relative error
/// below 10⁻¹⁰ while the exponents lie between −700 and 700.
enum FastExponential {
    /// Replaces each number z by exp(shift + deviation · z).
    static func apply(to numbers: UnsafeMutableBufferPointer<Double>, shift: Double, deviation: Double) {
        // e^x = 2^y with y = x ÷ ln 2 = k + r, k whole and |r| ≤ ½. Adding 1.5·2⁵² rounds y to k and leaves k in the
        // lowest bits; 1023 more make it the exponent bits of 2^k.
        let rounding = 0x1.8p52 + 1023
        let perBit = 1.442_695_040_888_963_4
        let start = shift * perBit
        let slope = deviation * perBit
        for index in numbers.indices {
            let exponent = start + slope * numbers[index]
            let rounded = exponent + rounding
            let rest = exponent - (rounded - rounding)
            // 2^r by the polynomial of degree 7 with the least relative error (4·10⁻¹¹, by Remez' exchange); in pairs
            // (Estrin's scheme), so that the processor need not wait for each step.
            let square = rest * rest
            let first = 0.999_999_999_961_682 + 0.693_147_180_728_447 * rest
            let second = 0.240_226_511_981_577_05 + 0.055_504_103_534_474_394 * rest
            let third = 0.009_618_027_253_658_713 + 0.001_333_392_256_427_164_7 * rest
            let fourth = 0.000_154_692_911_439_297_6 + 0.000_015_201_921_392_887_791 * rest
            let low = first + square * second
            let high = third + square * fourth
            let power = low + (square * square) * high
            numbers[index] = power * Double(bitPattern: rounded.bitPattern << 52)
        }
    }
}
