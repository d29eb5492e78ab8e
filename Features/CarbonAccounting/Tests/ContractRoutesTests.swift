import CarbonAccounting
import CarbonAccountingStorage
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct ContractRoutesTests {
    private let list = "/klimabilanz/vertraege?jahr=2025"
    private let fields: [String: String] = {
        var fields = [
            "name": "Ökostrom Stadtwerke", "kind": "greenTariff", "category": "purchasedElectricity", "figure": "12,5",
            "figure-unit": "g/kWh", "source": "Stromkennzeichnung 2025", "first": "2025-01-01", "last": "2025-12-31",
            "share": "80", "sites": CarbonHub.hall.text, "evidence": "", "version": "0",
        ]
        for criterion in ScopeTwoQualityCriterion.allCases { fields["criterion-\(criterion.rawValue)"] = "yes" }
        fields["criterion-directSupplyClaims"] = "notApplicable"
        fields["note-soleClaim"] = "Schreiben vom 2. Februar"
        return fields
    }()

    /// The address of the only contract.
    private func address(_ house: CarbonHub, _ tail: String = "") async throws -> String {
        let contracts = try await house.stores.contracts.all(of: TestHub.firm)
        return "/klimabilanz/vertraege/\(try #require(contracts.first).id)\(tail)?jahr=2025"
    }

    @Test func aContractThatMeetsAllCriteriaCounts() async throws {
        let house = try await CarbonHub.make()
        let client = house.hub.client(as: .member)
        #expect(try await client.get(list).lacks("Für 2025 ist noch kein Energievertrag eingetragen.") == nil)
        #expect(try await client.get("/klimabilanz/vertraege/neu?jahr=2025").lacks("Neuer Vertrag") == nil)
        let added = try await client.post(list, fields)
        #expect(added.status == .seeOther)
        #expect(added.location == (try await address(house)))
        let page = try await client.get(try await address(house))
        #expect(page.lacks("Dieser Vertrag zählt marktbezogen: ") == nil)
        #expect(page.lacks("12,5 g CO₂e/kWh</strong> für 80 % des Verbrauchs.") == nil)
        #expect(page.lacks("value=\"12,5\"") == nil)
        #expect(page.lacks("Schreiben vom 2. Februar") == nil)
        #expect(page.lacks("⟦") != nil)
        let overview = try await client.get(list)
        #expect(overview.lacks("Der Vertrag für 2025 zählt in der marktbezogenen Bilanz.") == nil)
        #expect(overview.lacks("Strom · Ökotarif · Halle Hagen") == nil)
        let stored = try await house.stores.contracts.all(of: TestHub.firm)
        #expect(stored.first?.kilogramsPerKilowattHour == 0.0125)
        #expect(stored.first?.share == 0.8)
    }

    @Test func openCriteriaAreNamedWithWhatIsUsedInstead() async throws {
        let house = try await CarbonHub.make()
        let client = house.hub.client(as: .member)
        let open = fields.merging(["criterion-soleClaim": "unknown", "criterion-vintage": "notApplicable"]) { $1 }
        #expect(try await client.post(list, open).status == .seeOther)
        let page = try await client.get(try await address(house))
        #expect(page.lacks("Die Kriterien <strong class=\"figure\">2 und 4</strong> sind offen.") == nil)
        #expect(page.lacks("2 · Niemand sonst rechnet sich dieselbe Menge an: unbekannt") == nil)
        #expect(page.lacks("„trifft nicht zu“ genügt nur bei 6 und 7") == nil)
        #expect(page.lacks("deutschen Residualmix von 2025: 0,701 kg CO₂") == nil)
        #expect(page.lacks("Die verfügbare Reihe des Residualmixes endet") != nil)
        #expect(try await client.get(list).lacks("Kriterien 2 und 4 offen") == nil)
    }

    @Test func thereIsNoVerdictBeforeTheFirstAnswer() async throws {
        let client = try await CarbonHub.make().hub.client(as: .member)
        let blank = try await client.get("/klimabilanz/vertraege/neu?jahr=2025")
        #expect(blank.lacks("Zählt noch nicht") != nil)
        #expect(blank.body.components(separatedBy: "Tabelle 7.1").count == 2)
        var named = fields.mapValues { $0 == "yes" || $0 == "notApplicable" ? "unknown" : $0 }
        named["figure"] = ""
        #expect(try await client.post("/klimabilanz/vertraege/urteil?jahr=2025", named).body.isEmpty)
        named["criterion-vintage"] = "no"
        let answer = try await client.post("/klimabilanz/vertraege/urteil?jahr=2025", named)
        #expect(answer.lacks("Zählt noch nicht") == nil)
    }

    @Test func theVerdictFollowsWhatIsTyped() async throws {
        let client = try await CarbonHub.make().hub.client(as: .member)
        let yes = try await client.post("/klimabilanz/vertraege/urteil?jahr=2025", fields)
        #expect(yes.status == .ok)
        #expect(yes.lacks("Dieser Vertrag zählt marktbezogen") == nil)
        #expect(yes.lacks("<html") != nil)
        let heat = fields.merging(["figure": "", "category": "districtHeat"]) { $1 }
        let no = try await client.post("/klimabilanz/vertraege/urteil?jahr=2025", heat)
        #expect(no.lacks("Die Emissionen je Kilowattstunde fehlen.") == nil)
        #expect(no.lacks("Für Fernwärme gibt es keinen Residualmix.") == nil)
    }

    @Test(arguments: [
        (["name": ""], "Bitte geben Sie dem Vertrag eine Bezeichnung."), (["kind": ""], "Bitte wählen Sie die Art"),
        (["category": "commuting"], "Bitte wählen Sie Strom, Fernwärme, Dampf oder Kälte."),
        (["figure": "-3"], "„-3“ liegt unter null."), (["figure": "1e300"], "„1e300“ ist keine Zahl."),
        (["figure": "366", "figure-unit": "kg/kWh"], "Sind Gramm gemeint?"),
        (["figure": "0,366"], "Sind Kilogramm gemeint?"), (["figure": "99999999"], "ist zu viel"),
        (["figure-unit": "lb"], "Bitte wählen Sie die Einheit"), (["source": ""], "Ohne Quelle kann sie niemand"),
        (["first": "31.2.2025"], "„31.2.2025“ ist kein Tag des Kalenders."),
        (["first": ""], "Bitte nennen Sie den ersten Tag"),
        (["last": "2024-12-31"], "Der letzte Tag (31.12.2024) liegt vor dem ersten (01.01.2025)."),
        (["share": "0"], "„0“ ist kein Anteil."), (["share": "120"], "„120“ ist kein Anteil."),
        (["sites": "x"], "Einer der gewählten Standorte"), (["criterion-vintage": "vielleicht"], "Kriterium 4: Bitte"),
        (["evidence": "x"], "Diesen Beleg gibt es nicht mehr."),
    ])
    func badInputIsAskedBackWithEverythingKept(_ change: [String: String], _ sentence: String) async throws {
        let house = try await CarbonHub.make()
        let page = try await house.hub.client(as: .member).post(list, fields.merging(change) { $1 })
        #expect(page.status == .unprocessableContent)
        #expect(page.lacks(sentence) == nil)
        #expect(page.lacks("Schreiben vom 2. Februar") == nil)
        #expect(try await house.stores.contracts.all(of: TestHub.firm).isEmpty)
    }

    @Test func twoContractsOfOneNameCouldNotBeToldApart() async throws {
        let house = try await CarbonHub.make()
        let client = house.hub.client(as: .member)
        #expect(try await client.post(list, fields).status == .seeOther)
        let second = try await client.post(list, fields.merging(["name": "ökostrom  stadtwerke"]) { $1 })
        #expect(second.status == .unprocessableContent)
        #expect(second.lacks("Einen Vertrag „ökostrom  stadtwerke“ gibt es schon.") == nil)
        #expect(try await house.stores.contracts.all(of: TestHub.firm).count == 1)
        let same = try await client.post(try await address(house), fields.merging(["version": "1"]) { $1 })
        #expect(same.status == .seeOther)
    }

    @Test func markupInAFieldIsHarmless() async throws {
        let house = try await CarbonHub.make()
        let client = house.hub.client(as: .member)
        let script = "<script>alert(1)</script>"
        #expect(
            try await client.post(list, fields.merging(["name": script, "source": script]) { $1 }).status == .seeOther
        )
        for path in [list, try await address(house), try await address(house, "/loeschen")] {
            let page = try await client.get(path)
            #expect(page.lacks(script) != nil)
            #expect(page.lacks("&lt;script&gt;alert(1)") == nil)
        }
    }

    @Test func aFileIsKeptEvenWhenAnotherFieldIsWrong() async throws {
        let house = try await CarbonHub.make()
        let client = house.hub.client(as: .member)
        let pdf = Array("%PDF-1.7 sample".utf8)
        let wrong = try await client.upload(
            list,
            fields.merging(["share": "200"]) { $1 },
            field: "file",
            fileName: "vertrag.pdf",
            contents: pdf
        )
        #expect(wrong.status == .unprocessableContent)
        #expect(wrong.lacks("„vertrag.pdf“ ist schon angekommen.") == nil)
        let kept = try #require(try await house.stores.evidence.all(of: TestHub.firm).first)
        #expect(try await client.post(list, fields.merging(["evidence": kept.id.text]) { $1 }).status == .seeOther)
        #expect(try await house.stores.contracts.all(of: TestHub.firm).first?.evidence == kept.id)
        let program = try await client.upload(
            list,
            fields,
            field: "file",
            fileName: "a.exe",
            contents: [0x4d, 0x5a, 0]
        )
        #expect(program.status == .unprocessableContent)
    }

    @Test func theSecondWriterSeesBothVersions() async throws {
        let house = try await CarbonHub.make()
        let client = house.hub.client(as: .member)
        _ = try await client.post(list, fields)
        let path = try await address(house)
        let first = fields.merging(["version": "1", "share": "90"]) { $1 }
        #expect(try await client.post(path, first).status == .seeOther)
        let second = fields.merging(["version": "1", "share": "70", "source": "Neues Schreiben"]) { $1 }
        let page = try await client.post(path, second)
        #expect(page.status == .conflict)
        #expect(page.lacks("2 Angaben unterscheiden sich von Ihren.") == nil)
        #expect(page.lacks("90 %") == nil)
        #expect(page.lacks("70 %") == nil)
        #expect(page.lacks("Neues Schreiben") == nil)
        #expect(page.lacks("name=\"version\" value=\"2\"") == nil)
        #expect(try await client.post(path, second.merging(["version": "2"]) { $1 }).status == .seeOther)
        #expect(try await house.stores.contracts.all(of: TestHub.firm).first?.share == 0.7)
    }

    @Test func deletingNamesTheLinesThatLoseIt() async throws {
        let house = try await CarbonHub.make()
        let client = house.hub.client(as: .member)
        _ = try await client.post(list, fields)
        let contract = try #require(try await house.stores.contracts.all(of: TestHub.firm).first)
        let line = try await house.addLine(contract.id)
        let question = try await client.get(try await address(house, "/loeschen"))
        #expect(question.lacks("Ein Eintrag verliert damit seinen Vertrag.") == nil)
        #expect(question.lacks("2025: Strom Halle, Halle Hagen, 01.01.2025–31.12.2025, 1.000 kWh") == nil)
        let gone = try await client.post(try await address(house) + "&_method=DELETE")
        #expect(gone.location == list)
        #expect(try await house.stores.entries.find(line, of: TestHub.firm)?.contract == nil)
        #expect(try await house.stores.contracts.all(of: TestHub.firm).isEmpty)
    }

    @Test func aContractOfAFrozenYearIsOnlyRead() async throws {
        let house = try await CarbonHub.make()
        let client = house.hub.client(as: .member)
        _ = try await client.post(list, fields)
        let contract = try #require(try await house.stores.contracts.all(of: TestHub.firm).first)
        _ = try await house.addLine(contract.id)
        try await house.release(CarbonHub.year)
        let path = try await address(house)
        let page = try await client.get(path)
        #expect(page.lacks("Einträge des freigegebenen Jahres 2025 nennen diesen Vertrag.") == nil)
        #expect(page.lacks("<form class=\"form\"") != nil)
        #expect(try await client.post(path, fields.merging(["version": "1"]) { $1 }).status == .conflict)
        #expect(try await client.get(try await address(house, "/loeschen")).status == .conflict)
        #expect(try await client.post(path + "&_method=DELETE").status == .conflict)
        #expect(try await house.stores.contracts.all(of: TestHub.firm).count == 1)
    }

    @Test func contractsOfOthersAreNotFound() async throws {
        let house = try await CarbonHub.make()
        _ = try await house.hub.client(as: .member).post(list, fields)
        let foreign = house.hub.client(as: .foreignOwner)
        for tail in ["", "/loeschen"] {
            let path = try await address(house, tail)
            #expect(try await foreign.get(path).status == .notFound)
        }
        let path = try await address(house)
        #expect(try await foreign.post(path, fields).status == .notFound)
        #expect(try await foreign.post(path + "&_method=DELETE").status == .notFound)
        #expect(try await foreign.get(list).lacks("Ökostrom Stadtwerke") != nil)
    }
}
