import Accounts
import AccountsStorage
import DatabasePlatform
import HTTPTypes
import Kernel
import MailPlatform
import RegionalNetwork
import RegionalNetworkStorage
import TestSupport
import Testing
import WebPlatform

struct QuestionRoutesTests {
    static let form = [
        "theme": "energy", "title": "Wer prüft <b>Lecks</b>\u{202E}?", "text": "Unter 20 kW.\nMit Ultraschall?",
        "signature": "full", "notifies": "1",
    ]
    static let answer = ["text": "Wir selbst <script>alert(1)</script>", "signature": "full"]

    /// The question of the owner of the metalworks, whose account is in the database.
    private func asked(_ change: [String: String] = [:]) async throws -> (hub: NetworkHub, address: String) {
        let hub = try await NetworkHub.make()
        try await hub.database.write { session in
            _ = try session.query(
                "INSERT INTO person (id, name, email, password_hash, created_at) VALUES ($1, $2, $3, '!', 1)",
                .id(TestHub.owner.id),
                .text(TestHub.owner.name),
                .text(TestHub.owner.email)
            )
        }
        let answer = try await hub.owner.post("/netzwerk/fragen", Self.form.merging(change) { $1 })
        return (hub, try #require(answer.location))
    }

    @Test func aQuestionIsReadAnsweredAndTheAskerTold() async throws {
        let (hub, address) = try await asked()
        let page = try await hub.foreign.get(address)
        #expect(page.status == .ok && page.body.contains("Wer prüft &lt;b") && !page.body.contains("<b>Lecks"))
        #expect(!page.body.contains("\u{202E}") && page.body.contains("<p>Mit Ultraschall?</p>"))
        #expect(page.body.contains("Petra Kettler, Metallbau Kettler GmbH · 15.05.2026"))
        #expect(try await hub.foreign.post(address + "/antworten", Self.answer).status == .seeOther)
        let answered = try await hub.owner.get(address).body
        #expect(answered.contains("1 Antwort") && !answered.contains("<script>alert"))
        #expect(answered.contains("Fremde Firma, Andere Firma AG"))
        let mails = try await queuedMails(in: hub.database)
        #expect(mails.map(\.recipient) == [TestHub.owner.email])
        #expect(mails[0].subject == "Antwort auf Ihre Frage im Öko.HUB" && mails[0].isConfidential)
        #expect(mails[0].blocks.contains(.link(label: "Antwort lesen", address: "https://hub.example" + address)))
        #expect(!"\(mails[0].blocks)".contains("Wir selbst"))
        #expect(try await hub.owner.get("/netzwerk/fragen?suche=lecks&thema=energy").body.contains(address))
        #expect(try await !hub.owner.get("/netzwerk/fragen?offen=1").body.contains(address))
        #expect(try await hub.owner.get("/netzwerk/fragen?thema=quatsch&seite=-4&offen=x").status == .ok)
    }

    @Test func noMailForOnesOwnAnswerOrWhereNoneIsWanted() async throws {
        let (hub, address) = try await asked(["notifies": ""])
        _ = try await hub.foreign.post(address + "/antworten", Self.answer)
        #expect(try await queuedMails(in: hub.database).isEmpty)
        let (second, own) = try await asked()
        _ = try await second.owner.post(own + "/antworten", Self.answer)
        #expect(try await queuedMails(in: second.database).isEmpty)
    }

    @Test func aFormSentTwiceIsThereOnce() async throws {
        let id = QuestionID(from: .live)
        let (hub, address) = try await asked(["id": id.text])
        #expect(address == "/netzwerk/fragen/\(id)")
        let again = try await hub.owner.post("/netzwerk/fragen", Self.form.merging(["id": id.text]) { $1 })
        #expect(again.location == address)
        var answer = Self.answer
        answer["id"] = QuestionAnswerID(from: .live).text
        _ = try await hub.foreign.post(address + "/antworten", answer)
        #expect(try await hub.foreign.post(address + "/antworten", answer).location == address)
        #expect(try await queuedMails(in: hub.database).count == 1)
        #expect(try await hub.foreign.get(address).body.contains("1 Antwort<"))
    }

    @Test func whoWantsNoNameIsNotFoundOut() async throws {
        let (hub, address) = try await asked(["signature": "unnamed"])
        let page = try await hub.foreign.get(address).body
        #expect(page.contains("ein Betrieb aus der Region · 15.05.2026") && !page.contains("Kettler"))
        #expect(!page.contains(TestHub.owner.id.text))
        #expect(try await !hub.foreign.get("/netzwerk/fragen").body.contains("Kettler"))
        // Five firms of the sector: now the sector may be said, in what is written from now on.
        try await hub.setIndustry("25.62", of: TestHub.firm)
        for _ in 0..<4 { _ = try await hub.addFirm(industry: "25.11") }
        let later = try await hub.owner.post("/netzwerk/fragen", Self.form.merging(["signature": "unnamed"]) { $1 })
        let second = try await hub.foreign.get(try #require(later.location)).body
        #expect(second.contains("ein Betrieb aus der Herstellung") && !second.contains("Kettler"))
    }

    @Test func onlyCoachesGiveExpertAnswers() async throws {
        let (hub, address) = try await asked()
        let expert = Self.answer.merging(["expert": "1"]) { $1 }
        _ = try await hub.foreign.post(address + "/antworten", expert)
        #expect(try await !hub.owner.get(address).body.contains("Fachauskunft"))
        #expect(try await hub.coach.get(address).body.contains("Als Fachauskunft kennzeichnen"))
        let unnamed = try await hub.coach.post(address + "/antworten", expert.merging(["signature": "unnamed"]) { $1 })
        #expect(unnamed.status == .unprocessableContent && unnamed.body.contains("steht nie ohne Namen da"))
        #expect(try await hub.coach.post(address + "/antworten", expert).status == .seeOther)
        let page = try await hub.owner.get(address).body
        #expect(page.contains("Fachauskunft") && page.contains("Mehmet Aksoy"))
        #expect(try await hub.owner.get("/netzwerk/fragen").body.contains("Fachauskunft"))
    }

    @Test func othersChangeNothing() async throws {
        let (hub, address) = try await asked()
        _ = try await hub.foreign.post(address + "/antworten", Self.answer)
        let answers = try await hub.database.rows("SELECT id FROM network_answer")
        let answer = "/netzwerk/antworten/\(try answers[0].text("id"))"
        #expect(try await hub.foreign.get(address + "/bearbeiten").status == .notFound)
        #expect(try await hub.foreign.post(address, Self.form).status == .notFound)
        #expect(try await hub.foreign.delete(address).status == .notFound)
        for client in [hub.owner, hub.coach, hub.team] {
            #expect(try await client.get(answer).status == .notFound)
            #expect(try await client.post(answer, Self.answer).status == .notFound)
            #expect(try await client.delete(answer).status == .notFound)
        }
        #expect(try await hub.anonymous.get(address).status == .seeOther)
        #expect(try await hub.foreign.get("/netzwerk/fragen/kaputt").status == .notFound)
        // The rightful do.
        #expect(try await hub.foreign.delete(answer).location == address)
        #expect(try await hub.owner.delete(address).location == "/netzwerk/fragen")
        #expect(try await hub.owner.get(address).status == .notFound)
    }

    @Test func twoTabsMeetAtAConflict() async throws {
        let (hub, address) = try await asked()
        var form = Self.form
        (form["version"], form["text"]) = ("1", "Unter 30 kW.")
        #expect(try await hub.owner.post(address, form).status == .seeOther)
        form["text"] = "Unter 40 kW."
        let conflict = try await hub.owner.post(address, form)
        #expect(conflict.status == .conflict)
        #expect(conflict.body.contains("Unter 30 kW.") && conflict.body.contains("Unter 40 kW."))
        form["version"] = "2"
        #expect(try await hub.owner.post(address, form).status == .seeOther)
        _ = try await hub.foreign.post(address + "/antworten", Self.answer)
        let answers = try await hub.database.rows("SELECT id FROM network_answer")
        let answer = "/netzwerk/antworten/\(try answers[0].text("id"))"
        #expect(try await hub.foreign.get(answer).body.contains("Wir selbst &lt;script"))
        var change = ["text": "Anders", "signature": "full", "version": "1"]
        #expect(try await hub.foreign.post(answer, change).location == address)
        change["text"] = "Noch anders"
        #expect(try await hub.foreign.post(answer, change).status == .conflict)
    }

    @Test func faultsAreNamedAndWhatWasTypedStays() async throws {
        let hub = try await NetworkHub.make()
        let form = ["title": String(repeating: "a", count: 161), "text": "", "signature": "gar nicht"]
        let page = try await hub.owner.post("/netzwerk/fragen", form)
        #expect(page.status == .unprocessableContent)
        for words in [
            "Das Thema fehlt", "Der Text hat 161 Zeichen, erlaubt sind 160", "Die Beschreibung fehlt",
            "Der Absender fehlt",
        ] { #expect(page.body.contains(words), "\(words)") }
        #expect(page.body.contains(String(repeating: "a", count: 161)))
        let (second, address) = try await asked()
        let answer = try await second.foreign.post(address + "/antworten", ["text": " ", "signature": "full"])
        #expect(answer.status == .unprocessableContent && answer.body.contains("Die Antwort fehlt"))
        let nowhere = "/netzwerk/fragen/\(QuestionID(from: .live))/antworten"
        #expect(try await hub.owner.post(nowhere, Self.answer).status == .notFound)
    }

    @Test func onePersonFillsNoList() async throws {
        let hub = try await NetworkHub.make()
        for _ in 1...20 { #expect(try await hub.owner.post("/netzwerk/fragen", Self.form).status == .seeOther) }
        let page = try await hub.owner.post("/netzwerk/fragen", Self.form)
        #expect(page.status == .unprocessableContent && page.body.contains("schon 20 Fragen gestellt"))
        #expect(try await hub.foreign.post("/netzwerk/fragen", Self.form).status == .seeOther)
        for _ in 1...5 { _ = try await hub.foreign.post("/netzwerk/fragen", Self.form) }
        let list = try await hub.owner.get("/netzwerk/fragen").body
        // 26 questions: 25 on the first page.
        #expect(list.contains("26 Fragen") && list.contains("Seite 1 von 2"))
        #expect(try await hub.owner.get("/netzwerk/fragen?seite=2").body.contains("Vorige Seite"))
    }
}
