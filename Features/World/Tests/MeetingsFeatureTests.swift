import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform
import World
import WorldStorage

@testable import WorldWeb

@Suite struct MeetingsFeatureTests {
    let house: MeetingHub
    var hub: TestHub { house.hub }

    init() async throws { house = try await MeetingHub.make() }

    private func opened(_ fields: [String: String] = [:], as who: TestHub.Who = .owner) async throws -> String {
        let form = ["title": "Energieaudit", "whose": "firm", "retention": "30"].merging(fields) { $1 }
        let answer = try await hub.client(as: who).post("/treffen", form)
        #expect(answer.status == .seeOther)
        return try #require(answer.location)
    }

    /// The link that the host is shown once.
    private func link(_ address: String) async throws -> String {
        let answer = try await hub.client(as: .owner).post(address + "/einladungen")
        let match = try #require(answer.body.firstMatch(of: /<code>[^<]*(\/treffen\/einladung\/[^<]+)<\/code>/))
        return String(match.1)
    }

    @Test func somebodyOpensARoomAndOthersOfTheFirmComeIn() async throws {
        let address = try await opened()
        let page = try await hub.client(as: .owner).get(address)
        #expect(page.status == .ok && page.body.contains("Neuen Einladungslink anlegen"))
        #expect(page.body.contains("bleiben 30\u{a0}Tage") || page.body.contains("bleiben 30"))
        #expect(page.headers[HTTPField.Name("Permissions-Policy")!]?.contains("camera=(self)") == true)
        let colleague = try await hub.client(as: .member).get(address)
        #expect(colleague.status == .ok && !colleague.body.contains("Neuen Einladungslink anlegen"))
        #expect(try await hub.client(as: .owner).get("/treffen").body.contains("Energieaudit"))
        #expect(try await hub.client(as: .member).get("/treffen").body.contains("Metallbau Kettler GmbH"))
    }

    @Test(arguments: [TestHub.Who.anonymous, .foreignOwner, .personWithoutFirm, .formerCoach, .supporter, .endedCoach])
    func whoeverHasNoSeatFindsNothing(_ who: TestHub.Who) async throws {
        let address = try await opened()
        let id = try #require(MeetingID(String(address.split(separator: "/")[1])))
        let note = try await house.note("Geheim", in: id)
        let client = hub.client(as: who)
        for path in ["", "/pinnwand", "/leinwand", "/loeschen", "/zettel/\(note.id)/massnahme"] {
            #expect(try await client.get(address + path).status == .notFound, "\(path)")
        }
        let changes = [
            "/einladungen", "/einstellungen", "/zettel", "/zettel/\(note.id)", "/zettel/\(note.id)/platz",
            "?_method=DELETE", "/zettel/\(note.id)?_method=DELETE",
        ]
        for path in changes {
            #expect(try await client.post(address + path, ["text": "x"]).status == .notFound, "\(path)")
        }
        #expect(try await house.stores.board.board(of: id).notes.map(\.text) == ["Geheim"])
    }

    @Test func aColleagueIsNoHost() async throws {
        let address = try await opened()
        let client = hub.client(as: .member)
        #expect(try await client.get(address + "/loeschen").status == .notFound)
        for path in ["/einladungen", "/einstellungen", "/leinwand", "?_method=DELETE"] {
            #expect(try await client.post(address + path).status == .notFound, "\(path)")
        }
    }

    @Test func aGuestComesByALinkWithoutAnAccount() async throws {
        let address = try await opened(["whose": "own"])
        let invitation = try await link(address)
        let guest = hub.client()
        let page = try await guest.get(invitation)
        #expect(page.status == .ok && page.body.contains("Petra Kettler lädt Sie"))
        let nameless = try await guest.post(invitation, ["name": " "])
        #expect(nameless.status == .unprocessableContent && nameless.body.contains("Bitte geben Sie einen Namen an."))
        let long = try await guest.post(invitation, ["name": String(repeating: "x", count: 41)])
        #expect(long.body.contains("Der Name hat 41 Zeichen"))
        let entered = try await guest.post(invitation, ["name": "Ayla <b>"])
        #expect(entered.location == address)
        let room = try await guest.get(address)
        #expect(room.status == .ok && room.body.contains("Ayla &lt;b&gt;") && !room.body.contains("Ayla <b>"))
        #expect(room.body.contains("data-presence-named-value=\"yes\""))
        #expect(!room.body.contains("Neuen Einladungslink"))
        #expect(try await hub.client(as: .owner).get(address).body.contains("Gekommen: Ayla &lt;b&gt;"))
        // Another room stays closed.
        #expect(try await guest.get(try await opened(["whose": "own", "id": ""])).status == .notFound)
    }

    @Test func aLinkThatIsWithdrawnSaysSo() async throws {
        let address = try await opened()
        let invitation = try await link(address)
        let client = hub.client(as: .owner)
        let form = try #require(
            try await client.get(address).body.firstMatch(of: /action="(\/treffen\/[^"]+\/einladungen\/[^"?]+)\?/)
        )
        #expect(try await client.delete(String(form.1)).status == .seeOther)
        let gone = try await hub.client().get(invitation)
        #expect(gone.status == .notFound && gone.body.contains("Diese Einladung gilt nicht"))
        #expect(try await hub.client().post(invitation, ["name": "Ayla"]).status == .notFound)
        #expect(try await hub.client().get("/treffen/einladung/%00%ff").status == .notFound)
    }

    @Test func whoeverBelongsThereNeedsNoOtherName() async throws {
        let address = try await opened()
        #expect(try await hub.client(as: .member).get(try await link(address)).location == address)
    }

    @Test(arguments: [
        (["title": ""], "Bitte geben Sie einen Titel an."),
        (["title": String(repeating: "x", count: 121)], "Der Titel hat 121 Zeichen"),
        (["retention": "365"], "Bitte wählen Sie 7, 30 oder 90 Tage."),
        (["whose": "alle"], "Bitte wählen Sie, für wen das Treffen ist."),
    ])
    func aWrongFormSaysWhat(_ wrong: [String: String], _ sentence: String) async throws {
        let form = ["title": "Audit", "whose": "firm", "retention": "30"].merging(wrong) { $1 }
        let answer = try await hub.client(as: .owner).post("/treffen", form)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.replacing("\u{a0}", with: " ").replacing("\u{202f}", with: " ").contains(sentence))
    }

    @Test func whoeverHasNoFirmOpensOneOfTheirOwn() async throws {
        let answer = try await hub.client(as: .personWithoutFirm)
            .post("/treffen", ["title": "Audit", "whose": "firm", "retention": "7"])
        #expect(answer.status == .unprocessableContent)
        let page = try await hub.client(as: .personWithoutFirm).get("/treffen/neu")
        #expect(!page.body.contains("radio"))
        _ = try await opened(["whose": "own"], as: .personWithoutFirm)
        #expect(try await hub.client().get("/treffen").location?.hasPrefix("/anmelden") == true)
    }

    @Test func theHostChangesTitleAndDays() async throws {
        let address = try await opened()
        let client = hub.client(as: .owner)
        let wrong = try await client.post(address + "/einstellungen", ["title": "", "retention": "7"])
        #expect(wrong.status == .unprocessableContent && wrong.body.contains("Bitte geben Sie einen Titel an."))
        _ = try await client.post(address + "/einstellungen", ["title": "Lecks", "retention": "90"])
        let page = try await client.get(address).body
        #expect(page.contains("<h1>Lecks</h1>") && page.contains("13.08.2026"))
    }

    @Test func theHostSeesWhatGoesAndDeletesIt() async throws {
        let address = try await opened()
        let client = hub.client(as: .owner)
        _ = try await client.post(address + "/zettel", ["text": "Lecks suchen", "kind": "idea", "lane": "collected"])
        let question = try await client.get(address + "/loeschen")
        #expect(question.body.contains("1\u{202f}Zettel") || question.body.contains("1 Zettel"))
        #expect(try await client.delete(address).location == "/treffen")
        #expect(try await client.get(address).status == .notFound)
    }

    @Test func whatWasWrittenStandsOnThePage() async throws {
        let address = try await opened()
        let id = String(address.split(separator: "/")[1])
        let line = SpokenLine(who: 1, name: "Petra", text: "<script>x</script>", at: house.clock.now, id: "1")
        try await house.stores.door.keep(id, nil, line)
        let page = try await hub.client(as: .owner).get(address).body
        #expect(page.contains("&lt;script&gt;x&lt;/script&gt;") && !page.contains("<script>x"))
    }
}
