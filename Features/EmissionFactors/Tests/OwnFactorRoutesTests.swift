import EmissionFactors
import EmissionFactorsStorage
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct OwnFactorRoutesTests {
    @Test func aMemberEntersFindsAndChangesAFactor() async throws {
        let factors = try await FactorHub.make()
        let client = factors.hub.client(as: .member)
        let empty = try await client.get("/faktoren/eigene")
        #expect(empty.lacks("Noch keine eigenen Faktoren") == nil)
        let form = try await client.get("/faktoren/eigene/neu")
        #expect(form.lacks("Wie steht der Wert in Ihrer Unterlage?") == nil)

        let posted = try await client.post("/faktoren/eigene", FactorHub.form)
        #expect(posted.location == "/faktoren/eigene")
        let stored = try #require(try await factors.own())
        #expect(stored.factor.enteredBy == "Jonas Brandt")
        #expect(stored.factor.enteredOn.iso == "2026-05-15")
        let list = try await client.get("/faktoren/eigene")
        for words in [
            "Ökostrom Stadtwerke Hagen", "21 g CO₂e je kWh", "ab 2025", "Beleg 4711", "„Ökostrom Stadtwerke Hagen“",
        ] {
            #expect(list.lacks(words) == nil)
        }

        let found = try await client.get("/faktoren?q=gr%C3%BCnstrom")
        #expect(found.lacks("eigener Faktor") == nil)
        let series = try await client.get("/faktoren/own-\(stored.factor.id)")
        #expect(series.lacks("nach Ihrer Unterlage") == nil)
        #expect(series.lacks("Beleg 4711") == nil)

        let changed = FactorHub.form.merging(["value": "0,03", "version": "1"]) { $1 }
        let saved = try await client.post("/faktoren/eigene/\(stored.factor.id)", changed)
        #expect(saved.status == .seeOther)
        #expect(try await factors.own()?.factor.emission == .equivalent(0.03, basis: .ar6))
    }

    @Test func badInputComesBackAsTyped() async throws {
        let factors = try await FactorHub.make()
        let typed = FactorHub.form.merging(["value": "1e300", "evidence": "", "unit": "Fuder"]) { $1 }
        let answer = try await factors.hub.client(as: .member).post("/faktoren/eigene", typed)
        #expect(answer.status == .unprocessableContent)
        for words in ["„1e300“ ist keine Zahl", "Ohne Beleg zählt", "Die Einheit „Fuder“"] {
            #expect(answer.lacks(words) == nil)
        }
        for value in ["1e300", "Fuder", "Ökostrom Stadtwerke Hagen"] {
            #expect(answer.body.contains("value=\"\(value)\""))
        }
        #expect(try await factors.own() == nil)
    }

    @Test func theSecondWriterSeesBothVersions() async throws {
        let factors = try await FactorHub.make()
        let client = factors.hub.client(as: .member)
        _ = try await client.post("/faktoren/eigene", FactorHub.form)
        let stored = try #require(try await factors.own())
        let address = "/faktoren/eigene/\(stored.factor.id)"
        _ = try await client.post(address, FactorHub.form.merging(["value": "0,03", "version": "1"]) { $1 })
        let late = FactorHub.form.merging(["value": "0,04", "boundary": "whole", "version": "1"]) { $1 }
        let conflict = try await factors.hub.client(as: .owner).post(address, late)
        #expect(conflict.status == .conflict)
        for words in ["Zwei Fassungen", "0,03", "0,04", "mit Vorkette", "Meine Fassung speichern"] {
            #expect(conflict.lacks(words) == nil)
        }
        let again = try await factors.hub.client(as: .owner).post(address, late.merging(["version": "2"]) { $1 })
        #expect(again.status == .seeOther)
        #expect(try await factors.own()?.factor.emission == .equivalent(0.04, basis: .ar6))
    }

    @Test func onlyOwnersDeleteAndOnlyTheirOwn() async throws {
        let factors = try await FactorHub.make()
        _ = try await factors.hub.client(as: .member).post("/faktoren/eigene", FactorHub.form)
        let id = try #require(try await factors.own()).factor.id
        let page = try await factors.hub.client(as: .member).get("/faktoren/eigene/\(id)")
        #expect(!page.body.contains("_method=DELETE"))
        let member = try await factors.hub.client(as: .member).delete("/faktoren/eigene/\(id)")
        #expect(member.status == .forbidden)
        let foreign = try await factors.hub.client(as: .foreignOwner).delete("/faktoren/eigene/\(id)")
        #expect(foreign.status == .notFound)
        let owner = try await factors.hub.client(as: .owner).delete("/faktoren/eigene/\(id)")
        #expect(owner.status == .seeOther)
        #expect(try await factors.own() == nil)
    }

    @Test func nobodyElseSeesThem() async throws {
        let factors = try await FactorHub.make()
        _ = try await factors.hub.client(as: .member).post("/faktoren/eigene", FactorHub.form)
        let id = try #require(try await factors.own()).factor.id
        let foreign = factors.hub.client(as: .foreignOwner)
        for address in ["/faktoren/eigene/\(id)", "/faktoren/own-\(id)", "/faktoren/eigene/kein-faktor"] {
            #expect(try await foreign.get(address).status == .notFound)
        }
        let visitor = try await factors.hub.client().get("/faktoren/eigene")
        #expect(visitor.status == .seeOther)
        #expect(try await factors.hub.client().get("/faktoren/own-\(id)").status == .notFound)
    }
}
