import Foundation
import Kernel
import Testing

@testable import SustainabilityReporting

@Suite struct PeriodRulesTests {
    private func found(_ start: String, _ end: String) -> [ReportFinding] {
        var sample = CheckedSample()
        sample.period = ReportPeriod(start: LocalDate(iso: start)!, end: LocalDate(iso: end)!)
        return sample.findings()
    }

    @Test func aReportIsOfAYear() {
        #expect(found("2025-01-01", "2025-12-31").isEmpty)
        #expect(found("2024-10-01", "2025-09-30").isEmpty)
        #expect(found("2025-07-01", "2025-12-31").map(\.severity) == [.warning])
        #expect(found("2025-12-31", "2025-01-01").map(\.severity) == [.error])
        #expect(found("2021-01-01", "2025-12-31").map(\.rule) == [.period])
    }
}
