import Companies
import CompaniesStorage
import DatabasePlatform
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct SitesRoutesTests {
    private let fields = [
        "name": "Werk 1", "street": "Eckeseyer Straße 1", "postcode": "58095", "municipality": "Hagen", "seat": "1",
        "floorArea": "2.400", "heatedArea": "1.800,5",
    ]

    private func address(_ hub: TestHub) async throws -> String {
        let sites = try await SiteStore(hub.database).sites(of: TestHub.firm)
        return "/betrieb/standorte/\(try #require(sites.first).id)"
    }

    @Test func aSiteIsAddedAndShown() async throws {
        let hub = try await FirmHub.make()
        let client = hub.client(as: .member)
        #expect(try await client.get("/betrieb/standorte").lacks("Noch kein Standort") == nil)
        #expect(try await client.get("/betrieb/standorte/neu").status == .ok)
        #expect(try await client.post("/betrieb/standorte", fields).status == .seeOther)
        let list = try await client.get("/betrieb/standorte")
        #expect(list.lacks("Hagen (angrenzend an das Westfälische Ruhrgebiet)") == nil)
        #expect(list.lacks("2.400") == nil)
        let form = try await client.get(try await address(hub))
        #expect(form.lacks("value=\"1.800,5\"") == nil)
        #expect(form.lacks("⟦") != nil)
    }

    @Test(arguments: [
        (["name": ""], "Bitte geben Sie dem Standort eine Bezeichnung."),
        (["postcode": "5809"], "„5809“ ist keine Postleitzahl."), (["municipality": ""], "Bitte nennen Sie den Ort."),
        (["municipality": "Dortmund"], "Zur Postleitzahl 58095 gehört Hagen, eingetragen ist „Dortmund“."),
        (["floorArea": "12x"], "„12x“ ist keine Zahl."), (["floorArea": "-5"], "„-5“ ist negativ."),
        (["floorArea": "0"], "Die Nutzfläche ist 0."), (["floorArea": "1e300"], "„1e300“ ist keine Zahl."),
        (["floorArea": "99999999999"], "ist mehr, als hier angenommen wird"),
        (["heatedArea": "9.999"], "Beheizt sind 9.999 m², die Nutzfläche ist aber nur 2.400 m²."),
        (["undertaking": "01936f00-0000-7000-8000-000000000009"], "steht nicht unter Ihren Beteiligungen"),
    ])
    func badInputIsAskedBackWithEverythingKept(_ change: [String: String], _ sentence: String) async throws {
        let client = try await FirmHub.make().client(as: .member)
        let page = try await client.post("/betrieb/standorte", fields.merging(change) { $1 })
        #expect(page.status == .unprocessableContent)
        #expect(page.lacks(sentence) == nil)
        #expect(page.lacks("Eckeseyer Straße 1") == nil)
    }

    @Test func aPlaceMayStandAgainstItsPostcode() async throws {
        let client = try await FirmHub.make().client(as: .member)
        let other = fields.merging(["municipality": "Hohenlimburg"]) { $1 }
        #expect(try await client.post("/betrieb/standorte", other).lacks("name=\"keepsPlace\"") == nil)
        let kept = try await client.post("/betrieb/standorte", other.merging(["keepsPlace": "1"]) { $1 })
        #expect(kept.status == .seeOther)
    }

    @Test func aPlaceOutsideTheRegionIsAccepted() async throws {
        let client = try await FirmHub.make().client(as: .member)
        let berlin = fields.merging(["postcode": "10115", "municipality": "Berlin"]) { $1 }
        #expect(try await client.post("/betrieb/standorte", berlin).status == .seeOther)
        #expect(try await client.get("/betrieb/standorte").lacks("außerhalb der Region") == nil)
    }

    @Test func namesAreUnique() async throws {
        let client = try await FirmHub.make().client(as: .member)
        _ = try await client.post("/betrieb/standorte", fields)
        let again = try await client.post("/betrieb/standorte", fields)
        #expect(again.status == .unprocessableContent)
        #expect(again.lacks("Einen Standort „Werk 1“ gibt es schon.") == nil)
    }

    @Test func theSecondWriterSeesBothVersions() async throws {
        let hub = try await FirmHub.make()
        let client = hub.client(as: .member)
        _ = try await client.post("/betrieb/standorte", fields)
        let address = try await address(hub)
        let first = fields.merging(["name": "Werk Nord", "version": "1"]) { $1 }
        #expect(try await client.post(address, first).status == .seeOther)
        let second = try await client.post(address, fields.merging(["name": "Werk Süd", "version": "1"]) { $1 })
        #expect(second.status == .conflict)
        #expect(second.lacks("Werk Nord") == nil)
        #expect(second.lacks("value=\"Werk Süd\"") == nil)
        #expect(second.hidden("version") == "2")
    }

    @Test func onlyTheOwnerDeletesAndWhatIsInUseStays() async throws {
        let hub = try await FirmHub.make()
        _ = try await hub.client(as: .member).post("/betrieb/standorte", fields)
        let address = try await address(hub)
        #expect(try await hub.client(as: .member).delete(address).status == .forbidden)
        #expect(try await hub.client(as: .member).get(address).lacks("Endgültig löschen") != nil)
        try await hub.database.write { session in
            try session.script("CREATE TABLE line (site_id TEXT NOT NULL REFERENCES site (id))")
            try session.script("INSERT INTO line (site_id) SELECT id FROM site")
        }
        let refused = try await hub.client(as: .owner).delete(address)
        #expect(refused.status == .unprocessableContent)
        #expect(refused.lacks("Zum Standort „Werk 1“ gehören Einträge einer Klimabilanz.") == nil)
        try await hub.database.write { try $0.script("DELETE FROM line") }
        #expect(try await hub.client(as: .owner).delete(address).status == .seeOther)
        #expect(try await hub.client(as: .owner).get(address).status == .notFound)
    }

    @Test func foreignFirmsFindNothing() async throws {
        let hub = try await FirmHub.make()
        _ = try await hub.client(as: .member).post("/betrieb/standorte", fields)
        let address = try await address(hub)
        #expect(try await hub.client(as: .foreignOwner).get(address).status == .notFound)
        #expect(try await hub.client(as: .foreignOwner).post(address, fields).status == .notFound)
        #expect(try await hub.client(as: .foreignOwner).delete(address).status == .notFound)
    }
}
