import Testing

@testable import Kernel

@Suite struct GermanFormatTests {
    @Test(arguments: [
        (1234.5, 2, "1.234,50"), (0, 0, "0"), (0, 2, "0,00"), (999.995, 2, "1.000,00"), (1_234_567, 0, "1.234.567"),
        (0.05, 1, "0,1"), (0.04, 1, "0,0"), (1e-5, 5, "0,00001"), (1e21, 0, "1.000.000.000.000.000.000.000"),
        (-1234.5, 1, "\u{2212}1.234,5"), (-0.04, 1, "0,0"), (-0.0, 1, "0,0"), (99, 0, "99"), (100, 0, "100"),
    ])
    func numbersAreWrittenInGerman(value: Double, places: Int, text: String) {
        #expect(GermanFormat.number(value, places: places) == text)
    }

    /// As on paper: 5 rounds away from zero, although 2.675 and 1.005 lie below the half in binary.
    @Test(arguments: [
        (2.675, 2, "2,68"), (1.005, 2, "1,01"), (0.125, 2, "0,13"), (2.5, 0, "3"), (3.5, 0, "4"), (0.5, 0, "1"),
        (-2.5, 0, "\u{2212}3"), (2.674999, 2, "2,67"), (9.995, 2, "10,00"),
    ])
    func roundingIsHalfUp(value: Double, places: Int, text: String) {
        #expect(GermanFormat.number(value, places: places) == text)
    }

    @Test(arguments: [
        (1_234_567.0, 3, "1.230.000"), (12.345, 3, "12,3"), (0.0001234, 3, "0,000123"), (1000, 3, "1.000"), (0, 3, "0"),
        (99.96, 3, "100"), (0.2, 3, "0,2"), (-45_678, 2, "\u{2212}46.000"), (0.001, 1, "0,001"),
    ])
    func significantPlacesAreKept(value: Double, digits: Int, text: String) {
        #expect(GermanFormat.significant(value, digits: digits) == text)
    }

    @Test(arguments: [
        (0.20088, "0,20088"), (1234, "1.234"), (1234.5, "1.234,5"), (-0.1, "\u{2212}0,1"), (0, "0"),
        (1e-7, "0,0000001"),
        (1e16, "10.000.000.000.000.000"), (1e-300, "1e-300"), (0.1 + 0.2, "0,30000000000000004"),
    ])
    func exactNumbersKeepEveryPlace(value: Double, text: String) {
        #expect(GermanFormat.exact(value) == text)
    }

    @Test func exactNumbersAreReadBack() {
        for value in [0.20088, 1234.5, -0.001, 3.2508, 1e12, 0.1 + 0.2, 1 / 3.0] {
            #expect(GermanNumber.parse(GermanFormat.exact(value)) == value)
        }
    }

    @Test func whatIsNoNumberIsADash() {
        for value in [Double.nan, .infinity, -.infinity] {
            #expect(GermanFormat.number(value, places: 2) == "–")
            #expect(GermanFormat.significant(value) == "–")
            #expect(GermanFormat.exact(value) == "–")
        }
    }

    @Test func unitsStandBehindANarrowSpace() {
        #expect(GermanFormat.amount(12.34, places: 1, unit: "t CO₂e") == "12,3\u{202f}t CO₂e")
    }

    /// 0.285 × 100 is 28.499999999999996 as a product; the share 28.5 % rounds to 29 %.
    @Test func percentagesRoundAsTheShareIsWritten() {
        #expect(GermanFormat.percent(0.256) == "25,6\u{202f}%")
        #expect(GermanFormat.percent(0.285, places: 0) == "29\u{202f}%")
        #expect(GermanFormat.percent(1, places: 0) == "100\u{202f}%")
        #expect(GermanFormat.percent(-0.042) == "\u{2212}4,2\u{202f}%")
        #expect(GermanFormat.percent(1e-5, places: 3) == "0,001\u{202f}%")
    }
}
