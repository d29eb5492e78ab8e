import Coaching
import CoachingStorage
import Kernel
import Testing

struct CaseStepStoreTests {
    private static func day(_ iso: String) -> LocalDate { LocalDate(iso: iso)! }

    private static func step(_ key: String, _ position: Int, _ due: StepDue?) -> CaseStep {
        CaseStep(id: CaseStepID(from: .live), key: key, position: position, phase: "Start", title: key, due: due)
    }

    private static func kickoff() -> [CaseStep] {
        [step("kickoff", 0, .on(day("2026-05-04"))), step("record", 1, .after("kickoff", days: 7))]
    }

    @Test func aStepFollowsTheDayOnWhichTheOtherWasDone() async throws {
        let place = try await CoachingPlace.make()
        let steps = Self.kickoff()
        let id = try await place.opened(steps)
        let store = CaseStepStore(place.database, outside: .live)
        // 4 May + 7 days
        #expect(try await place.file(id)?.plan.days["record"]?.iso == "2026-05-11")
        #expect(try await store.setDone(steps[0].id, on: Self.day("2026-05-06"), of: id, by: place.coach))
        // Said again: the first day stands.
        #expect(try await store.setDone(steps[0].id, on: Self.day("2026-05-20"), of: id, by: place.coach))
        let file = try #require(try await place.file(id))
        // 6 May + 7 days
        #expect(file.plan.days["record"]?.iso == "2026-05-13")
        #expect(file.plan.steps[0].doneBy == "Coach")
        #expect(file.plan.next?.key == "record")
        #expect(try await store.setDone(steps[0].id, on: nil, of: id, by: place.coach))
        #expect(try await place.file(id)?.plan.steps[0].doneOn == nil)
    }

    @Test func aCircleIsNotSaved() async throws {
        let place = try await CoachingPlace.make()
        let steps = Self.kickoff()
        let id = try await place.opened(steps)
        let store = CaseStepStore(place.database, outside: .live)
        var first = steps[0]
        first.due = .after("record", days: 1)
        #expect(try await store.save(first, of: id, by: place.coach) == .fault(.circle(["kickoff", "record"])))
        // A step that is done hides no circle.
        first.doneOn = Self.day("2026-05-04")
        #expect(try await store.save(first, of: id, by: place.coach) == .fault(.circle(["kickoff", "record"])))
        #expect(try await place.file(id)?.plan.days["record"]?.iso == "2026-05-11")
    }

    @Test func aStepAfterOneThatIsNotThereIsNotAdded() async throws {
        let place = try await CoachingPlace.make()
        let id = try await place.opened(Self.kickoff())
        let store = CaseStepStore(place.database, outside: .live)
        let lost = Self.step("lost", 0, .after("gone", days: 1))
        #expect(try await store.add(lost, to: id, by: place.coach) == .fault(.unknown(step: "lost", after: "gone")))
        let free = Self.step("free", 0, .after("record", days: 3))
        #expect(try await store.add(free, to: id, by: place.coach) == .done)
        let plan = try #require(try await place.file(id)?.plan)
        // 4 May + 7 + 3 days, behind the two others
        #expect(plan.days["free"]?.iso == "2026-05-14")
        #expect(plan.steps.last?.key == "free")
        #expect(plan.steps.last?.position == 2)
    }

    @Test func aStepOthersWaitForStays() async throws {
        let place = try await CoachingPlace.make()
        let steps = Self.kickoff()
        let id = try await place.opened(steps)
        let store = CaseStepStore(place.database, outside: .live)
        #expect(try await store.remove(steps[0].id, of: id, by: place.coach) == .needed([steps[1]]))
        #expect(try await store.remove(steps[1].id, of: id, by: place.coach) == .done)
        #expect(try await store.remove(steps[0].id, of: id, by: place.coach) == .done)
        #expect(try await place.file(id)?.plan.steps.isEmpty == true)
    }

    @Test func anOldVersionIsNotSavedOver() async throws {
        let place = try await CoachingPlace.make()
        var step = Self.kickoff()[0]
        let id = try await place.opened([step])
        let store = CaseStepStore(place.database, outside: .live)
        step.responsible = "Petra"
        #expect(try await store.save(step, of: id, by: place.coach) == .done)
        step.responsible = "Jonas"
        guard case .conflict(let stored) = try await store.save(step, of: id, by: place.coach) else {
            Issue.record("no conflict")
            return
        }
        #expect(stored.responsible == "Petra")
        #expect(stored.version == 2)
    }

    @Test func onlyTheCoachOfAnOpenCaseChangesSteps() async throws {
        let place = try await CoachingPlace.make()
        let steps = Self.kickoff()
        let id = try await place.opened(steps)
        try await place.grant("b", to: place.other, runs: 9, reads: 9)
        let store = CaseStepStore(place.database, outside: .live)
        #expect(try await store.save(steps[0], of: id, by: place.other) == .refused)
        #expect(try await !store.setDone(steps[0].id, on: Self.day("2026-05-04"), of: id, by: place.other))
        #expect(try await store.remove(steps[1].id, of: id, by: place.other) == .refused)
        var found = try #require(try await place.store.case(id, of: place.coach)).0
        (found.state, found.closedOn, found.outcome) = (.closed, Self.day("2026-05-15"), "Weniger Folie")
        #expect(try await place.store.save(found, by: place.coach) == .saved)
        #expect(try await store.save(steps[0], of: id, by: place.coach) == .refused)
        #expect(try await place.file(id)?.case.outcome == "Weniger Folie")
    }

    @Test func anEndedGrantChangesNothing() async throws {
        let place = try await CoachingPlace.make()
        let steps = Self.kickoff()
        let id = try await place.opened(steps)
        try await place.endGrants(readable: 3)
        let store = CaseStepStore(place.database, outside: .live)
        #expect(try await store.add(steps[0], to: id, by: place.coach) == .refused)
        #expect(try await place.file(id)?.plan.steps == steps)
        try await place.endGrants(readable: -1)
        #expect(try await place.file(id) == nil)
    }
}
