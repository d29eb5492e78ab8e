import CarbonAccounting
import Kernel
import Testing

@Suite struct BaseYearStandingTests {
    private let base = BaseYear(year: ReportingYear(2020)!, threshold: 0.05)

    private func both(_ kilograms: Double) -> DualAmount { DualAmount(location: kilograms, market: kilograms) }

    private func standing(
        released: DualAmount?,
        now: DualAmount,
        isProvisional: Bool = false,
        log: [BaseYearRecalculation] = []
    ) -> BaseYearStanding {
        BaseYearStanding(base, released: released, now: now, isProvisional: isProvisional, log: log)
    }

    private func record(_ before: Double, _ after: Double, recalculated: Bool) -> BaseYearRecalculation {
        BaseYearRecalculation(
            year: base.year,
            trigger: .error,
            reason: "Zähler vertauscht",
            before: both(before),
            after: both(after),
            recordedOn: LocalDate(year: 2026, month: 5, day: 15)!,
            recordedBy: "A. Kettler",
            change: after / before - 1,
            reachesThreshold: recalculated
        )!
    }

    @Test func withoutAReleaseThereIsNothingToCompareWith() {
        #expect(standing(released: nil, now: both(1000)).state == .neverReleased)
        #expect(standing(released: nil, now: both(1000)).fixed == nil)
    }

    @Test func anUnfinishedYearIsNoNewFigure() {
        let open = standing(released: both(1000), now: both(2000), isProvisional: true)
        #expect(open.state == .provisional)
        #expect(open.decision(on: .error) == nil)
    }

    @Test func roundingIsNoChange() {
        #expect(standing(released: both(1000), now: both(1000.000_000_000_1)).state == .unchanged)
    }

    /// Location-based nothing moves, market-based 10 %: the threshold of 5 % is reached.
    @Test func theMethodThatChangesMoreDecides() {
        let changed = standing(released: both(1000), now: DualAmount(location: 1000, market: 1100))
        guard case .recalculate(let change)? = changed.decision(on: .method) else {
            Issue.record("not recalculated")
            return
        }
        #expect(close(change, 0.1))
        #expect(changed.decision(on: .organicGrowth) == .neverForGrowth)
    }

    /// 1000 to 1030 stays below; from there to 1060 are 2.91 %, together 5.91 %. Meanwhile targets keep 1000.
    @Test func smallChangesCountWithTheNextOne() {
        let log = [record(1000, 1030, recalculated: false)]
        let second = standing(released: both(1000), now: both(1060), log: log)
        #expect(second.fixed == both(1000))
        #expect(second.state == .changed(before: both(1030), after: both(1060)))
        guard case .recalculate(let change)? = second.decision(on: .error) else {
            Issue.record("not recalculated")
            return
        }
        #expect(close(change, 0.03 + 30.0 / 1030))
    }

    @Test func aRecalculationIsTheNewMeasure() {
        let after = standing(released: both(1000), now: both(1100), log: [record(1000, 1100, recalculated: true)])
        #expect(after.fixed == both(1100))
        #expect(after.state == .unchanged)
        #expect(after.pending.isEmpty)
    }
}
