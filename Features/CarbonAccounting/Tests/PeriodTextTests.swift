import Kernel
import Testing

@testable import CarbonAccounting

@Suite struct PeriodTextTests {
    private func parse(_ text: String) throws -> DatePeriod {
        try PeriodText(vocabulary: ImportSamples.vocabulary.get()).parse(text)
    }

    @Test(arguments: [
        ("31.03.2025", "2025-03-31", "2025-03-31"), ("1.2.2025", "2025-02-01", "2025-02-01"),
        ("2025-03-31", "2025-03-31", "2025-03-31"), ("2025-03-31 00:00:00", "2025-03-31", "2025-03-31"),
        ("31/03/2025", "2025-03-31", "2025-03-31"), ("31-03-2025", "2025-03-31", "2025-03-31"),
        ("05/05/2025", "2025-05-05", "2025-05-05"), ("1. März 2025", "2025-03-01", "2025-03-01"),
        ("Jan 2025", "2025-01-01", "2025-01-31"), ("Januar 2025", "2025-01-01", "2025-01-31"),
        ("Jan 25", "2025-01-01", "2025-01-31"), ("Mrz. 2025", "2025-03-01", "2025-03-31"),
        ("01/2025", "2025-01-01", "2025-01-31"), ("02.2024", "2024-02-01", "2024-02-29"),
        ("2025-11", "2025-11-01", "2025-11-30"), ("Q1 2025", "2025-01-01", "2025-03-31"),
        ("4. Quartal 2025", "2025-10-01", "2025-12-31"), ("2025 Q2", "2025-04-01", "2025-06-30"),
        ("1. Halbjahr 2025", "2025-01-01", "2025-06-30"), ("2025", "2025-01-01", "2025-12-31"),
    ])
    func readsDaysMonthsAndLongerSpans(_ text: String, _ first: String, _ last: String) throws {
        let period = try parse(text)
        #expect(period.first.iso == first)
        #expect(period.last.iso == last)
    }

    @Test(arguments: ["03/04/2025", "31.03.25", "1/2/25"])
    func refusesWhatCanBeReadInTwoWays(_ text: String) {
        #expect(throws: PeriodText.Problem.ambiguous) { try parse(text) }
    }

    @Test(arguments: [
        "", "bald", "30.02.2025", "13/2025", "Q5 2025", "25", "1.1", "Januar", "2025-13-01", "1.1.2025 bis 3.2.2025",
    ])
    func refusesWhatIsNoDate(_ text: String) {
        #expect(throws: PeriodText.Problem.unreadable) { try parse(text) }
    }
}
