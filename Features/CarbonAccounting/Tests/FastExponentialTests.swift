import Foundation
import Testing

@testable import CarbonAccounting

@Suite struct FastExponentialTests {
    @Test func agreesWithTheLibrary() {
        var numbers = stride(from: -20.0, through: 20, by: 0.01).map { $0 }
        let expected = numbers.map { exp(0.5 + 0.7 * $0) }
        numbers.withUnsafeMutableBufferPointer { FastExponential.apply(to: $0, shift: 0.5, deviation: 0.7) }
        for (number, value) in zip(numbers, expected) { #expect(abs(number / value - 1) < 1e-9) }
    }
}
