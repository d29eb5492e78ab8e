import Kernel
import Testing

@testable import CarbonAccountingWeb

@Suite struct EntryPeriodTests {
    private func period(_ first: String, _ last: String) -> DatePeriod {
        DatePeriod(first: LocalDate(iso: first)!, last: LocalDate(iso: last)!)!
    }

    @Test(arguments: [
        ("2025-01-01", "2025-12-31", "ganzes Jahr 2025", "ganzes\u{a0}Jahr"),
        ("2025-02-01", "2025-02-28", "Februar 2025", "Februar"),
        ("2025-02-01", "2025-02-27", "01.02.2025–27.02.2025", "01.02.–27.02."),
        ("2025-12-01", "2025-12-31", "Dezember 2025", "Dezember"), ("2025-05-15", "2025-05-15", "15.05.2025", "15.05."),
        ("2024-12-16", "2025-01-15", "16.12.2024–15.01.2025", "16.12.2024–15.01.2025"),
    ])
    func spansAreCalledByTheirNames(_ first: String, _ last: String, _ full: String, _ short: String) {
        let period = period(first, last)
        #expect(EntryPeriod.full(period, in: EntrySamples.year, EntrySamples.texts) == full)
        #expect(EntryPeriod.short(period, in: EntrySamples.year, EntrySamples.texts) == short)
    }
}
