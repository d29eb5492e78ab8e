import Kernel
import Testing

struct PublicHolidaysTests {
    @Test func theYear2026HasElevenHolidays() {
        let days = PublicHolidays.northRhineWestphalia(2026).map(\.iso)
        #expect(
            days == [
                "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25", "2026-06-04",
                "2026-10-03", "2026-11-01", "2026-12-25", "2026-12-26",
            ]
        )
    }

    @Test(arguments: [(1961, "1961-04-02"), (2000, "2000-04-23"), (2008, "2008-03-23"), (2038, "2038-04-25")])
    func easterIsFound(_ year: Int, _ day: String) { #expect(PublicHolidays.easterSunday(year).iso == day) }

    /// 15.05. is a Friday; 18.–22.05. 5, 26.–29.05. 4 (25.05. Whit Monday), 01.–05.06. 4 (04.06. Corpus Christi),
    /// 08.–12.06. 5, 15. and 16.06. 2: 20.
    @Test func twentyWorkingDaysSkipHolidays() {
        #expect(LocalDate(iso: "2026-05-15")!.adding(workingDays: 20).iso == "2026-06-16")
    }
}
