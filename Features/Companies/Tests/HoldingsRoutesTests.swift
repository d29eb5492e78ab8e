import Companies
import CompaniesStorage
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct HoldingsRoutesTests {
    private func fields(_ changes: [String: String] = [:]) -> [String: String] {
        [
            "parent": "firma", "child": "neu", "newName": "Kettler Service GmbH", "newKind": "enterprise",
            "share": "83",
            "operationalControl": "1", "accounting": "subsidiary",
        ]
        .merging(changes) { $1 }
    }

    private func ids(_ hub: TestHub) async throws -> HoldingStore.Structure {
        try await HoldingStore(hub.database).structure(of: TestHub.firm)
    }

    /// 83 % of a company that holds 75 % of another: 0.83 × 0.75 = 62.25 %.
    @Test func sharesOverTwoLevelsAreShown() async throws {
        let hub = try await FirmHub.make()
        let client = hub.client(as: .member)
        #expect(try await client.post("/betrieb/beteiligungen", fields()).status == .seeOther)
        let service = try #require(try await ids(hub).undertakings.first).id.text
        let second = try await client.post(
            "/betrieb/beteiligungen",
            fields(["parent": service, "newName": "Kettler Montage GmbH", "share": "75 %"])
        )
        #expect(second.status == .seeOther)
        let page = try await client.get("/betrieb/beteiligungen")
        #expect(page.lacks("62,25 %") == nil)
        #expect(page.lacks("83 % × 75 %") == nil)
        #expect(page.lacks("verbunden, zählt ganz") == nil)
        #expect(page.lacks("⟦") != nil)
    }

    @Test(arguments: [
        (["share": ""], "Bitte nennen Sie den Anteil in Prozent."), (["share": "101"], "Die Grenze liegt bei 100."),
        (["share": "viel"], "„viel“ ist keine Zahl."), (["votes": "110"], "Die Grenze liegt bei 100."),
        (["newName": ""], "Bitte nennen Sie den Namen des neuen Unternehmens."),
        (["accounting": ""], "wie der Jahresabschluss die Beteiligung behandelt"),
        (["child": "firma"], "kann keine Anteile an sich selbst halten"),
        (["parent": "neu"], "Nur eine der beiden Seiten kann neu sein."),
        (["child": "irgendwer"], "Bitte wählen Sie ein Unternehmen aus der Liste."),
        (["firstYear": "2025", "lastYear": "2024"], "Das letzte Jahr 2024 liegt vor dem ersten Jahr 2025."),
        (["firstYear": "25"], "„25“ ist kein Berichtsjahr."),
    ])
    func badInputIsAskedBackWithEverythingKept(_ change: [String: String], _ sentence: String) async throws {
        let client = try await FirmHub.make().client(as: .member)
        let page = try await client.post("/betrieb/beteiligungen", fields(change))
        #expect(page.status == .unprocessableContent)
        #expect(page.lacks(sentence) == nil)
        if change["newName"] == nil { #expect(page.lacks("value=\"Kettler Service GmbH\"") == nil) }
    }

    @Test func votingRightsAreShownBesideTheShare() async throws {
        let hub = try await FirmHub.make()
        let client = hub.client(as: .member)
        let sent = fields(["share": "40", "votes": "60", "accounting": "associate"])
        #expect(try await client.post("/betrieb/beteiligungen", sent).status == .seeOther)
        let page = try await client.get("/betrieb/beteiligungen")
        #expect(page.lacks("40 %, Stimmrechte 60 %") == nil)
        #expect(page.lacks("verbunden, zählt ganz") == nil)
        #expect(page.lacks("⟦") != nil)
        let id = try #require(try await ids(hub).holdings.first).id
        let form = try await client.get("/betrieb/beteiligungen/\(id)")
        #expect(form.lacks("value=\"60\"") == nil)
    }

    @Test func contradictionsAreSentences() async throws {
        let hub = try await FirmHub.make()
        let client = hub.client(as: .member)
        _ = try await client.post("/betrieb/beteiligungen", fields())
        let service = try #require(try await ids(hub).undertakings.first).id.text
        let cycle = try await client.post("/betrieb/beteiligungen", fields(["parent": service, "child": "firma"]))
        #expect(cycle.status == .unprocessableContent)
        #expect(cycle.lacks("Die Anteile führen im Kreis:") == nil)
        let twice = try await client.post("/betrieb/beteiligungen", fields(["child": service, "share": "10"]))
        #expect(twice.lacks("Metallbau Kettler GmbH hält schon Anteile an Kettler Service GmbH.") == nil)
        let partner = ["parent": "neu", "child": service, "newName": "Partner AG", "share": "17"]
        let control = try await client.post("/betrieb/beteiligungen", fields(partner))
        #expect(control.lacks("Den laufenden Betrieb von Kettler Service GmbH kann nur einer bestimmen") == nil)
    }

    @Test func theSecondWriterSeesBothVersionsAndTheOwnerDeletes() async throws {
        let hub = try await FirmHub.make()
        let client = hub.client(as: .member)
        _ = try await client.post("/betrieb/beteiligungen", fields())
        let structure = try await ids(hub)
        let holding = try #require(structure.holdings.first)
        let child = try #require(holding.child.undertaking).text
        let address = "/betrieb/beteiligungen/\(holding.id)"
        #expect(try await client.get(address).status == .ok)
        let change = fields(["child": child, "share": "90", "version": "1"])
        #expect(try await client.post(address, change).status == .seeOther)
        let second = try await client.post(address, fields(["child": child, "share": "70", "version": "1"]))
        #expect(second.status == .conflict)
        #expect(second.lacks("90") == nil)
        #expect(second.lacks("value=\"70\"") == nil)
        #expect(try await client.delete(address).status == .forbidden)
        #expect(try await hub.client(as: .foreignOwner).delete(address).status == .notFound)
        #expect(try await hub.client(as: .owner).delete(address).status == .seeOther)
        #expect(try await ids(hub).undertakings.isEmpty)
    }

    @Test func anUndertakingIsRenamed() async throws {
        let hub = try await FirmHub.make()
        let client = hub.client(as: .member)
        _ = try await client.post("/betrieb/beteiligungen", fields())
        let id = try #require(try await ids(hub).undertakings.first).id
        let address = "/betrieb/unternehmen/\(id)"
        #expect(try await client.get(address).status == .ok)
        let change = ["name": "Stadt Hagen", "kind": "publicBody", "version": "1"]
        #expect(try await client.post(address, change).status == .seeOther)
        #expect(try await client.post(address, change).status == .conflict)
        #expect(try await client.post(address, ["name": "", "kind": "x"]).status == .unprocessableContent)
        #expect(try await hub.client(as: .foreignOwner).get(address).status == .notFound)
    }
}
