import Foundation
import Testing

@testable import CarbonAccounting

@Suite struct FastExponentialTests {
    @Test func agreesWithTheLibrary() {
        var numbers = stride(from: -20.0, through: 20, by: 0.01).map { $0 }
        let expected = numbers.map { exp(0.5 + 0.7 * $0) }
        numbers.withUnsafeMutableBufferPointer { FastExponential.apply(to: $0, shift: 0.5, deviation: 0.7) }
        for (number, value) in zip(numbers, expected) { #expect(abs(number / value - 1) < 1e-10) }
    }

    /// e^−700 ≈ 9.86·10⁻³⁰⁵ and e^700 ≈ 1.01·10³⁰⁴ are the ends of the range.
    @Test func reachesTheEndsOfTheRange() {
        var numbers = [-700.0, 0, 700]
        numbers.withUnsafeMutableBufferPointer { FastExponential.apply(to: $0, shift: 0, deviation: 1) }
        #expect(abs(numbers[0] / 9.859_676_543_759_770e-305 - 1) < 1e-10)
        #expect(abs(numbers[1] - 1) < 1e-10)
        #expect(abs(numbers[2] / 1.014_232_054_735_004_5e304 - 1) < 1e-10)
    }
}
