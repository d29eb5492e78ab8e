import Coaching
import Kernel
import Testing

struct CaseScheduleTests {
    @Test func aStepIsDueSomeDaysAfterAnother() throws {
        let start = try #require(LocalDate(iso: "2026-05-04"))
        let schedule = try CaseSchedule(["start": .on(start), "record": .after("start", days: 7)])
        // 4 May + 7 days
        #expect(schedule.days["record"]?.iso == "2026-05-11")
    }

    @Test func aCircleIsRefused() {
        #expect(throws: CaseSchedule.Fault.circle(["a", "b"])) {
            try CaseSchedule(["a": .after("b", days: 1), "b": .after("a", days: 1)])
        }
    }

    @Test func aStepAfterAnUnknownOneIsRefused() {
        #expect(throws: CaseSchedule.Fault.unknown(step: "a", after: "x")) {
            try CaseSchedule(["a": .after("x", days: 1)])
        }
    }
}
