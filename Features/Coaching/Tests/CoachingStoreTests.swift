import Coaching
import CoachingStorage
import Kernel
import Testing

struct CoachingStoreTests {
    @Test func onlyARunningGrantOpensACase() async throws {
        let place = try await CoachingPlace.make()
        let new = place.new()
        #expect(try await !place.store.open(new, by: place.coach))
        try await place.grant("a", to: place.coach, runs: 0, reads: 30)
        #expect(try await place.store.open(new, by: place.coach))
        let found = try #require(try await place.store.case(new.id, of: place.coach))
        #expect(found.0 == new)
        #expect(found.1 == .works)
        #expect(try await place.store.cases(of: place.firm) == [new])
    }

    @Test func anotherCoachOfTheFirmSeesNothing() async throws {
        let place = try await CoachingPlace.make()
        let new = place.new()
        try await place.grant("a", to: place.coach, runs: 9, reads: 9)
        try await place.grant("b", to: place.other, runs: 9, reads: 9)
        #expect(try await place.store.open(new, by: place.coach))
        #expect(try await place.store.case(new.id, of: place.other) == nil)
        #expect(try await place.store.cases(of: place.other).isEmpty)
        #expect(try await place.store.save(new, by: place.other) == .refused)
    }

    @Test func anEndedGrantLetsReadAndThenNothing() async throws {
        let place = try await CoachingPlace.make()
        let new = place.new()
        try await place.grant("a", to: place.coach, runs: 9, reads: 9)
        #expect(try await place.store.open(new, by: place.coach))
        try await place.endGrants(readable: 0)
        #expect(try await place.store.case(new.id, of: place.coach)?.1 == .reads)
        #expect(try await place.store.save(new, by: place.coach) == .refused)
        try await place.endGrants(readable: -1)
        #expect(try await place.store.case(new.id, of: place.coach) == nil)
    }

    @Test func anOldVersionIsNotSavedOver() async throws {
        let place = try await CoachingPlace.make()
        var changed = place.new()
        try await place.grant("a", to: place.coach, runs: 9, reads: 9)
        #expect(try await place.store.open(changed, by: place.coach))
        changed.title = "Weniger Folie"
        #expect(try await place.store.save(changed, by: place.coach) == .saved)
        guard case .conflict(let stored) = try await place.store.save(changed, by: place.coach) else {
            Issue.record("no conflict")
            return
        }
        #expect(stored.version == 2)
        #expect(stored.title == "Weniger Folie")
    }

    @Test func aFormSentTwiceOpensOneCase() async throws {
        let place = try await CoachingPlace.make()
        let new = place.new()
        let step = CaseStep(id: CaseStepID(from: .live), key: "a", position: 0, phase: "Start", title: "Auftakt")
        try await place.grant("a", to: place.coach, runs: 9, reads: 9)
        #expect(try await place.store.open(new, steps: [step], by: place.coach))
        #expect(try await place.store.open(new, steps: [step], by: place.coach))
        #expect(try await place.store.cases(of: place.coach).count == 1)
        #expect(try await place.file(new)?.plan.steps.count == 1)
    }

    @Test func firmsAreThoseThatLetTheCoachWorkToday() async throws {
        let place = try await CoachingPlace.make()
        #expect(try await place.store.firms(of: place.coach).isEmpty)
        try await place.grant("a", to: place.coach, runs: 0, reads: 9)
        #expect(try await place.store.firms(of: place.coach).map(\.name) == ["Brandt KG"])
        try await place.endGrants(readable: 9)
        #expect(try await place.store.firms(of: place.coach).isEmpty)
    }
}
