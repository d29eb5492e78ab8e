import Coaching
import Kernel
import Testing

struct CasePlanTests {
    private func day(_ iso: String) -> LocalDate { LocalDate(iso: iso)! }

    private func step(_ key: String, _ position: Int, _ due: StepDue?, done: LocalDate? = nil) -> CaseStep {
        CaseStep(
            id: CaseStepID(from: .live),
            key: key,
            position: position,
            phase: "Start",
            title: key,
            due: due,
            doneOn: done
        )
    }

    @Test func whatWaitsForAStepWithoutADayHasNone() throws {
        let plan = try CasePlan([
            step("c", 2, .after("b", days: 1)), step("a", 0, nil), step("b", 1, .after("a", days: 1)),
            step("d", 3, .on(day("2026-05-04"))),
        ])
        #expect(plan.steps.map(\.key) == ["a", "b", "c", "d"])
        #expect(plan.days == ["d": day("2026-05-04")])
        #expect(plan.next?.key == "d")
    }

    @Test func overdueIsWhatWasDueBeforeTodayAndIsNotDone() throws {
        let plan = try CasePlan([
            step("a", 0, .on(day("2026-05-14"))), step("b", 1, .on(day("2026-05-15"))),
            step("c", 2, .on(day("2026-05-01")), done: day("2026-05-02")),
        ])
        #expect(plan.steps.map { plan.isOverdue($0, on: day("2026-05-15")) } == [true, false, false])
        #expect(plan.next?.key == "a")
    }

    @Test func aCircleKeepsItsStepsButNoDays() {
        let plan = CasePlan.lenient([step("a", 0, .after("b", days: 1)), step("b", 1, .after("a", days: 1))])
        #expect(plan.steps.map(\.key) == ["a", "b"])
        #expect(plan.days.isEmpty)
        #expect(plan.next?.key == "a")
    }

    @Test func withoutOpenStepsNothingIsNext() throws {
        let plan = try CasePlan([step("a", 0, nil, done: day("2026-05-02"))])
        #expect(plan.next == nil)
        #expect(plan.followers(of: "a").isEmpty)
    }
}
