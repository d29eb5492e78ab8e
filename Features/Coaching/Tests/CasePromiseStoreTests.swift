import Coaching
import CoachingStorage
import Kernel
import Testing

struct CasePromiseStoreTests {
    private func promise(_ side: CasePromise.Side) -> CasePromise {
        CasePromise(
            id: CasePromiseID(from: .live),
            side: side,
            text: "Rechnungen bringen",
            madeOn: LocalDate(iso: "2026-05-12")!,
            due: LocalDate(iso: "2026-05-20")
        )
    }

    @Test func theFirmKeepsItsOwnPromisesOnly() async throws {
        let place = try await CoachingPlace.make()
        let id = try await place.opened()
        let store = CasePromiseStore(place.database, outside: .live)
        let (firms, coachs) = (promise(.firm), promise(.coach))
        #expect(try await store.add(firms, to: id, by: place.coach))
        #expect(try await store.add(coachs, to: id, by: place.coach))
        let other = FirmID("01990000-0000-7000-8000-000000000002")!
        #expect(try await !store.setKept(firms.id, true, of: id, firm: other, by: place.other))
        #expect(try await !store.setKept(coachs.id, true, of: id, firm: place.firm, by: place.other))
        #expect(try await store.setKept(firms.id, true, of: id, firm: place.firm, by: place.other))
        let file = try #require(try await place.file(id))
        #expect(file.openPromises.map(\.id) == [coachs.id])
        #expect(file.promises.last?.keptBy == "Andere")
        #expect(file.promises.last?.keptOn == OutsideWorld.live.today())
        #expect(try await store.setKept(firms.id, false, of: id, firm: place.firm, by: place.other))
        #expect(try await place.file(id)?.openPromises.count == 2)
        #expect(try await store.setKept(coachs.id, true, of: id, by: place.coach))
        #expect(try await !store.setKept(firms.id, true, of: id, by: place.other))
    }

    @Test func anOldVersionIsNotSavedOver() async throws {
        let place = try await CoachingPlace.make()
        let id = try await place.opened()
        let store = CasePromiseStore(place.database, outside: .live)
        var promise = promise(.firm)
        #expect(try await store.add(promise, to: id, by: place.coach))
        promise.text = "Alle Rechnungen bringen"
        #expect(try await store.save(promise, of: id, by: place.coach) == .saved)
        guard case .conflict(let stored) = try await store.save(promise, of: id, by: place.coach) else {
            Issue.record("no conflict")
            return
        }
        #expect(stored.version == 2)
        #expect(try await store.save(promise, of: id, by: place.other) == .refused)
        #expect(try await !store.remove(promise.id, of: id, by: place.other))
        #expect(try await store.remove(promise.id, of: id, by: place.coach))
    }
}
