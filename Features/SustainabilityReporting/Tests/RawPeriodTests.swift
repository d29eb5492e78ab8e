import Kernel
import SustainabilityReporting
import Testing

@Suite struct RawPeriodTests {
    @Test func midnightEndsTheDayBefore() {
        let year = ReportPeriod(year: 2025)!
        #expect(RawFact.Period(oim: "2025-01-01T00:00:00/2026-01-01T00:00:00") == .duration(year))
        #expect(RawFact.Period(oim: "2025-01-01/2026-01-01") == .duration(year))
        #expect(RawFact.Period(start: "2025-01-01", end: "2025-12-31") == .duration(year))
        #expect(RawFact.Period(oim: "2026-01-01T00:00:00") == .instant(year.end))
        #expect(RawFact.Period(instant: "2025-12-31") == .instant(year.end))
    }

    @Test(arguments: ["", "/", "2025-13-01", "2026-01-01/2025-01-01", "0001-01-01", "a/b/c", "9999-12-31"])
    func whatIsNoPeriodIsNone(text: String) { #expect(RawFact.Period(oim: text) == nil) }
}
