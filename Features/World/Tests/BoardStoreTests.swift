import ActionPlanning
import ActionPlanningStorage
import CompaniesStorage
import DatabasePlatform
import Foundation
import Kernel
import TestSupport
import Testing
import WebPlatform
import World
import WorldStorage

@testable import WorldWeb

@Suite struct BoardStoreTests {
    let house: MeetingHub
    var store: BoardStore { house.stores.board }

    init() async throws { house = try await MeetingHub.make() }

    private func changed(_ note: BoardNote, _ text: String) -> BoardNote {
        var note = note
        (note.text, note.kind) = (text, .decision)
        return note
    }

    @Test func whoeverSavesLastSeesWhatOthersHaveSaved() async throws {
        let id = try await house.meeting()
        let note = try await house.note("Lecks suchen", in: id)
        guard case .saved(let saved) = try await store.save(changed(note, "Erste"), in: id) else {
            return #expect(Bool(false))
        }
        #expect(saved.text == "Erste" && saved.kind == .decision && saved.version == 2)
        guard case .conflict(let stored) = try await store.save(changed(note, "Zweite"), in: id) else {
            return #expect(Bool(false))
        }
        #expect(stored.text == "Erste")
    }

    @Test func movingDisturbsNobodyWhoTypes() async throws {
        let id = try await house.meeting()
        let (first, second) = (try await house.note("Eins", in: id), try await house.note("Zwei", in: id))
        #expect(second.position == 1)
        #expect(try await store.move(second.id, .up, in: id))
        #expect(try await store.move(first.id, .right, in: id))
        guard case .saved(let saved) = try await store.save(changed(first, "Neu"), in: id) else {
            return #expect(Bool(false))
        }
        #expect(saved.lane == .discussed)
    }

    @Test func anotherMeetingReachesNoNote() async throws {
        let (id, other) = (try await house.meeting(), try await house.meeting())
        let note = try await house.note("Eins", in: id)
        #expect(try await !store.move(note.id, .right, in: other))
        #expect(try await !store.remove(note.id, of: other))
        guard case .gone = try await store.save(changed(note, "Fremd"), in: other) else {
            return #expect(Bool(false))
        }
        #expect(try await store.board(of: other).notes.isEmpty)
        #expect(try await store.board(of: id).notes == [note])
    }

    @Test func aBoardHoldsOnlySoMany() async throws {
        let id = try await house.meeting()
        // As if written one after the other, but at once.
        try await house.database.write { session in
            for number in 0..<1_000 {
                try session.query(
                    """
                    INSERT INTO world_note (id, meeting_id, body, kind, lane, position, author, made_at, version)
                    VALUES ($1, $2, 'Zettel', 'idea', 'collected', $3, 'Petra', 1, 1)
                    """,
                    .id(BoardNoteID(from: .live)),
                    .id(id),
                    .int(number)
                )
            }
        }
        let note = BoardNote(
            id: BoardNoteID(from: .live),
            text: "Zu viel",
            kind: .idea,
            lane: .collected,
            position: 0,
            author: "Petra",
            madeAt: house.clock.now
        )
        #expect(try await store.add(note, to: id, by: nil) == .full)
        #expect(try await store.board(of: id).notes.count == 1_000)
        #expect(try await store.add(note, to: MeetingID(from: .live), by: nil) == .gone)
    }

    @Test func aNoteBecomesOneMeasureOfEachFirm() async throws {
        let id = try await house.meeting()
        let note = try await house.note("Lecks suchen", in: id)
        func measure(_ firm: FirmID) -> Measure {
            Measure(id: MeasureID(from: .live), firm: firm, title: "Lecks suchen", theme: "energy")
        }
        let (own, foreign) = (measure(TestHub.firm), measure(TestHub.foreignFirm))
        #expect(try await store.plan(note.id, of: id, as: own, by: TestHub.owner.id) == own.id)
        #expect(try await store.plan(note.id, of: id, as: measure(TestHub.firm), by: TestHub.owner.id) == own.id)
        #expect(try await store.plan(note.id, of: id, as: foreign, by: TestHub.stranger.id) == foreign.id)
        #expect(try await store.measures(of: TestHub.firm, in: id) == [note.id: own.id])
        let measures = MeasureStore(house.database, outside: house.clock.outside)
        #expect(try await measures.measures(of: TestHub.firm).map(\.id) == [own.id])
        // The measure stays when the note goes; the note stays when the measure goes.
        #expect(try await measures.remove(own.id, of: TestHub.firm))
        #expect(try await store.measures(of: TestHub.firm, in: id).isEmpty)
        #expect(try await store.remove(note.id, of: id))
        #expect(try await measures.measures(of: TestHub.foreignFirm).map(\.id) == [foreign.id])
        #expect(try await store.plan(note.id, of: id, as: measure(TestHub.firm), by: TestHub.owner.id) == nil)
    }
}
