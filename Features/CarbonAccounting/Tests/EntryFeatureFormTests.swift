import CarbonAccounting
import DatabasePlatform
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct EntryFeatureFormTests {
    @Test func aNewLineBeginsWithItsCategory() async throws {
        let answer = try await EntryHub.make().hub.client(as: .member).get(EntryHub.list + "/neu")
        #expect(answer.misses("Worum geht es?") == nil)
        for category in EmissionCategory.allCases {
            #expect(answer.misses("\(EntryHub.list)/neu?kategorie=\(category.number)") == nil)
        }
    }

    @Test func everyCategoryAndWayHasAForm() async throws {
        let client = try await EntryHub.make().hub.client(as: .member)
        for category in EmissionCategory.allCases {
            for way in ["menge", "fracht", "reise", "kaeltemittelbilanz", "leckrate", "ausgaben", "lieferantenwert"] {
                let answer = try await client.get(EntryHub.list + "/neu?kategorie=\(category.number)&weg=\(way)")
                #expect(answer.status == .ok, "\(category) \(way)")
                #expect(answer.misses("⟦") == "⟦", "\(category) \(way)")
            }
        }
        #expect(try await client.get(EntryHub.list + "/neu?kategorie=9.9").status == .notFound)
    }

    @Test func electricityBeginsWithTheGridMix() async throws {
        let answer = try await EntryHub.make().hub.client(as: .member).get(EntryHub.list + "/neu?kategorie=2.1")
        #expect(answer.misses(#"value="Strom, deutscher Strommix""#) == nil)
        #expect(answer.misses(#"value="series:strom-mix-de""#) == nil)
    }

    @Test func aStoredLineStandsInTheFormAsTyped() async throws {
        let answer = try await EntryHub.make().hub.client(as: .member).get(EntryHub.page(2))
        #expect(answer.misses(#"value="1.250,50""#) == nil)
        #expect(answer.misses(#"value="Dieselkraftstoff""#) == nil)
        #expect(answer.misses("Dieser Eintrag ergibt 3.251 kg CO₂e.") == nil)
    }

    @Test func aChosenFactorOffersOnlyUnitsThatLeadToIt() async throws {
        let client = try await EntryHub.make().hub.client(as: .member)
        let part = try await client.post(EntryHub.list + "/angaben", EntryHub.gas())
        #expect(part.misses(#"<option value="kWh(Hs)" selected>"#) == nil)
        #expect(part.misses(#"<option value="Nm³">"#) == nil)
        #expect(part.misses(#"<option value="tkm">"#) == #"<option value="tkm">"#)
        #expect(part.misses("Dieser Eintrag ergibt 210 kg CO₂e.") == nil)
    }

    @Test func aUnitThatNeedsACalorificValueAsksForIt() async throws {
        let client = try await EntryHub.make().hub.client(as: .member)
        let part = try await client.post(EntryHub.list + "/angaben", EntryHub.gas(["unit": "Bm³"]))
        #expect(part.misses("Abrechnungsbrennwert") == nil)
        #expect(part.misses("Zustandszahl") == nil)
        #expect(part.misses(#"id="angaben""#) == nil)
    }

    @Test func anotherWayKeepsWhatWasTyped() async throws {
        let client = try await EntryHub.make().hub.client(as: .member)
        let fields = EntryHub.gas(["way": "lieferantenwert", "refresh": "1", "description": "Noch „nicht“ fertig"])
        let answer = try await client.post(EntryHub.list, fields)
        #expect(answer.status == .ok)
        #expect(answer.misses("Noch „nicht“ fertig") == nil)
        #expect(answer.misses(#"name="supplierFigure""#) == nil)
        #expect(answer.misses(#"value="1.000""#) == nil)
    }

    @Test func withoutScriptsTheSearchAnswersWithCards() async throws {
        let client = try await EntryHub.make().hub.client(as: .member)
        let fields = EntryHub.gas(["factor": "", "factorText": "erdgas", "search": "1"])
        let answer = try await client.post(EntryHub.list, fields)
        #expect(answer.status == .ok)
        #expect(answer.misses(#"value="series:erdgas-hs""#) == nil)
        // What Scope 1 cannot use is found, comes last and says why.
        #expect(answer.misses("hier nicht verwendbar: Dieser Faktor enthält die Vorkette.") == nil)
        #expect(answer.misses("Erdgas, Vorkette") == "Erdgas, Vorkette")
        #expect(answer.misses(#"name="cards" value="1""#) == nil)
    }

    @Test func aFirmWithoutSiteIsSentToMakeOne() async throws {
        let hub = try await EntryHub.make()
        _ = try await hub.hub.database.write { session in
            try session.query("DELETE FROM site WHERE firm_id = $1", .id(TestHub.foreignFirm))
        }
        let answer = try await hub.hub.client(as: .foreignOwner).get(EntryHub.list + "/neu?kategorie=1.1")
        #expect(answer.misses("/betrieb/standorte/neu") == nil)
    }

    @Test func theSearchAnswersAsJSONWithValueYearSourceAndLicence() async throws {
        let client = try await EntryHub.make().hub.client(as: .member)
        let answer = try await client.get("/klimabilanz/2025/faktoren?kategorie=1.2&weg=menge&q=tankstelle")
        #expect(answer.headers[.contentType] == "application/json; charset=utf-8")
        #expect(answer.misses("Dieselkraftstoff") == nil)
        #expect(answer.misses("2,6 kg CO₂") == nil)
        #expect(answer.misses("Stand 2025 · Umweltbundesamt 2026 · dl-de") == nil)
        let nothing = try await client.get("/klimabilanz/2025/faktoren?kategorie=1.2&q=")
        #expect(nothing.body == #"{"results":[]}"#)
    }

    @Test func figuresForOtherPurposesAreNotOffered() async throws {
        let client = try await EntryHub.make().hub.client(as: .member)
        let answer = try await client.get("/klimabilanz/2025/faktoren?kategorie=2.1&q=strom")
        #expect(answer.misses("deutscher Strommix") == nil)
        #expect(answer.misses("Förderanträge") == "Förderanträge")
    }
}
