import Testing

@testable import Documents

@Suite struct XLSXNumberTextTests {
    @Test(arguments: [
        (0.0, "0"), (-0.0, "0"), (1234.5, "1234,5"), (-3.25, "-3,25"), (12_000, "12000"), (0.1 + 0.2, "0,3"),
        (0.20088, "0,20088"), (1.0 / 3.0, "0,333333333333333"), (0.000_012_5, "0,0000125"), (1e15, "1000000000000000"),
        (123_456_789_012.345, "123456789012,345"), (1.5e300, "1,5E+300"), (1e300, "1E+300"), (-2.5e-12, "-2,5E-12"),
        (999_999_999_999_999.9, "1000000000000000"), (1e20, "100000000000000000000"), (1e21, "1E+21"),
    ])
    func numbersAreWrittenAsSheetsShowThem(value: Double, text: String) {
        #expect(XLSXNumberText.text(value) == text)
    }
}
