import Testing

@testable import DatabasePlatform

/// Bytes as the server sends them: count, weight, sign, decimals, then digits in base 10,000.
@Suite struct PostgresNumericTests {
    private func value(_ fields: UInt16...) -> SQLValue? {
        let bytes = fields.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        return bytes.withUnsafeBytes { PostgresNumeric.value($0) }
    }

    @Test func wholeNumbersStayWhole() {
        #expect(value(0, 0, 0, 0) == .int(0))
        #expect(value(1, 0, 0, 0, 42) == .int(42))
        // 1 · 10⁸ + 0 + 7: the digits in between are there
        #expect(value(3, 2, 0x4000, 0, 1, 0, 7) == .int(-100_000_007))
        // 5 · 10⁸: trailing groups of zeros are not sent
        #expect(value(1, 2, 0, 0, 5) == .int(500_000_000))
    }

    @Test func whatDoesNotFitBecomesADouble() {
        // 10²⁰
        #expect(value(1, 5, 0, 0, 1) == .double(1e20))
    }

    @Test func decimalsBecomeTheNearestDouble() {
        #expect(value(2, 0, 0, 1, 3, 5000) == .double(3.5))
        #expect(value(1, 0, 0, 4, 3) == .double(3))
        // 0.0001 and 0.00000001
        #expect(value(1, 0xFFFF, 0, 4, 1) == .double(0.0001))
        #expect(value(1, 0xFFFE, 0x4000, 8, 1) == .double(-0.000_000_01))
    }

    @Test func whatIsNoNumberIsNot() {
        #expect(value(2, 0, 0, 0, 1) == nil)
        #expect(value(0) == nil)
    }
}
