import DataProtection
import Kernel
import Testing

@Suite struct RetentionClassTests {
    private let today = LocalDate(year: 2026, month: 5, day: 15)!

    @Test func fullYearsCountFromTheEndOfTheOneInWhichARecordWasMade() {
        let vouchers = RetentionClass(title: "Belege", period: "8 Jahre", basis: "§ 147 AO", years: 8)
        // Made in 2017: kept through 2025. Made in 2018: kept through 2026.
        #expect(vouchers.cutoff(on: today) == LocalDate(year: 2018, month: 1, day: 1))
        #expect(vouchers.end(of: LocalDate(year: 2018, month: 3, day: 1)!) == LocalDate(year: 2027, month: 1, day: 1))
    }

    @Test func whatHasNoEndYetIsNeverTooOld() {
        let open = RetentionClass(title: "Fördernachweis", period: "offen", basis: "Bescheid", isOpen: true)
        #expect(open.cutoff(on: today) == nil)
    }

    @Test func beforeAFixedDayNothingIsTooOld() {
        let fixed = RetentionClass(title: "Prüfung", period: "bis 2030", basis: "Bescheid", until: "2030-12-31")
        #expect(fixed.cutoff(on: today) == nil)
        #expect(fixed.cutoff(on: LocalDate(year: 2031, month: 1, day: 1)!) == LocalDate(year: 2031, month: 1, day: 1))
    }
}
