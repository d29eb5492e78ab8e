import Testing

@testable import Kernel

@Suite struct MoneyTests {
    @Test(arguments: [
        ("6.200.000 €", 620_000_000), ("1.234,50", 123_450), ("€ 12", 1200), ("12,5 EUR", 1250), ("0,29", 29),
        ("-3,10 €", -310), ("1,005", 101), ("1,0049", 100), ("\u{2212}1,005", -101), (" 7 €\u{202f}", 700),
        ("10.000.000.000.000", 1_000_000_000_000_000),
    ])
    func amountsAreReadInCents(text: String, cents: Int64) {
        #expect(Money(german: text)?.cents == cents)
    }

    @Test(arguments: ["", "€", "12 $", "1€2", "€12€", "zwölf", "10.000.000.000.001", "1e5"])
    func whatIsNoAmountIsRefused(text: String) {
        #expect(Money(german: text) == nil)
    }

    @Test func amountsAreWrittenWithCentsWhereThereAreAny() {
        #expect(Money(cents: 123_450).german == "1.234,50\u{202f}€")
        #expect(Money(cents: 620_000_000).german == "6.200.000\u{202f}€")
        #expect(Money(cents: -5).german == "\u{2212}0,05\u{202f}€")
        #expect(Money(cents: 100, currency: "CHF").german == "1\u{202f}CHF")
    }

    @Test func amountsAreOrderedWithinACurrency() {
        #expect(Money(cents: 99) < Money(cents: 100))
        #expect(Money(cents: 500, currency: "CHF") < Money(cents: 1))
    }
}
