import Kernel
import Testing

@testable import ActionPlanning

@Suite struct PlanScheduleTests {
    private func item(
        _ place: Int,
        _ start: String,
        investment: Double?,
        grant: Double = 0,
        saving: Double,
        tonnes: Double?
    )
        -> PlanSchedule.Item
    {
        .init(
            measure: MeasureID("01990000-0000-7000-8000-00000000000\(place)")!,
            start: LocalDate(iso: start)!,
            end: nil,
            investment: investment,
            grant: grant,
            saving: saving,
            tonnes: tonnes
        )
    }

    @Test func moneyAndTonnesByYear() {
        let plan = PlanSchedule(
            [
                item(1, "2027-03-01", investment: 18_000, grant: 3_600, saving: 4_500, tonnes: 12),
                item(2, "2026-07-01", investment: 5_000, saving: 2_000, tonnes: nil),
            ],
            firstYear: 2026,
            budgets: [4_000, 20_000]
        )
        #expect(plan.items.map(\.start.year) == [2026, 2027])
        #expect(plan.years.map(\.year) == [2026, 2027, 2028])
        #expect(plan.years.map(\.investment) == [5_000, 18_000, 0])
        // 2027: the one of 2026; 2028: 2,000 + 4,500.
        #expect(plan.years.map(\.saving) == [0, 2_000, 6_500])
        #expect(plan.years.map(\.tonnes) == [0, 0, 12])
        // 18,000 − 3,600 − 2,000.
        #expect(plan.years[1].outgoing == 12_400)
        // 5,000 against 4,000; 14,400 against 20,000; no limit.
        #expect(plan.years.map(\.excess) == [1_000, 0, 0])
    }

    @Test func aPlanWithoutMeasuresShowsItsYears() {
        let plan = PlanSchedule([], firstYear: 2026, budgets: [1, nil, 3])
        #expect(plan.years.map(\.year) == [2026, 2027, 2028])
        #expect(plan.years.map(\.budget) == [1, nil, 3])
    }
}
