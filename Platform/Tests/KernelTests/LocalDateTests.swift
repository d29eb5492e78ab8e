import Foundation
import Testing

@testable import Kernel

@Suite struct LocalDateTests {
    @Test func onlyDaysThatExistAreDates() {
        #expect(LocalDate(year: 2024, month: 2, day: 29) != nil)
        #expect(LocalDate(year: 2025, month: 2, day: 29) == nil)
        #expect(LocalDate(year: 2000, month: 2, day: 29) != nil)
        #expect(LocalDate(year: 1900, month: 2, day: 29) == nil)
        #expect(LocalDate(year: 2025, month: 4, day: 31) == nil)
        #expect(LocalDate(year: 2025, month: 13, day: 1) == nil)
        #expect(LocalDate(year: 2025, month: 1, day: 0) == nil)
        #expect(LocalDate(year: 1899, month: 12, day: 31) == nil)
    }

    @Test func isoDatesAreReadStrictly() {
        #expect(LocalDate(iso: "2025-03-31")?.german == "31.03.2025")
        for text in ["2025-3-31", "2025-03-31T00:00", "31.03.2025", "", "20٢5-03-31", "2025-02-30", "-025-01-01"] {
            #expect(LocalDate(iso: text) == nil, "\(text)")
        }
    }

    @Test func germanDatesAreReadWithOrWithoutZeros() {
        #expect(LocalDate(german: "31.3.2025")?.iso == "2025-03-31")
        #expect(LocalDate(german: "01.12.2025")?.iso == "2025-12-01")
        for text in ["31.3.25", "3/31/2025", "31.3.", "31..2025", "31.04.2025", "", "1.1.20255"] {
            #expect(LocalDate(german: text) == nil, "\(text)")
        }
    }

    /// 23:30 UTC on New Year's Eve is already the new year in Berlin; in summer Berlin is two hours ahead.
    @Test func aMomentFallsOnTheDayInBerlin() throws {
        #expect(LocalDate(Date(timeIntervalSince1970: 1_735_687_800)).iso == "2025-01-01")  // 2024-12-31T23:30Z
        #expect(LocalDate(Date(timeIntervalSince1970: 1_751_320_800)).iso == "2025-07-01")  // 2025-06-30T22:00Z
        #expect(LocalDate(Date(timeIntervalSince1970: 1_751_320_799)).iso == "2025-06-30")
    }

    @Test func daysAreNumberedFrom1970() throws {
        #expect(LocalDate(year: 1970, month: 1, day: 1)?.dayNumber == 0)
        #expect(LocalDate(year: 1969, month: 12, day: 31)?.dayNumber == -1)
        #expect(LocalDate(year: 2000, month: 3, day: 1)?.dayNumber == 11_017)
        #expect(LocalDate(year: 2025, month: 1, day: 1)?.dayNumber == 20_089)
    }

    @Test func datesAreOrderedAndStoredAsIso() throws {
        let first = try #require(LocalDate(iso: "2025-01-31"))
        let second = try #require(LocalDate(iso: "2025-02-01"))
        #expect(first < second)
        let json = try JSONEncoder().encode([first])
        #expect(String(decoding: json, as: UTF8.self) == #"["2025-01-31"]"#)
        #expect(try JSONDecoder().decode([LocalDate].self, from: json) == [first])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([LocalDate].self, from: Data(#"["2025-02-30"]"#.utf8))
        }
    }
}

@Suite struct DatePeriodTests {
    private func period(_ first: String, _ last: String) -> DatePeriod? {
        LocalDate(iso: first).flatMap { first in
            LocalDate(iso: last).flatMap { DatePeriod(first: first, last: $0) }
        }
    }

    @Test func bothEndsAreIncluded() throws {
        let march = try #require(period("2025-03-01", "2025-03-31"))
        #expect(march.days == 31)
        #expect(march.contains(march.first) && march.contains(march.last))
        #expect(period("2025-03-01", "2025-03-01")?.days == 1)
        #expect(period("2025-03-02", "2025-03-01") == nil)
        #expect(period("2024-01-01", "2024-12-31")?.days == 366)
    }

    /// 15 March to 15 April and all of March share 15 … 31 March: 17 days.
    @Test func sharedDaysAreCounted() throws {
        let march = try #require(period("2025-03-01", "2025-03-31"))
        let later = try #require(period("2025-03-15", "2025-04-15"))
        #expect(march.overlap(with: later) == 17 && later.overlap(with: march) == 17)
        #expect(march.overlap(with: try #require(period("2025-04-01", "2025-04-02"))) == 0)
    }

    @Test func aStoredPeriodThatEndsBeforeItBeginsIsRefused() throws {
        let good = try #require(period("2025-01-01", "2025-12-31"))
        #expect(try JSONDecoder().decode(DatePeriod.self, from: JSONEncoder().encode(good)) == good)
        let bad = Data(#"{"first":"2025-12-31","last":"2025-01-01"}"#.utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(DatePeriod.self, from: bad) }
    }
}
