import Funding
import FundingStorage
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct ApplicationPagesTests {
    private let path = "/foerderung/antraege"

    private func note(_ house: FundingHub, _ programme: String, measure: String = "") async throws -> String {
        let answer = try await house.owner.post(path, ["programme": programme, "measure": measure])
        #expect(answer.status == .seeOther)
        return answer.location ?? ""
    }

    @Test func anApplicationIsNotedOnceAndFollowedUp() async throws {
        let house = try await FundingHub.make()
        let page = try await note(house, "eew-m1", measure: FundingHub.measure)
        #expect(try await note(house, "eew-m1", measure: FundingHub.measure) == page)
        #expect(try await house.noted().count == 1)
        let shown = try await house.owner.get(page)
        #expect(shown.lacks("Antrag vor Auftrag") == nil && shown.lacks("Leckagen schließen") == nil)
        #expect(
            try await house.owner.post(
                page,
                ["state": "submitted", "submittedOn": "2026-05-15", "asked": "15.000", "version": "1"]
            ).status == .seeOther
        )
        let list = try await house.owner.get(path)
        for words in ["Einreichung", "15.05.2026", "15.000 €", "von 1 Antrag ist noch nicht entschieden"] {
            #expect(list.lacks(words) == nil)
        }
        let open = try await house.world.reader.openApplications(
            of: FundingWorld.firm,
            measure: FundingHub.measure
        )
        #expect(open.map(\.state) == [.submitted])
        #expect(try await house.owner.delete(page).status == .seeOther)
        #expect(try await house.owner.get(page).status == .notFound)
    }

    @Test func whatDoesNotGoTogetherIsSaid() async throws {
        let house = try await FundingHub.make()
        _ = try await note(house, "ebn-m1", measure: FundingHub.measure)
        let second = try await note(house, "bafa-beratung", measure: FundingHub.measure)
        let shown = try await house.owner.get(second)
        #expect(shown.lacks("Nicht zusammen mit „EBN Modul 1") == nil)
        let ordered = try await house.owner.get(try await note(house, "eew-m1", measure: FundingHub.ordered))
        #expect(ordered.lacks("Die Maßnahme ist schon beauftragt, der Antrag aber noch offen") == nil)
    }

    @Test func grantedAidLeadsToTheAccount() async throws {
        let house = try await FundingHub.make()
        let page = try await note(house, "ebn-m1")
        let decided = [
            "state": "granted", "submittedOn": "2026-04-01", "decidedOn": "2026-05-02", "granted": "2.500",
            "version": "1",
        ]
        #expect(try await house.owner.post(page, decided).status == .seeOther)
        let shown = try await house.owner.get(page)
        let id = try #require(try await house.noted().first).id
        #expect(shown.body.contains("/foerderung/beihilfen?antrag=\(id)"))
        let form = try await house.owner.get("/foerderung/beihilfen?antrag=\(id)")
        #expect(form.body.contains("value=\"2026-05-02\"") && form.body.contains("value=\"2.500\""))
        #expect(form.body.contains("value=\"BAFA\""))
    }

    @Test func aFaultKeepsWhatWasTyped() async throws {
        let house = try await FundingHub.make()
        let page = try await note(house, "ebn-m1")
        let answer = try await house.owner.post(
            page,
            ["state": "granted", "submittedOn": "morgen", "asked": "0", "note": "bleibt", "version": "1"]
        )
        #expect(answer.status == .unprocessableContent)
        for words in [
            "„morgen“ ist kein Datum", "Das Datum der Entscheidung fehlt", "„0“ ist kein Betrag", "bleibt",
        ] {
            #expect(answer.lacks(words) == nil)
        }
        let early = [
            "state": "declined", "submittedOn": "2026-05-15", "decidedOn": "2026-05-14", "version": "1",
        ]
        let refused = try await house.owner.post(page, early)
        #expect(refused.lacks("Die Entscheidung am 14.05.2026 liegt vor der Einreichung am 15.05.2026") == nil)
        #expect(try await house.owner.post(page, ["state": "lost", "version": "1"]).status == .unprocessableContent)
        let long = ["state": "prepared", "note": String(repeating: "x", count: 4_001), "version": "1"]
        #expect(try await house.owner.post(page, long).status == .unprocessableContent)
        #expect(try await house.noted().first?.version == 1)
    }

    @Test func twoAtOnceSeeBothVersions() async throws {
        let house = try await FundingHub.make()
        let page = try await note(house, "ebn-m1")
        let first = ["state": "prepared", "reference": "A", "version": "1"]
        #expect(try await house.owner.post(page, first).status == .seeOther)
        let late = try await house.hub.client(as: .member).post(
            page,
            ["state": "prepared", "reference": "B", "version": "1"]
        )
        #expect(late.status == .conflict && late.lacks("Petra Kettler hat inzwischen gespeichert") == nil)
        #expect(try await house.noted().first?.reference == "A")
    }

    @Test func programmesThatAreOverOrUnknownAreRefused() async throws {
        let house = try await FundingHub.make()
        #expect(try await note(house, "potentialberatung-nrw") == "/foerderung/potentialberatung-nrw")
        #expect(try await house.owner.post(path, ["programme": "x"]).status == .notFound)
        #expect(try await house.owner.post(path, ["programme": "ebn-m1", "measure": "x"]).status == .notFound)
        #expect(try await house.noted().isEmpty)
    }

    @Test func aForeignFirmSeesNothingOfIt() async throws {
        let house = try await FundingHub.make()
        let page = try await note(house, "ebn-m1")
        let stranger = house.hub.client(as: .foreignOwner)
        #expect(try await stranger.get(page).status == .notFound)
        #expect(try await stranger.post(page, ["state": "withdrawn", "version": "1"]).status == .notFound)
        #expect(try await stranger.delete(page).status == .notFound)
        #expect(try await stranger.get(path).lacks("Noch kein Antrag") == nil)
        #expect(try await house.noted().count == 1)
    }
}
