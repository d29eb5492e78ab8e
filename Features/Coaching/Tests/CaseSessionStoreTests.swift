import Coaching
import CoachingStorage
import Kernel
import Testing

struct CaseSessionStoreTests {
    private func held(_ counts: CountsAs = .enterprise, _ names: [CaseSession.Participant] = []) -> CaseSession {
        CaseSession(
            id: CaseSessionID(from: .live),
            day: LocalDate(iso: "2026-05-12")!,
            start: LocalTime(hour: 9, minute: 30),
            minutes: 150,
            kind: .firm,
            place: "Halle 2",
            note: "Nur für mich",
            visibility: .coach,
            countsAs: counts,
            reason: "Anlage des Betriebs",
            participants: names
        )
    }

    @Test func theFirmReadsNoNoteThatIsTheCoachsOwn() async throws {
        let place = try await CoachingPlace.make()
        let id = try await place.opened()
        var session = held()
        #expect(try await CaseSessionStore(place.database, outside: .live).add(session, to: id, by: place.coach))
        session.heldBy = "Coach"
        #expect(try await place.file(id)?.sessions == [session])
        let reader = CaseFileReader(place.database, outside: .live)
        let firms = try #require(try await reader.file(id, of: place.firm))
        session.note = ""
        #expect(firms.sessions == [session])
        #expect(firms.coachName == "Coach")
        #expect(try await reader.file(id, of: FirmID("01990000-0000-7000-8000-000000000002")!) == nil)
    }

    @Test func hoursOfAnEnterpriseAreOneLineWhoeverWasThere() async throws {
        let place = try await CoachingPlace.make()
        let id = try await place.opened()
        let names = [CaseSession.Participant(name: "Petra Kettler"), .init(person: place.other, name: "Andere")]
        #expect(
            try await CaseSessionStore(place.database, outside: .live).add(
                held(.enterprise, names),
                to: id,
                by: place.coach
            )
        )
        let hours = try await CoachingReader(place.database).hours()
        #expect(hours.count == 1)
        #expect(hours.first?.minutes == 150)
        #expect(hours.first?.countsAs == .enterprise)
        #expect(hours.first?.name == "")
        #expect(hours.first?.firm == place.firm)
        #expect(hours.first?.firmName == "Brandt KG")
        #expect(hours.first?.title == "Verpackung")
    }

    @Test func hoursOfPeopleAreALineEach() async throws {
        let place = try await CoachingPlace.make()
        let id = try await place.opened()
        let names = [CaseSession.Participant(name: "Petra Kettler"), .init(person: place.other, name: "Andere")]
        #expect(
            try await CaseSessionStore(place.database, outside: .live).add(
                held(.person, names),
                to: id,
                by: place.coach
            )
        )
        let hours = try await CoachingReader(place.database).hours()
        #expect(hours.map(\.name) == ["Petra Kettler", "Andere"])
        #expect(hours.map(\.person) == [nil, place.other])
        #expect(hours.map(\.email) == [nil, "andere@hub.example"])
        #expect(hours.map(\.minutes) == [150, 150])
    }

    @Test func savingReplacesTheParticipantsAndKeepsAnOldVersionOut() async throws {
        let place = try await CoachingPlace.make()
        let id = try await place.opened()
        let store = CaseSessionStore(place.database, outside: .live)
        var session = held(.person, [.init(name: "Eins"), .init(name: "Zwei")])
        #expect(try await store.add(session, to: id, by: place.coach))
        // A form sent twice.
        #expect(try await store.add(session, to: id, by: place.coach))
        session.participants = [.init(name: "Drei")]
        #expect(try await store.save(session, of: id, by: place.coach) == .saved)
        #expect(try await CoachingReader(place.database).hours().map(\.name) == ["Drei"])
        guard case .conflict(let stored) = try await store.save(session, of: id, by: place.coach) else {
            Issue.record("no conflict")
            return
        }
        #expect(stored.version == 2)
        #expect(try await store.save(session, of: id, by: place.other) == .refused)
        #expect(try await !store.remove(session.id, of: id, by: place.other))
        #expect(try await store.remove(session.id, of: id, by: place.coach))
        #expect(try await CoachingReader(place.database).hours().isEmpty)
    }
}
