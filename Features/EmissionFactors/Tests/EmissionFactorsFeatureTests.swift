import EmissionFactors
import EmissionFactorsStorage
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct EmissionFactorsFeatureTests {
    @Test func everyoneMaySearchInGerman() async throws {
        let client = try await FactorHub.make().hub.client()
        let answer = try await client.get("/faktoren?q=heiz%C3%B6l+el")
        #expect(answer.status == .ok)
        for words in ["Heizöl EL", "kg CO₂ je Liter", "2023–2030", "Amtliche Werke", "ohne Vorkette, Deutschland"] {
            #expect(answer.lacks(words) == nil)
        }
        #expect(answer.body.contains("value=\"heizöl el\""))
        #expect(!answer.body.contains("⟦"))
    }

    @Test func theListHasPagesThatKeepTheSearch() async throws {
        let client = try await FactorHub.make().hub.client()
        let first = try await client.get("/faktoren?taetigkeit=spend")
        #expect(first.body.contains("href=\"/faktoren?taetigkeit=spend&amp;seite=2\""))
        let beyond = try await client.get("/faktoren?taetigkeit=spend&seite=9999999999999999999999")
        #expect(beyond.status == .ok)
        let far = try await client.get("/faktoren?taetigkeit=spend&seite=4000")
        #expect(far.lacks("Vorige Seite") == nil)
    }

    @Test func whatAnotherPurposeHasIsNamed() async throws {
        let client = try await FactorHub.make().hub.client()
        let answer = try await client.get("/faktoren?q=GModG")
        #expect(answer.lacks("Nichts gefunden") == nil)
        #expect(answer.lacks("für Energieausweis") == nil)
        #expect(answer.body.contains("/faktoren?q=GModG&amp;zweck=certificate"))
    }

    @Test func substitutesAreMarked() async throws {
        let answer = try await FactorHub.make().hub.client().get("/faktoren?taetigkeit=waste")
        #expect(answer.lacks("Ersatzwert") == nil)
    }

    @Test func aSeriesShowsItsYearsAndItsOrigin() async throws {
        let answer = try await FactorHub.make().hub.client().get("/faktoren/strom-mix-de")
        // Inventory 2024: 361 g CO₂e without upstream, plus 53 in 3.3; funding 435, certificate 560.
        for words in [
            "Strom, deutscher Strommix", "0,361", "vorläufig", "CLIMATE CHANGE 16/2026",
            "Spalte Treibhausgase ohne Vorketten",
            "Gelesen am", "22.11.2026", "± 7 %", "Strom, Vorkette des deutschen Strommix", "361 g CO₂e je kWh",
            "435 g CO₂e je kWh", "560 g CO₂e je kWh", "standortbezogen", "Ausgabe 2026.1",
        ] {
            #expect(answer.lacks(words) == nil)
        }
        #expect(!answer.body.contains("⟦"))
    }

    @Test func aFigureForAnotherPurposeSaysSo() async throws {
        let answer = try await FactorHub.make().hub.client().get("/faktoren/strom-bafa-effizienz")
        #expect(answer.lacks("Nicht für die Klimabilanz") == nil)
        #expect(answer.lacks("Förderantrag") == nil)
    }

    @Test func gasesStandApart() async throws {
        let answer = try await FactorHub.make().hub.client().get("/faktoren/strom-netz-de-eurostat")
        #expect(answer.lacks("Nach Gasen") == nil)
        #expect(answer.lacks("Ersatzwert") == nil)
    }

    @Test func anOlderEditionCanBeReadAndUnknownThingsAreNotFound() async throws {
        let client = try await FactorHub.make().hub.client()
        let old = try await client.get("/faktoren/strom-mix-de?ausgabe=2025.1")
        #expect(old.lacks("Ältere Ausgabe") == nil)
        for address in ["/faktoren/kohlrabi", "/faktoren/strom-mix-de?ausgabe=1999.1", "/faktoren/%2e%2e"] {
            let answer = try await client.get(address)
            #expect(answer.status == .notFound, "\(address)")
        }
    }

    @Test func editionsSayWhatChanged() async throws {
        let answer = try await FactorHub.make().hub.client().get("/faktoren/ausgaben")
        // 2024: 363 g CO₂ alone became 361 g CO₂e: 0.361 ÷ 0.363 − 1 = −0.6 %
        for words in [
            "Ausgabe 2026.1", "Ausgabe 2025.1", "363 g CO₂ je kWh", "361 g CO₂e je kWh", "−0,6 %", "Vorkette",
        ] {
            #expect(answer.lacks(words) == nil)
        }
    }

    @Test func sourcesSayWhatTheirLicencesAskFor() async throws {
        let answer = try await FactorHub.make().hub.client().get("/faktoren/quellen")
        for words in [
            "Creative Commons BY-SA 4.0", "Open Government Licence v3.0", "Datenlizenz Deutschland Namensnennung 2.0",
            "§ 5 UrhG", "EXIOBASE", "Treibhauspotenziale",
        ] {
            #expect(answer.lacks(words) == nil)
        }
    }
}
