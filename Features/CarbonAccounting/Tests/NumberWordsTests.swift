import CarbonAccounting
import Kernel
import Testing

@testable import CarbonAccountingWeb

@Suite struct NumberWordsTests {
    @Test(arguments: [
        (12_000.0, "12000", "12.000"), (12.5, "12,50", "12,50"), (12.5, "12,5", "12,5"), (0.361, "0,361", "0,361"),
        (1234.5, "", "1.234,5"), (3, "drei", "3"),
    ])
    func amountsKeepThePlacesTheyWereTypedWith(_ amount: Double, _ typed: String, _ shown: String) {
        let entry = EntrySamples.entry(1, .mobileCombustion, "", amount, typed, .litre, nil)
        #expect(NumberWords.amount(entry) == shown)
    }

    @Test func whatIsMissingIsNeverZero() {
        let entry = EntrySamples.entry(1, .mobileCombustion, "", nil, "", .litre, nil)
        #expect(NumberWords.amount(entry) == nil)
        #expect(NumberWords.amountWithUnit(entry, EntrySamples.texts) == "fehlt")
    }

    @Test func nobodyCountsThreeHundredZeros() {
        #expect(NumberWords.read(1e300) == "1 · 10^300")
        #expect(NumberWords.read(-5) == "−5")
        #expect(NumberWords.read(1_234_567.8) == "1.234.567,8")
    }

    @Test func smallResultsKeepThreePlaces() {
        #expect(NumberWords.kilograms(2517.6) == "2.518")
        #expect(NumberWords.kilograms(9.876) == "9,88")
        #expect(NumberWords.kilograms(0) == "0")
    }

    @Test func filesAreMeasuredAsPeopleDo() {
        #expect(NumberWords.fileSize(52_428_800) == "50\u{202f}MB")
        #expect(NumberWords.fileSize(1_572_864) == "1,5\u{202f}MB")
        #expect(NumberWords.fileSize(20_480) == "20\u{202f}KB")
    }
}
