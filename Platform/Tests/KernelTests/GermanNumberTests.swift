import Testing

@testable import Kernel

@Suite struct GermanNumberTests {
    @Test(arguments: [
        ("1.234,5", 1234.5), ("1.234", 1234), ("12.000", 12_000), ("1234,5", 1234.5), ("0.25", 0.25), ("0,25", 0.25),
        ("12.5", 12.5), ("1234.567", 1234.567), ("-3", -3), ("\u{2212}3,5", -3.5), ("- 3", -3), ("+7", 7),
        ("1 234,5", 1234.5), ("1\u{a0}234,5", 1234.5), ("1\u{202f}234\u{202f}567", 1_234_567), ("1'234.5", 1234.5),
        ("1’234,50", 1234.5), (",5", 0.5), ("5,", 5), (" 42 ", 42), ("1.234.567,89", 1_234_567.89), ("0", 0),
        ("007", 7),
        ("0.125", 0.125), ("0,1", 0.1), ("0,20088", 0.20088), ("1 234.5", 1234.5),
        ("9007199254740993", 9007199254740992),
    ])
    func germanNumbersAreRead(text: String, value: Double) {
        #expect(GermanNumber.parse(text) == value)
    }

    @Test(arguments: [
        "", " ", "-", "+", ",", ".", "12x", "x12", "1e300", "1e3", "0x10", "1.23.4", "1.2345.678", "1,2,3", "1,234.5",
        "--3", "+-3", "3-", "١٢", "１２", "½", "inf", "nan", "12 5", "1 23", "1  234", "1'23", "12 , 5", "1,5 3",
        "1.234 567", "1 234.567", "01.234", "0.123.456", "1.", "0 123", "12\n000", "12€", "5%",
    ])
    func everythingElseIsRefused(text: String) {
        #expect(GermanNumber.parse(text) == nil)
    }

    @Test func partsOfATextAreReadLikeTexts() {
        #expect(GermanNumber.parse("Menge: 1.234,5".dropFirst(7)) == 1234.5)
    }

    @Test func tooManyDigitsAreRefused() {
        #expect(GermanNumber.parse(String(repeating: "9", count: 40)) == 1e40)
        #expect(GermanNumber.parse(String(repeating: "9", count: 41)) == nil)
        #expect(GermanNumber.parse(String(repeating: " ", count: 1_000_000) + "1") == nil)
    }

    /// The quick way and the standard library agree to the last bit.
    @Test func readingIsCorrectlyRounded() {
        var state: UInt64 = 42
        for _ in 0..<20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let text = String(state >> UInt64(state % 50))
            let cut = text.index(text.startIndex, offsetBy: Int(state >> 32) % text.count)
            let (whole, fraction) = (text[..<cut], text[cut...])
            #expect(GermanNumber.parse("\(whole),\(fraction)") == Double("0\(whole).\(fraction)"))
        }
    }
}
