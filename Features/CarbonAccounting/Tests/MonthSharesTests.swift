import CarbonAccounting
import Kernel
import Testing

@Suite struct MonthSharesTests {
    /// 15 January to 14 February 2025: 17 + 14 days of 31.
    @Test func sharesGoByDays() {
        let period = DatePeriod(
            first: LocalDate(year: 2025, month: 1, day: 15)!,
            last: LocalDate(year: 2025, month: 2, day: 14)!
        )!
        let shares = MonthShares.shares(of: period, in: CarbonSamples.year)
        #expect(close(shares[0], 17.0 / 31))
        #expect(close(shares[1], 14.0 / 31))
        #expect(close(shares.reduce(0, +), 1))
    }

    @Test func leapYearsHaveTheirDay() {
        let shares = MonthShares.shares(of: ReportingYear(2024)!.period, in: ReportingYear(2024)!)
        #expect(close(shares[1], 29.0 / 366))
    }

    @Test func anotherYearHasNoShare() {
        let shares = MonthShares.shares(of: ReportingYear(2024)!.period, in: CarbonSamples.year)
        #expect(shares == [Double](repeating: 0, count: 12))
    }
}
