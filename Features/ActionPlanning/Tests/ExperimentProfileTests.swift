import ActionPlanning
import ActionPlanningStorage
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct ExperimentProfileTests {
    let house: PlanHub
    let trial = ExperimentTests.trial
    var path: String { "/experimente/\(trial.id)" }
    var profile: String { "/experimente/profil/\(trial.id)" }

    init() async throws {
        house = try await PlanHub.make()
        let store = ExperimentStore(house.database, outside: PlanHub.outside)
        try await store.add(trial, by: TestHub.owner.id)
    }

    @Test func nothingIsPublicBeforeTheOwnerReleasesIt() async throws {
        let everyone = house.hub.client()
        #expect(try await everyone.get(profile).status == .notFound)
        let form = ["part": "question", "consent": "1"]
        #expect(try await house.hub.client(as: .member).post(path + "/freigabe", form).status == .forbidden)
        #expect(try await house.hub.client(as: .coach).post(path + "/freigabe", form).status == .forbidden)
        let owner = house.hub.client(as: .owner)
        let unsure = try await owner.post(path + "/freigabe", ["part": "question"])
        #expect(unsure.status == .unprocessableContent && unsure.body.contains("Zustimmung der Beschäftigten fehlt"))
        #expect(try await everyone.get(profile).status == .notFound)
        #expect(try await owner.post(path + "/freigabe", form).status == .seeOther)
        let page = try await everyone.get(profile)
        #expect(page.status == .ok && page.body.contains("Können wir am Wochenende weniger Strom brauchen?"))
        for word in ["sinkt der Verbrauch", "Metallbau Kettler", "Freiwillig, keine Nachteile", "Strom am Wochenende"] {
            #expect(!page.body.contains(word), "\(word)")
        }
        #expect(page.body.contains("15.05.2026"))
    }

    @Test func laterWordsStayInsideUntilReleasedAnew() async throws {
        let owner = house.hub.client(as: .owner)
        _ = try await owner.post(path + "/freigabe", ["part": "question", "consent": "1"])
        let form = ExperimentRoutesTests.form.merging(["question": "Etwas Neues?", "version": "1"]) { $1 }
        #expect(try await owner.post(path, form).status == .seeOther)
        #expect(try await !house.hub.client().get(profile).body.contains("Etwas Neues?"))
    }

    @Test func theOwnerTakesItBack() async throws {
        let owner = house.hub.client(as: .owner)
        _ = try await owner.post(path + "/freigabe", ["part": "question", "consent": "1"])
        #expect(try await house.hub.client(as: .member).delete(path + "/freigabe").status == .forbidden)
        #expect(try await owner.delete(path + "/freigabe").status == .seeOther)
        #expect(try await house.hub.client().get(profile).status == .notFound)
    }

    @Test func otherFirmsFindNothing() async throws {
        let stranger = house.hub.client(as: .foreignOwner)
        for address in [path, path + "/bearbeiten", path + "/freigabe"] {
            #expect(try await stranger.get(address).status == .notFound, "\(address)")
        }
        for address in [
            path, path + "/ergebnis", path + "/entscheidung", path + "/notizen", path + "/freigabe",
            path + "/massnahme",
        ] { #expect(try await stranger.post(address, ExperimentRoutesTests.form).status == .notFound, "\(address)") }
        #expect(try await stranger.delete(path).status == .notFound)
        #expect(try await stranger.delete(path + "/freigabe").status == .notFound)
        #expect(try await !stranger.get("/experimente").body.contains("Freitags abschalten"))
        #expect(try await house.hub.client(as: .owner).delete(path).status == .seeOther)
        #expect(try await house.hub.client(as: .owner).get(path).status == .notFound)
    }
}
