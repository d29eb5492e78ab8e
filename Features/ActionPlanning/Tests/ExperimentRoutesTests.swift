import ActionPlanning
import ActionPlanningStorage
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct ExperimentRoutesTests {
    let house: PlanHub
    let owner: TestClient
    static let form = [
        "title": "Freitags abschalten", "topic": "energy", "question": "Sinkt der Verbrauch am Wochenende?",
        "hypothesis": "Ja, weil die Liste hilft", "team": "Schichtführung", "partner": "worksCouncil",
        "agreement": "Freiwillig, keine Nachteile", "agreedOn": "2026-04-28", "start": "2026-05-01",
        "end": "2026-05-31", "metric": "Strom am Wochenende", "unit": "kWh", "before": "400", "target": "300",
        "contact": "Technik",
    ]

    init() async throws {
        house = try await PlanHub.make()
        owner = house.hub.client(as: .owner)
    }

    private var store: ExperimentStore { ExperimentStore(house.database, outside: PlanHub.outside) }

    private func added(_ change: [String: String] = [:]) async throws -> Experiment {
        let answer = try await owner.post("/experimente", Self.form.merging(change) { $1 })
        try #require(answer.status == .seeOther)
        let id = try #require(answer.location?.split(separator: "/").last.flatMap { ExperimentID(String($0)) })
        return try #require(try await store.experiment(id, of: TestHub.firm))
    }

    @Test func anExperimentIsPlannedMeasuredAndKept() async throws {
        let trial = try await added()
        let path = "/experimente/\(trial.id)"
        // 31 May is 16 days after 15 May.
        #expect(try await owner.get(path).body.contains("läuft noch 16 Tage"))
        #expect(try await owner.get("/experimente").body.contains("Freitags abschalten"))
        #expect(try await owner.get("/experimente?ansicht=liste").body.contains("<table"))
        let early = try await owner.post(
            path + "/entscheidung",
            ["decision": "keep", "reason": "Wirkt", "version": "1"]
        )
        #expect(early.status == .unprocessableContent && early.body.contains("Ohne gemessenen Wert"))
        let result = ["measured": "325", "learned": "Liste am Tor", "version": "1"]
        #expect(try await owner.post(path + "/ergebnis", result).status == .seeOther)
        #expect(try await owner.get(path).body.contains("Ziel zu 75\u{202f}% erreicht"))
        let none = try await owner.post(path + "/entscheidung", ["decision": "keep", "reason": "", "version": "2"])
        #expect(none.status == .unprocessableContent && none.body.contains("Die Begründung fehlt"))
        let keep = ["decision": "keep", "reason": "Drei Viertel reichen", "version": "2"]
        #expect(try await owner.post(path + "/entscheidung", keep).location == path)
        let page = try await owner.get(path).body
        #expect(page.contains("Drei Viertel reichen") && page.contains("Daraus eine Maßnahme machen"))
        #expect(page.contains("obwohl das Ziel nicht erreicht ist"))
        // Decided is decided.
        #expect(try await owner.post(path, Self.form.merging(["version": "3"]) { $1 }).status == .notFound)
        let made = try await owner.post(path + "/massnahme")
        let measure = try #require(try await house.measures.measures(of: TestHub.firm).first)
        #expect(made.location == "/massnahmen/\(measure.id)" && measure.origin?.kind == .experiment)
        #expect(measure.origin?.reasons.map(\.question) == ["Frage", "Vermutung", "Ergebnis", "Entscheidung"])
        // Asked a second time it is the same measure.
        #expect(try await owner.post(path + "/massnahme").location == made.location)
        #expect(try await house.measures.measures(of: TestHub.firm).count == 1)
    }

    @Test func changingItMakesALinkedTrial() async throws {
        let trial = try await added()
        let path = "/experimente/\(trial.id)"
        _ = try await owner.post(path + "/ergebnis", ["measured": "350", "version": "1"])
        let change = ["decision": "change", "reason": "Mit Zeitschaltuhr", "version": "2"]
        let next = try #require(try await owner.post(path + "/entscheidung", change).location)
        #expect(next != path && next.hasPrefix("/experimente/"))
        #expect(try await owner.get(next).body.contains("Geändert aus „Freitags abschalten“"))
        #expect(try await owner.get(path).body.contains("Weiter in „Freitags abschalten (geändert)“"))
    }

    @Test func whatIsWrongIsSaidAtItsField() async throws {
        let answer = try await owner.post(
            "/experimente",
            Self.form.merging([
                "title": "", "topic": "magic", "end": "2026-04-01", "before": "viel", "agreedOn": "2026-06-01",
            ]) { $1 }
        )
        #expect(answer.status == .unprocessableContent)
        for sentence in [
            "Der Name des Experiments fehlt", "Das Themenfeld fehlt",
            "Das Ende (01.04.2026) liegt nicht nach dem Beginn",
            "„viel“ ist keine Zahl", "liegt mit dem 01.06.2026 in der Zukunft",
        ] { #expect(answer.body.contains(sentence), "\(sentence)") }
        #expect(answer.body.contains("Ja, weil die Liste hilft"))
        let open = try await owner.post("/experimente", Self.form.merging(["end": ""]) { $1 })
        #expect(open.body.contains("Ein Experiment ist befristet"))
    }

    @Test func withoutAgreementThePageSaysStop() async throws {
        let trial = try await added(["agreedOn": ""])
        let page = try await owner.get("/experimente/\(trial.id)").body
        #expect(page.contains("es fehlt: die Vereinbarung mit der Belegschaft"))
        let late = try await added(["start": "2026-03-01", "end": "2026-05-01", "title": "Alt"])
        // 1 May to 15 May
        #expect(try await owner.get("/experimente/\(late.id)").body.contains("Seit 14 Tagen überfällig"))
    }

    @Test func twoWhoChangeTheSameSeeBothVersions() async throws {
        let trial = try await added()
        let path = "/experimente/\(trial.id)"
        let member = house.hub.client(as: .member)
        let first = Self.form.merging(["limits": "Kühlung bleibt an", "version": "1"]) { $1 }
        #expect(try await member.post(path, first).status == .seeOther)
        let late = Self.form.merging(["limits": "Licht bleibt an", "version": "1"]) { $1 }
        let answer = try await owner.post(path, late)
        #expect(answer.status == .conflict)
        #expect(answer.body.contains("Kühlung bleibt an") && answer.body.contains("Licht bleibt an"))
        #expect(answer.body.contains("name=\"version\" value=\"2\""))
        #expect(try await owner.post(path, late.merging(["version": "2"]) { $1 }).status == .seeOther)
        let stored = try #require(try await store.experiment(trial.id, of: TestHub.firm))
        #expect(stored.limits == "Licht bleibt an" && stored.version == 3)
    }

    @Test func theLogIsKeptAndShortened() async throws {
        let path = "/experimente/\(try await added().id)"
        let bad = try await owner.post(path + "/notizen", ["day": "2026-06-01", "text": ""])
        #expect(bad.status == .unprocessableContent && bad.body.contains("Die Notiz ist leer"))
        #expect(bad.body.contains("01.06.2026 liegt in der Zukunft"))
        let note = ["day": "2026-05-08", "text": "Kompressor vergessen"]
        #expect(try await owner.post(path + "/notizen", note).status == .seeOther)
        let page = try await owner.get(path).body
        #expect(page.contains("Kompressor vergessen") && page.contains("Petra Kettler"))
        let id = try #require(ExperimentID(String(path.split(separator: "/")[1])))
        let notes = ExperimentNoteStore(house.database)
        let stored = try #require(try await notes.notes(of: id, firm: TestHub.firm).first)
        #expect(try await owner.delete(path + "/notizen/\(stored.id)").status == .seeOther)
        #expect(try await notes.notes(of: id, firm: TestHub.firm).isEmpty)
    }
}
