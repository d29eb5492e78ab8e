import DatabasePlatform
import HTTPTypes
import Kernel
import RegionalNetwork
import RegionalNetworkStorage
import TestSupport
import Testing
import WebPlatform

struct HospitationRoutesTests {
    static let form = [
        "title": "Wärmerückgewinnung", "theme": "energy", "text": "Die <b>Härterei</b>\u{202E} in Betrieb.",
        "days": "dienstags, 9 bis 12 Uhr", "people": "6",
    ]
    static let question = ["people": "2", "message": "Wir planen dasselbe."]

    /// The metalworks stand in the directory and offer a visit; answers its address.
    private static func make() async throws -> (hub: CompetencePathHub, address: String) {
        let hub = try await CompetencePathHub.make()
        try await consent(hub)
        let answer = try await hub.owner.post("/netzwerk/hospitation", form)
        return (hub, try #require(answer.location))
    }

    private static func consent(_ hub: CompetencePathHub) async throws {
        try await NetworkConsentStore(hub.database, outside: hub.outside)
            .give(.directory, wording: "2026-11", for: TestHub.firm, by: TestHub.owner.id, name: "Petra Kettler")
    }

    private static func request(_ hub: CompetencePathHub) async throws -> HospitationRequest {
        let store = HospitationStore(hub.database, outside: hub.outside)
        let requests = try await store.requests(by: TestHub.foreignFirm)
        // The clock of the test stands still: the open one is the last.
        return try #require(requests.first { $0.state == .asked } ?? requests.first)
    }

    @Test func onlyFirmsOfTheDirectoryOffer() async throws {
        let hub = try await CompetencePathHub.make()
        #expect(try await hub.owner.get("/netzwerk/hospitation").body.contains("der im Netzwerk steht"))
        #expect(try await hub.owner.get("/netzwerk/hospitation/neu").status == .seeOther)
        #expect(try await hub.owner.post("/netzwerk/hospitation", Self.form).location == "/netzwerk/hospitation")
        try await Self.consent(hub)
        #expect(try await hub.jonas.post("/netzwerk/hospitation", Self.form).status == .forbidden)
        #expect(try await hub.owner.get("/netzwerk/hospitation/neu").status == .ok)
        #expect(try await hub.owner.post("/netzwerk/hospitation", Self.form).status == .seeOther)
        let list = try await hub.foreign.get("/netzwerk/hospitation").body
        #expect(list.contains("Wärmerückgewinnung") && list.contains("Metallbau Kettler GmbH"))
        // Once the firm leaves the directory, its offer rests.
        try await NetworkConsentStore(hub.database, outside: hub.outside).withdraw(.directory, of: TestHub.firm)
        #expect(try await !hub.foreign.get("/netzwerk/hospitation").body.contains("Wärmerückgewinnung"))
        #expect(try await hub.owner.get("/netzwerk/hospitation").body.contains("nicht sichtbar"))
    }

    @Test func aRequestIsForwardedAndAnsweredWithADay() async throws {
        let (hub, address) = try await Self.make()
        let page = try await hub.foreign.get(address).body
        #expect(page.contains("&lt;b&gt;Härterei") && !page.contains("\u{202E}"))
        for _ in 1...2 { #expect(try await hub.foreign.post(address + "/anfrage", Self.question).status == .seeOther) }
        #expect(try await hub.mails(to: "petra@kettler.example") == ["Anfrage für eine Hospitation"])
        let asked = try await hub.owner.get(address).body
        #expect(asked.contains("Wir planen dasselbe.") && asked.contains("Andere Firma AG, am 15.05.2026: 2 Personen"))
        #expect(!asked.contains("fremd@andere.example"))
        let id = try await Self.request(hub).id.text
        let noDay = try await hub.owner.post(address + "/antwort", ["request": id, "decision": "yes"])
        #expect(noDay.status == .unprocessableContent && noDay.body.contains("Der Tag fehlt"))
        let past = ["request": id, "decision": "yes", "day": "2026-05-14"]
        #expect(try await hub.owner.post(address + "/antwort", past).body.contains("14.05.2026 ist vorbei"))
        let yes = ["request": id, "decision": "yes", "day": "2026-05-15", "answer": "Bitte Sicherheitsschuhe"]
        #expect(try await hub.jonas.post(address + "/antwort", yes).status == .forbidden)
        #expect(try await hub.foreign.post(address + "/antwort", yes).status == .notFound)
        for _ in 1...2 { #expect(try await hub.owner.post(address + "/antwort", yes).status == .seeOther) }
        #expect(try await hub.mails(to: "fremd@andere.example") == ["Antwort auf Ihre Anfrage"])
        let answered = try await hub.foreign.get(address).body
        #expect(answered.contains("Zusage") && answered.contains("Termin: 15.05.2026. Bitte Sicherheitsschuhe"))
        #expect(!answered.contains("petra@kettler.example"))
        // A visit that has come is a contribution of whoever offered it.
        let record = try await hub.reader.record(of: TestHub.owner.id, in: TestHub.firm)
        #expect(record.contributions.map(\.kind) == [.visit])
    }

    @Test func aRequestIsTakenBackOrDeclined() async throws {
        let (hub, address) = try await Self.make()
        _ = try await hub.foreign.post(address + "/anfrage", Self.question)
        #expect(try await hub.foreign.delete(address + "/anfrage").status == .seeOther)
        let taken = ["request": try await Self.request(hub).id.text, "decision": "yes", "day": "2026-05-20"]
        #expect(try await hub.owner.post(address + "/antwort", taken).status == .seeOther)
        #expect(try await Self.request(hub).state == .withdrawn)
        _ = try await hub.foreign.post(address + "/anfrage", Self.question)
        let no = ["request": try await Self.request(hub).id.text, "decision": "no"]
        #expect(try await hub.owner.post(address + "/antwort", no).status == .seeOther)
        #expect(try await hub.foreign.get("/netzwerk/hospitation").body.contains("Absage"))
    }

    @Test func aClosedOfferTakesNoMoreRequests() async throws {
        let (hub, address) = try await Self.make()
        #expect(try await hub.foreign.delete(address).status == .notFound)
        #expect(try await hub.owner.delete(address).status == .seeOther)
        #expect(try await hub.foreign.get(address).status == .notFound)
        #expect(try await hub.foreign.post(address + "/anfrage", Self.question).status == .notFound)
        #expect(try await hub.owner.get(address).body.contains("geschlossen"))
    }

    @Test func badInputIsNamedAndKept() async throws {
        let (hub, address) = try await Self.make()
        let offer = Self.form.merging(["title": "", "people": "51"]) { $1 }
        let wrong = try await hub.owner.post("/netzwerk/hospitation", offer)
        #expect(wrong.status == .unprocessableContent && wrong.body.contains("Der Titel fehlt"))
        #expect(wrong.body.contains("„51“ passt nicht") && wrong.body.contains("dienstags, 9 bis 12 Uhr"))
        let many = ["people": "7", "message": "Wir kommen alle."]
        let answer = try await hub.foreign.post(address + "/anfrage", many)
        #expect(answer.status == .unprocessableContent && answer.body.contains("von 1 bis 6"))
        #expect(answer.body.contains("Wir kommen alle."))
        // Not the own firm, and no guest in it.
        #expect(try await hub.jonas.post(address + "/anfrage", Self.question).status == .seeOther)
        #expect(try await hub.hub.client(as: .coach).post(address + "/anfrage", Self.question).status == .seeOther)
        #expect(try await hub.database.rows("SELECT id FROM hospitation_request").isEmpty)
        #expect(try await hub.hub.client(as: .personWithoutFirm).get(address).status == .forbidden)
        #expect(try await hub.team.get(address).status == .forbidden)
        #expect(try await hub.hub.client().get(address).status == .seeOther)
    }
}
