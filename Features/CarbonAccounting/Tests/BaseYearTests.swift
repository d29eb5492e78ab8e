import CarbonAccounting
import Kernel
import Testing

@Suite struct BaseYearTests {
    private let base = BaseYear(year: ReportingYear(2020)!, threshold: 0.05)

    @Test func growthIsNeverAReason() {
        #expect(base.decision(on: .organicGrowth, before: 1000, after: 2000) == .neverForGrowth)
    }

    @Test func theThresholdDecides() {
        #expect(base.decision(on: .structure, before: 1000, after: 1050) == .recalculate(change: 0.05))
        #expect(base.decision(on: .error, before: 1000, after: 960) == .belowThreshold(change: -0.04))
    }

    /// 3 % from an earlier change and 4 % now: 7 % together.
    @Test func smallChangesAddUp() {
        guard case .recalculate(let change) = base.decision(on: .method, before: 1000, after: 1040, pending: [0.03])
        else {
            Issue.record("not recalculated")
            return
        }
        #expect(close(change, 0.07))
    }

    @Test func theLogNeedsAReason() {
        func record(_ trigger: BaseYear.Trigger, _ reason: String) -> BaseYearRecalculation? {
            BaseYearRecalculation(
                year: base.year,
                trigger: trigger,
                reason: reason,
                before: .zero,
                after: .zero,
                recordedOn: LocalDate(year: 2026, month: 5, day: 15)!,
                recordedBy: "A. Kettler"
            )
        }
        #expect(record(.structure, "Werk Unna verkauft") != nil)
        #expect(record(.structure, "  ") == nil)
        #expect(record(.organicGrowth, "mehr Aufträge") == nil)
    }
}
