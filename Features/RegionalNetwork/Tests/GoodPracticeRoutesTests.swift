import ActionPlanning
import ActionPlanningStorage
import HTTPTypes
import Kernel
import RegionalNetwork
import RegionalNetworkStorage
import TestSupport
import Testing
import WebPlatform

struct GoodPracticeRoutesTests {
    static let form = [
        "title": "LED in Halle 2", "theme": "energy", "situation": "Alte Röhren <b>flackern</b>\u{202E}.",
        "approach": "Mit der Schicht getauscht.", "result": "Es ist heller.", "what0": "Strom", "value0": "12.000",
        "unit0": "kWh im Jahr", "year0": "2025", "what1": "Kosten",
    ]

    /// Metalworks with a finished measure and one that is only planned.
    private static func make() async throws -> (hub: CompetencePathHub, done: MeasureID, planned: MeasureID) {
        let hub = try await CompetencePathHub.make()
        let store = MeasureStore(hub.database, outside: hub.outside)
        let done = Measure(
            id: MeasureID(from: .live),
            firm: TestHub.firm,
            title: "LED in Halle 2",
            description: "Alte Röhren",
            theme: "energy",
            status: .done,
            investment: 8_000,
            savings: [.init(quantity: .electricity, amount: 12_000, unit: "kWh")],
            end: LocalDate(iso: "2025-11-30")
        )
        let planned = Measure(
            id: MeasureID(from: .live),
            firm: TestHub.firm,
            title: "Photovoltaik",
            theme: "energy",
            status: .planned
        )
        for measure in [done, planned] { try await store.add(measure, by: TestHub.owner.id) }
        return (hub, done.id, planned.id)
    }

    /// Drafts it as Jonas and answers its address.
    private static func draft(_ hub: CompetencePathHub, _ measure: MeasureID) async throws -> String {
        let answer = try await hub.jonas.post("/netzwerk/praxis/eigene", ["origin": "measure:\(measure)"])
        return try #require(answer.location)
    }

    private static func version(_ hub: CompetencePathHub) async throws -> String {
        let own = try await GoodPracticeStore(hub.database, outside: hub.outside).practices(of: TestHub.firm)
        return "\(try #require(own.first).version)"
    }

    @Test func twoReleaseBeforeAnybodyReads() async throws {
        let (hub, measure, _) = try await Self.make()
        let address = try await Self.draft(hub, measure)
        let draft = try await hub.jonas.get(address).body
        #expect(draft.contains("Geplante Einsparung: Strom") && draft.contains("12.000") && draft.contains("2025"))
        #expect(draft.contains("Für die Freigabe fehlt: Vorgehen, Ergebnis."))
        // Too early, and not by a member.
        let release = address + "/freigabe"
        _ = try await hub.owner.post(release, ["version": "1"])
        #expect(try await GoodPracticeStore(hub.database, outside: hub.outside).offered().isEmpty)
        var form = Self.form
        form["version"] = "1"
        #expect(try await hub.jonas.post(address, form).status == .seeOther)
        #expect(try await hub.jonas.post(release, ["version": "2"]).status == .forbidden)
        #expect(try await !hub.hub.client().get("/netzwerk/praxis").body.contains("LED in Halle 2"))
        for _ in 1...2 { #expect(try await hub.owner.post(release, ["version": "2"]).status == .seeOther) }
        #expect(try await !hub.hub.client().get("/netzwerk/praxis").body.contains("LED in Halle 2"))
        let team = try await hub.team.get("/team/praxis").body
        #expect(team.contains("Alte Röhren &lt;b&gt;flackern") && !team.contains("\u{202E}"))
        let id = String(address.split(separator: "/").last!)
        let returned = try await hub.team.post(
            "/team/praxis",
            ["practice": id, "version": "3", "decision": "return"]
        )
        #expect(returned.status == .unprocessableContent && returned.body.contains("Die Begründung fehlt"))
        let decision = ["practice": id, "version": "3", "decision": "release"]
        for _ in 1...2 { #expect(try await hub.team.post("/team/praxis", decision).status == .seeOther) }
        let list = try await hub.hub.client().get("/netzwerk/praxis").body
        #expect(list.contains("LED in Halle 2") && list.contains("ein Betrieb der Region"))
        let page = try await hub.hub.client().get("/netzwerk/praxis/\(id)")
        #expect(page.status == .ok && page.body.contains("12.000") && page.body.contains(">fehlt<"))
        #expect(!page.body.contains("Kettler") && !page.body.contains("Petra"))
        #expect(try await hub.mails(to: "petra@kettler.example") == ["Ihr Praxisbeispiel"])
        // Nobody changes what others read; taken back, it is gone at once.
        form["version"] = "4"
        #expect(try await hub.jonas.post(address, form).status == .seeOther)
        #expect(try await hub.jonas.get(address).body.contains("Zum Ändern ziehen Sie es zurück"))
        #expect(try await hub.owner.delete(release).status == .seeOther)
        #expect(try await hub.hub.client().get("/netzwerk/praxis/\(id)").status == .notFound)
    }

    @Test func theNameStandsThereOnlyIfWanted() async throws {
        let (hub, measure, _) = try await Self.make()
        let address = try await Self.draft(hub, measure)
        let form = Self.form.merging(["version": "1", "firm": "1"]) { $1 }
        _ = try await hub.owner.post(address, form)
        _ = try await hub.owner.post(address + "/freigabe", ["version": "2"])
        let id = String(address.split(separator: "/").last!)
        _ = try await hub.team.post("/team/praxis", ["practice": id, "version": "3", "decision": "release"])
        #expect(try await hub.foreign.get("/netzwerk/praxis/\(id)").body.contains("Metallbau Kettler GmbH"))
    }

    @Test func aReturnedOneNamesItsReasonAndCanBeReleasedAnew() async throws {
        let (hub, measure, _) = try await Self.make()
        let address = try await Self.draft(hub, measure)
        _ = try await hub.owner.post(address, Self.form.merging(["version": "1"]) { $1 })
        _ = try await hub.owner.post(address + "/freigabe", ["version": "2"])
        let id = String(address.split(separator: "/").last!)
        let decision = ["practice": id, "version": "3", "decision": "return", "reason": "Quelle des Stroms fehlt"]
        #expect(try await hub.team.post("/team/praxis", decision).status == .seeOther)
        #expect(try await hub.jonas.get(address).body.contains("Quelle des Stroms fehlt"))
        #expect(try await hub.owner.post(address + "/freigabe", ["version": "4"]).status == .seeOther)
        #expect(try await hub.team.get("/team/praxis").body.contains("LED in Halle 2"))
        #expect(try await hub.owner.delete(address).status == .seeOther)
        #expect(try await hub.owner.get(address).status == .notFound)
    }

    @Test func onlyWhatIsFinishedAndTheFirmsOwnBecomesOne() async throws {
        let (hub, measure, planned) = try await Self.make()
        #expect(try await !hub.jonas.get("/netzwerk/praxis/eigene").body.contains("Photovoltaik"))
        for origin in ["measure:\(planned)", "measure:\(TestHub.firm)", "experiment:\(measure)", "", "x"] {
            let answer = try await hub.jonas.post("/netzwerk/praxis/eigene", ["origin": origin])
            #expect(answer.status == .unprocessableContent && answer.body.contains("Wählen Sie etwas Abgeschlossenes"))
        }
        let answer = try await hub.foreign.post("/netzwerk/praxis/eigene", ["origin": "measure:\(measure)"])
        #expect(answer.status == .unprocessableContent)
        let address = try await Self.draft(hub, measure)
        #expect(try await hub.foreign.get(address).status == .notFound)
        #expect(try await hub.foreign.post(address, Self.form).status == .notFound)
        #expect(try await hub.foreign.post(address + "/freigabe").status == .notFound)
        #expect(try await hub.foreign.delete(address).status == .notFound)
        #expect(try await hub.hub.client(as: .coach).get(address).status == .ok)
        #expect(try await hub.hub.client(as: .formerCoach).post(address, Self.form).status == .forbidden)
        #expect(try await hub.hub.client(as: .personWithoutFirm).get(address).status == .forbidden)
        #expect(try await hub.team.get(address).status == .forbidden)
        #expect(try await hub.jonas.get("/team/praxis").status == .forbidden)
        #expect(try await hub.hub.client().get("/netzwerk/praxis/eigene").status == .seeOther)
    }

    @Test func badInputAndTwoAtOnce() async throws {
        let (hub, measure, _) = try await Self.make()
        let address = try await Self.draft(hub, measure)
        var form = Self.form.merging(["version": "1", "title": "", "value0": "viel", "year0": "1850"]) { $1 }
        let wrong = try await hub.jonas.post(address, form)
        #expect(wrong.status == .unprocessableContent && wrong.body.contains("Der Titel fehlt"))
        #expect(wrong.body.contains("„viel“ ist keine Zahl") && wrong.body.contains("„1850“ ist kein Jahr"))
        #expect(wrong.body.contains("Mit der Schicht getauscht."))
        form = Self.form.merging(["version": "1"]) { $1 }
        #expect(try await hub.jonas.post(address, form).status == .seeOther)
        let late = try await hub.owner.post(address, form.merging(["result": "Dunkler."]) { $1 })
        #expect(late.status == .conflict && late.body.contains("Es ist heller.") && late.body.contains("Dunkler."))
        // What was read in an older version is not released.
        #expect(try await hub.owner.post(address + "/freigabe", ["version": "1"]).status == .seeOther)
        #expect(try await Self.version(hub) == "2")
    }
}
