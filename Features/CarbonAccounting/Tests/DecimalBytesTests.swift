import Kernel
import Testing

@testable import CarbonAccounting

@Suite struct DecimalBytesTests {
    private func value(_ text: String) -> Double? {
        Array(text.utf8).withUnsafeBytes { DecimalBytes.parse($0)?.value }
    }

    @Test(arguments: [
        ("0", 0), ("12", 12), ("1234", 1234), ("1.234", 1234), ("1.234.567", 1_234_567), ("12,5", 12.5),
        ("1.234,56", 1234.56), ("0,001", 0.001), ("0.25", 0.25), ("12.5", 12.5), ("1234.567", 1234.567),
        ("0.250", 0.25), ("999999999999,999", 999_999_999_999.999),
    ])
    func readsTheUsualNumbers(_ text: String, _ number: Double) {
        #expect(value(text) == number)
    }

    @Test(arguments: ["", "-1", "+1", " 1", "1 000", "1,", ",5", "1.2.3", "1,2,3", "1e3", "x", "1234567890123456"])
    func leavesTheUnusualToTheOtherReader(_ text: String) {
        #expect(value(text) == nil)
    }

    /// Texts over the characters of numbers: where this reader answers, the other gives the same Double.
    @Test func neverDisagreesWithGermanNumber() {
        var chance = RandomGenerator(seed: 2025)
        let characters = Array("0123456789.,0123456789.,-+ 'e".utf8)
        var answers = 0
        for _ in 0..<300_000 {
            let length = Int(chance.next() % 16) + 1
            let bytes = (0..<length).map { _ in characters[Int(chance.next() % UInt64(characters.count))] }
            guard let decimal = bytes.withUnsafeBytes({ DecimalBytes.parse($0) }) else { continue }
            answers += 1
            let text = String(decoding: bytes, as: UTF8.self)
            if GermanNumber.parse(text) != decimal.value { Issue.record("\(text): \(decimal)") }
        }
        #expect(answers > 20_000)
    }

    @Test func readsEveryWayOfWritingANumber() {
        var chance = RandomGenerator(seed: 7)
        for _ in 0..<50_000 {
            let number = Double(chance.next() % 10_000_000_000) / 1000
            let text = GermanFormat.exact(number)
            #expect(value(text) == GermanNumber.parse(text))
            #expect(value(text) == number)
        }
    }

    @Test func sumsAreExactInAnyOrder() throws {
        let texts = ["0,1", "0,2", "999.999.999.999,999", "0,000000001", "12.000"]
        let decimals = texts.map { text in Array(text.utf8).withUnsafeBytes { DecimalBytes.parse($0)! } }
        var (forth, back) = (NanoSum(), NanoSum())
        let (allForth, allBack) = (
            decimals.allSatisfy { forth.add($0) }, decimals.reversed().allSatisfy { back.add($0) }
        )
        #expect(allForth && allBack)
        #expect(forth == back)
        // 0.1 + 0.2 + 999,999,999,999.999 + 0.000000001 + 12,000 in billionths
        #expect(forth.billionths == 1_000_000_012_000_299_000_001)
    }

    @Test func amountsBeyondOneEntryAreSplit() {
        var sum = NanoSum()
        for _ in 0..<3 { sum.add(ActivityEntry.largestAmount * 0.9) }
        // 2.7 × 10¹² in pieces of at most 10¹²
        #expect(sum.amounts == [1e12, 1e12, 7e11])
    }

    @Test func moreThanNinePlacesAreLeftToTheOtherReader() {
        var sum = NanoSum()
        let isTaken = sum.add(DecimalBytes.Decimal(digits: 1, places: 10))
        let isHugeTaken = sum.add(DecimalBytes.Decimal(digits: 1_000_000_000_001, places: 0))
        #expect(!isTaken && !isHugeTaken)
        #expect(sum.billionths == 0)
    }
}
