import Appointments
import Kernel
import Testing

struct BookableWeekTests {
    private static func day(_ iso: String) -> LocalDate { LocalDate(iso: iso)! }
    /// Friday, 15.05.2026, to Friday, 10.07.2026.
    private static let period = DatePeriod(first: day("2026-05-15"), last: day("2026-07-10"))!

    @Test func aWeekBeginsOnMonday() {
        #expect(BookableWeek(of: Self.day("2026-05-15")).monday == Self.day("2026-05-11"))
        #expect(BookableWeek(of: Self.day("2026-05-11")).monday == Self.day("2026-05-11"))
        #expect(BookableWeek(of: Self.day("2026-05-17")).days.last == Self.day("2026-05-17"))
    }

    @Test func whatLiesOutsideBecomesTheNearest() {
        #expect(BookableWeek(of: Self.day("2020-01-01")).within(Self.period).monday == Self.day("2026-05-11"))
        #expect(BookableWeek(of: Self.day("2200-12-31")).within(Self.period).monday == Self.day("2026-07-06"))
    }

    @Test func thereAreNineWeeksFromTheFirstToTheLast() {
        var (week, count): (BookableWeek?, Int) = (BookableWeek(of: Self.period.first), 0)
        #expect(week?.previous(in: Self.period) == nil)
        while let present = week { (week, count) = (present.next(in: Self.period), count + 1) }
        #expect(count == 9)
        #expect(BookableWeek(of: Self.period.last).previous(in: Self.period)?.monday == Self.day("2026-06-29"))
    }
}
