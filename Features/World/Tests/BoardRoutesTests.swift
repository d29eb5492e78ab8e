import ActionPlanning
import ActionPlanningStorage
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform
import World
import WorldStorage

@testable import WorldWeb

@Suite struct BoardRoutesTests {
    let house: MeetingHub
    let id: MeetingID
    var address: String { "/treffen/\(id)" }
    var owner: TestClient { house.hub.client(as: .owner) }

    init() async throws {
        house = try await MeetingHub.make()
        id = try await house.meeting(ofFirm: true)
    }

    private let inPlace: HTTPFields = [HTTPField.Name("HX-Request")!: "true"]

    private func notes() async throws -> [BoardNote] { try await house.stores.board.board(of: id).notes }

    @Test func aNoteIsPinnedChangedMovedAndTakenOff() async throws {
        let added = try await owner.post(
            address + "/zettel",
            ["text": "Lecks suchen\n<b>heute</b>", "kind": "problem", "lane": "discussed"]
        )
        #expect(added.location == address + "#pinnwand")
        let note = try #require(try await notes().first)
        #expect(note.lane == .discussed && note.kind == .problem && note.author == "Petra K.")
        let page = try await owner.get(address).body
        #expect(page.contains("&lt;b&gt;heute&lt;/b&gt;") && !page.contains("<b>heute"))
        #expect(page.contains(#"<p class="board-kind">Problem</p>"#))
        let changed = ["text": "Lecks finden", "kind": "idea", "version": "1"]
        _ = try await owner.post(address + "/zettel/\(note.id)", changed)
        _ = try await owner.post(address + "/zettel/\(note.id)/platz", ["move": "right"])
        let moved = try #require(try await notes().first)
        #expect(moved.text == "Lecks finden" && moved.lane == .agreed && moved.version == 2)
        _ = try await owner.delete(address + "/zettel/\(note.id)")
        #expect(try await notes().isEmpty)
        // Somebody else's last click is no fault.
        #expect(try await owner.delete(address + "/zettel/\(note.id)").status == .seeOther)
        #expect(try await owner.post(address + "/zettel/\(note.id)/platz", ["move": "schief"]).status == .seeOther)
    }

    @Test(arguments: [
        (["text": "", "kind": "idea"], "Der Zettel ist leer."),
        (
            ["text": String(repeating: "x", count: 5_000), "kind": "idea"],
            "Der Zettel hat 5000 Zeichen, möglich sind 500."
        ),
        (["text": "Lecks", "kind": "witz"], "Bitte wählen Sie: Idee, Problem, Frage oder Beschluss."),
    ])
    func aWrongNoteSaysWhat(_ fields: [String: String], _ sentence: String) async throws {
        let answer = try await owner.post(address + "/zettel", fields)
        #expect(answer.status == .unprocessableContent)
        let words = answer.body.replacing("\u{202f}", with: " ").replacing("\u{a0}", with: " ")
        #expect(words.contains(sentence))
        // What was typed is still there.
        #expect(fields["text"]!.isEmpty || answer.body.contains(fields["text"]!))
        #expect(try await notes().isEmpty)
    }

    @Test func twoWhoChangeTheSameNoteSeeBothVersions() async throws {
        let note = try await house.note("Lecks suchen", in: id)
        let path = address + "/zettel/\(note.id)"
        _ = try await owner.post(path, ["text": "Erste", "kind": "idea", "version": "1"])
        let second = try await house.hub.client(as: .member)
            .post(path, ["text": "Zweite", "kind": "decision", "version": "1"])
        #expect(second.status == .conflict)
        #expect(second.body.contains("Idee: Erste") && second.body.contains("Beschluss: Zweite"))
        #expect(try await notes().map(\.text) == ["Erste"])
        _ = try await owner.post(path, ["text": "Zweite", "kind": "decision", "version": "2"])
        #expect(try await notes().map(\.text) == ["Zweite"])
    }

    @Test func aScriptIsAnsweredWithTheBoardAlone() async throws {
        let note = try await house.note("Lecks suchen", in: id)
        let board = try await owner.get(address + "/pinnwand", headers: inPlace)
        #expect(board.status == .ok && board.body.contains("Lecks suchen") && !board.body.contains("<main"))
        #expect(try await owner.get(address + "/pinnwand").location == address + "#pinnwand")
        #expect(board.body.contains("id=\"zettel-\(note.id)-form\""))
    }

    @Test func aGuestWritesUnderTheNameTheyGave() async throws {
        let guest = house.hub.client()
        let token = try await house.link(to: id)
        _ = try await guest.post("/treffen/einladung/\(token)", ["name": "Ayla"])
        _ = try await guest.post(address + "/zettel", ["text": "Frage?", "kind": "question", "lane": "collected"])
        #expect(try await notes().map(\.author) == ["Ayla"])
        #expect(try await !guest.get(address).body.contains("Als Maßnahme anlegen"))
        let note = try await notes()[0]
        #expect(try await guest.get(address + "/zettel/\(note.id)/massnahme").status == .notFound)
        #expect(try await guest.post(address + "/zettel/\(note.id)/massnahme", ["title": "x"]).status == .notFound)
    }

    @Test func aNoteBecomesAMeasureWithItsOrigin() async throws {
        let note = try await house.note("Druckluft: Lecks suchen", in: id)
        let path = address + "/zettel/\(note.id)/massnahme"
        let page = try await owner.get(path)
        #expect(page.status == .ok && page.body.contains("Handlungsplan von Metallbau Kettler GmbH"))
        let wrong = try await owner.post(path, ["title": "", "theme": "witz"])
        #expect(wrong.status == .unprocessableContent && wrong.body.contains("Bitte wählen Sie ein Thema."))
        let made = try await owner.post(path, ["title": "Lecks suchen", "theme": "energy"])
        let measures = MeasureStore(house.database, outside: house.clock.outside)
        let measure = try #require(try await measures.measures(of: TestHub.firm).first)
        #expect(made.location == "/massnahmen/\(measure.id)")
        #expect(measure.origin?.title == "aus Treffen „Energieaudit“ vom 15.05.2026")
        #expect(measure.origin?.kind == .meeting && measure.description == "Druckluft: Lecks suchen")
        #expect(try await owner.get(address).body.contains("Ist eine Maßnahme"))
        // Twice is once.
        #expect(try await owner.post(path, ["title": "Noch einmal", "theme": "energy"]).location == made.location)
        #expect(try await measures.measures(of: TestHub.firm).count == 1)
    }
}
