import Kernel
import RegionalNetwork
import Testing

struct ComparisonRefreshTests {
    private let day = LocalDate(iso: "2026-01-01")!

    private func isDue(_ came: Int, _ went: Int, after days: Int) -> Bool {
        ComparisonRefresh.isDue(since: day, came: came, went: went, today: day.adding(days: days))
    }

    @Test func fewerThanFiveChangesWait() {
        #expect(ComparisonRefresh.isDue(since: nil, came: 5, went: 0, today: day))
        #expect(!isDue(1, 0, after: 400))
        #expect(!isDue(2, 2, after: 400))
        #expect(isDue(3, 2, after: 0))
    }

    @Test func withTheSameFirmsAQuarterPasses() {
        #expect(!isDue(0, 0, after: 89))
        #expect(isDue(0, 0, after: 90))
    }
}
