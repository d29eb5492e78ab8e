import Companies
import HTTPTypes
import TestSupport
import Testing

@Suite struct MasterDataRoutesTests {
    @Test func aNewFirmIsToldWhatIsMissing() async throws {
        let client = try await FirmHub.make().client(as: .member)
        let page = try await client.get("/betrieb")
        #expect(page.status == .ok)
        #expect(page.lacks("Von Metallbau Kettler GmbH kennen wir bisher nur den Namen.") == nil)
        #expect(page.lacks("mindestens ein Standort") == nil)
        #expect(page.lacks("Möglich ist alles von „Kleinstunternehmen“ bis „großes Unternehmen, kein KMU“") == nil)
        #expect(page.lacks("⟦") != nil)
    }

    @Test func masterDataAreSavedAndShown() async throws {
        let client = try await FirmHub.make().client(as: .member)
        let saved = try await client.post(
            "/betrieb/stammdaten",
            [
                "name": "Metallbau Kettler GmbH", "legalForm": "gmbh", "industry2008": "25.62 Mechanik a. n. g.",
                "version": "1",
            ]
        )
        #expect(saved.status == .seeOther)
        let page = try await client.get("/betrieb")
        #expect(page.lacks("25.62 Mechanik a. n. g.") == nil)
        #expect(page.lacks("GmbH") == nil)
        #expect(page.lacks("Die Stammdaten sind gespeichert.") == nil)
    }

    /// Machining moved from 25.62 to 25.53; the page offers it, and it is taken over when nothing else is typed.
    @Test func theSuccessorInTheNewerEditionIsOffered() async throws {
        let client = try await FirmHub.make().client(as: .member)
        _ = try await client.post("/betrieb/stammdaten", ["name": "K", "industry2008": "25.62", "version": "1"])
        let form = try await client.get("/betrieb/stammdaten")
        #expect(form.lacks("25.53 Metallbearbeitung a. n. g.") == nil)
        let saved = try await client.post(
            "/betrieb/stammdaten",
            [
                "name": "K", "industry2008": "25.62 Mechanik a. n. g.", "choice2008": "25.62", "industry2025": "",
                "choice2025": "", "suggested2025": "25.53", "version": "2",
            ]
        )
        #expect(saved.status == .seeOther)
        #expect(try await client.get("/betrieb").lacks("25.53 Metallbearbeitung a. n. g.") == nil)
    }

    @Test func theSuggestionDoesNotOutliveTheOlderCode() async throws {
        let client = try await FirmHub.make().client(as: .member)
        _ = try await client.post("/betrieb/stammdaten", ["name": "K", "industry2008": "25.62", "version": "1"])
        let changed = ["name": "K", "industry2008": "87.10", "suggested2025": "25.53", "version": "2"]
        #expect(try await client.post("/betrieb/stammdaten", changed).status == .seeOther)
        #expect(try await client.get("/betrieb").lacks("25.53") != nil)
        #expect(try await client.get("/betrieb/stammdaten").lacks("Nachfolger von 87.10 (WZ 2008)") == nil)
    }

    @Test func aWordWithSeveralMeaningsIsAskedBack() async throws {
        let client = try await FirmHub.make().client(as: .member)
        let page = try await client.post(
            "/betrieb/stammdaten",
            ["name": "Kettler", "industry2008": "Metallbau", "version": "1"]
        )
        #expect(page.status == .unprocessableContent)
        #expect(page.lacks("Zu „Metallbau“ gibt es mehrere Wirtschaftszweige.") == nil)
        #expect(page.lacks("25.11 Herstellung von Metallkonstruktionen") == nil)
        #expect(page.lacks("value=\"Metallbau\"") == nil)
        #expect(page.lacks("value=\"Kettler\"") == nil)
        let chosen = try await client.post(
            "/betrieb/stammdaten",
            ["name": "Kettler", "industry2008": "Metallbau", "choice2008": "25.12", "version": "1"]
        )
        #expect(chosen.status == .seeOther)
        #expect(try await client.get("/betrieb").lacks("25.12 Herstellung von Ausbauelementen aus Metall") == nil)
    }

    @Test(arguments: [
        ("25.99.99", "ist in dieser Ausgabe kein Wirtschaftszweig"),
        ("99.98", "ist in dieser Ausgabe kein Wirtschaftszweig"),
        ("25", "umfasst einen ganzen Bereich"), ("Quastenflosser", "ist in dieser Ausgabe kein Wirtschaftszweig"),
    ])
    func codesThatAreNone(_ typed: String, _ sentence: String) async throws {
        let client = try await FirmHub.make().client(as: .member)
        let page = try await client.post(
            "/betrieb/stammdaten",
            ["name": "Kettler", "industry2008": typed, "version": "1"]
        )
        #expect(page.status == .unprocessableContent)
        #expect(page.lacks(sentence) == nil)
    }

    @Test func anEmptiedFieldForgetsTheCode() async throws {
        let client = try await FirmHub.make().client(as: .member)
        _ = try await client.post("/betrieb/stammdaten", ["name": "K", "industry2008": "25.11", "version": "1"])
        let answer = try await client.post(
            "/betrieb/stammdaten",
            ["name": "K", "industry2008": "", "choice2008": "25.11", "version": "2"]
        )
        #expect(answer.status == .seeOther)
        #expect(try await client.get("/betrieb").lacks("25.11") != nil)
    }

    @Test func theNameMayNotBeEmptyOrEndless() async throws {
        let client = try await FirmHub.make().client(as: .member)
        let empty = try await client.post("/betrieb/stammdaten", ["name": " ", "version": "1"])
        #expect(empty.status == .unprocessableContent)
        #expect(empty.lacks("Bitte nennen Sie den Namen des Betriebs.") == nil)
        let long = try await client.post(
            "/betrieb/stammdaten",
            ["name": String(repeating: "x", count: 201), "version": "1"]
        )
        #expect(long.lacks("Der Name hat 201 Zeichen.") == nil)
    }

    @Test func theSecondWriterSeesBothVersions() async throws {
        let client = try await FirmHub.make().client(as: .member)
        _ = try await client.post("/betrieb/stammdaten", ["name": "Erste Fassung", "version": "1"])
        let page = try await client.post("/betrieb/stammdaten", ["name": "Zweite Fassung", "version": "1"])
        #expect(page.status == .conflict)
        #expect(page.lacks("Erste Fassung") == nil)
        #expect(page.lacks("value=\"Zweite Fassung\"") == nil)
        #expect(page.hidden("version") == "2")
        let decided = try await client.post("/betrieb/stammdaten", ["name": "Zweite Fassung", "version": "2"])
        #expect(decided.status == .seeOther)
    }

    @Test func aSearchWithoutJavaScriptShowsItsResults() async throws {
        let client = try await FirmHub.make().client(as: .member)
        let page = try await client.post(
            "/betrieb/stammdaten",
            ["name": "Kettler", "industry2008": "Pflege", "search2008": "1", "version": "1"]
        )
        #expect(page.status == .ok)
        #expect(page.lacks("87.10 Pflegeheime") == nil)
        #expect(page.lacks("type=\"radio\" name=\"choice2008\"") == nil)
    }

    @Test func theSearchAnswersWhileOneTypes() async throws {
        let client = try await FirmHub.make().client(as: .member)
        let answer = try await client.get("/betrieb/wirtschaftszweige/2008?q=Metallbau")
        #expect(answer.status == .ok)
        #expect(answer.lacks("25.11 Herstellung von Metallkonstruktionen") == nil)
        #expect(answer.lacks("Verarbeitendes Gewerbe") == nil)
        #expect(try await client.get("/betrieb/wirtschaftszweige/2003?q=x").status == .notFound)
        #expect(try await client.get("/betrieb/wirtschaftszweige/2025").body == #"{"results":[]}"#)
    }
}
