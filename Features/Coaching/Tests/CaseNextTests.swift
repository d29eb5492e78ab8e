import Coaching
import CoachingStorage
import DatabasePlatform
import Kernel
import Testing

struct CaseNextTests {
    private let today = OutsideWorld.live.today()

    private func step(_ key: String, _ position: Int, due: Int?) -> CaseStep {
        CaseStep(
            id: CaseStepID(from: .live),
            key: key,
            position: position,
            phase: "Start",
            title: key,
            due: due.map { .on(today.adding(days: $0)) }
        )
    }

    private func promise(_ side: CasePromise.Side, due: Int?, _ place: CoachingPlace, _ id: CoachingCaseID) async throws
    {
        let promise = CasePromise(
            id: CasePromiseID(from: .live),
            side: side,
            text: "Rechnungen",
            madeOn: today,
            due: due.map { today.adding(days: $0) }
        )
        #expect(try await CasePromiseStore(place.database, outside: .live).add(promise, to: id, by: place.coach))
    }

    @Test func aFirmAndItsCoachReadWhatComesNext() async throws {
        let place = try await CoachingPlace.make()
        let id = try await place.opened([
            step("Auftakt", 0, due: -3), step("Ziele", 1, due: -1), step("Messung", 2, due: 7),
            step("Später", 3, due: nil),
        ])
        try await promise(.firm, due: 5, place, id)
        try await promise(.firm, due: -2, place, id)
        // The coach's own promise is none of the firm's.
        try await promise(.coach, due: -9, place, id)
        let reader = CaseFileReader(place.database, outside: .live)
        for found in [try await reader.next(of: place.firm), try await reader.next(of: place.coach)] {
            let next = try #require(found.first)
            #expect(found.count == 1)
            #expect(next.id == id)
            #expect(next.plan.next?.title == "Auftakt")
            #expect(next.lateSteps(on: today) == 2)
            #expect(next.openPromises == 2)
            #expect(next.promisesDue == today.adding(days: -2))
        }
        #expect(try await reader.next(of: place.other).isEmpty)
    }

    @Test func aCaseWithoutStepsIsStillOne() async throws {
        let place = try await CoachingPlace.make()
        let id = try await place.opened()
        let reader = CaseFileReader(place.database, outside: .live)
        let next = try #require(try await reader.next(of: place.firm).first)
        #expect(next == CaseNext(id: id, plan: .lenient([]), openPromises: 0, promisesDue: nil))
    }

    @Test func whatIsClosedOrNoLongerGrantedIsGone() async throws {
        let place = try await CoachingPlace.make()
        let id = try await place.opened([step("Auftakt", 0, due: -3)])
        let reader = CaseFileReader(place.database, outside: .live)
        try await place.endGrants(readable: -1)
        #expect(try await reader.next(of: place.coach).isEmpty)
        #expect(try await reader.next(of: place.firm).count == 1)
        _ = try await place.database.write { session in
            try session.query("UPDATE coaching_case SET state = 'closed' WHERE id = $1", .id(id))
        }
        #expect(try await reader.next(of: place.firm).isEmpty)
    }
}
