import CarbonAccountingStorage
import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct QuickEstimateFeatureTests {
    private let answers = [
        "year": "2025", "electricity": "100.000", "electricity-unit": "kWh", "headcount": "10",
        "purchase-metals": "50.000",
    ]

    @Test func everyoneMayAskWithoutAnAccount() async throws {
        let answer = try await CarbonHub.make().hub.client().get("/schnellbilanz")
        #expect(answer.status == .ok)
        for words in [
            "Jahr der Rechnungen", "Erdgas", "Beratung, Steuern, Recht", "Jede Angabe ist freiwillig", "2025",
        ] {
            #expect(answer.lacks(words) == nil)
        }
        #expect(!answer.body.contains("⟦"))
    }

    @Test func theAnswerIsARangeWithItsReasons() async throws {
        let client = try await CarbonHub.make().hub.client()
        let posted = try await client.post("/schnellbilanz", answers)
        #expect(posted.status == .seeOther)
        #expect(posted.location == "/schnellbilanz/ergebnis")
        let result = try await client.get("/schnellbilanz/ergebnis")
        // 100,000 kWh × (0.352 + 0.054) = 40.6 t, of which ± 7 % of the factor; metals 50,000 € × 0.97592 = 48.8 t ± 50 %
        for words in [
            "bis", "t CO₂e", "im Jahr", "keine Bilanz nach GHG Protocol", "Metalle und Halbzeuge", "± 50 %",
            "Wärme ergänzen",
            "Diese Angaben helfen am meisten", "der genannten Posten", "0,352 kg CO₂e", "gelesen am 22.11.2026",
            "Betrieb anlegen",
            "FIGARO", "Einfacher Arbeitsweg",
        ] {
            #expect(result.lacks(words) == nil)
        }
        #expect(!result.body.contains("⟦"))
        #expect(result.body.contains("href=\"/registrieren\""))
    }

    /// The page is open to everyone; what a member saves there is the firm's.
    @Test func whatAMemberSavesStandsInTheFirmsLog() async throws {
        let house = try await CarbonHub.make(audits: true)
        let visitor = try await house.hub.client().post("/schnellbilanz", answers)
        #expect(visitor.status == .seeOther)
        #expect(try await house.hub.database.rows("SELECT id FROM audit_entry").isEmpty)
        _ = try await house.hub.client(as: .member).post("/schnellbilanz", answers)
        let rows = try await house.hub.database.rows("SELECT action, route, firm_id FROM audit_entry")
        #expect(try rows.map { try $0.text("action") } == ["change"])
        #expect(try rows.map { try $0.text("route") } == ["/schnellbilanz"])
        #expect(try rows.map { try $0.text("firm_id") } == [TestHub.firm.text])
    }

    /// Without the program that draws, the picture says so and is no fault.
    @Test func aPictureThatCannotBeDrawnIsUnavailable() async throws {
        let client = try await CarbonHub.make(tools: URL(fileURLWithPath: "/nirgends")).hub.client()
        _ = try await client.post("/schnellbilanz", answers)
        #expect(try await client.get("/schnellbilanz/bilder/spanne.svg").status == .serviceUnavailable)
    }

    @Test func badInputComesBackWithSentencesAndEverythingTyped() async throws {
        let client = try await CarbonHub.make().hub.client()
        let typed = answers.merging(["electricity": "viel", "naturalGas": "-3", "purchase-metals": "1e300"]) { $1 }
        let answer = try await client.post("/schnellbilanz", typed)
        #expect(answer.status == .unprocessableContent)
        for words in ["„viel“ ist keine Zahl", "„-3“ liegt unter 0", "„1e300“ ist keine Zahl"] {
            #expect(answer.lacks(words) == nil)
        }
        for value in ["viel", "-3", "1e300", "10"] { #expect(answer.body.contains("value=\"\(value)\"")) }
        let nothing = try await client.get("/schnellbilanz/ergebnis")
        #expect(nothing.location == "/schnellbilanz")
    }

    @Test func theFormComesBackFilled() async throws {
        let client = try await CarbonHub.make().hub.client()
        _ = try await client.post("/schnellbilanz", answers)
        let form = try await client.get("/schnellbilanz")
        #expect(form.body.contains("value=\"100.000\""))
        #expect(form.body.contains("value=\"50.000\""))
    }

    @Test func whatAVisitorSaidMovesIntoTheNewFirm() async throws {
        let carbon = try await CarbonHub.make()
        let visitor = carbon.hub.client()
        _ = try await visitor.post("/schnellbilanz", answers)
        try await carbon.stores.quickEstimates.handOver(visit: "visit-of-a-test-browser-", to: TestHub.firm)
        let member = try await carbon.hub.client(as: .member).get("/schnellbilanz/ergebnis")
        #expect(member.lacks("Daten für 2025 einlesen") == nil)
        #expect(member.body.contains("href=\"/klimabilanz/2025/einlesen\""))
        let gone = try await visitor.get("/schnellbilanz/ergebnis")
        #expect(gone.location == "/schnellbilanz")
    }

    @Test func firmsAndVisitorsSeeOnlyTheirOwn() async throws {
        let carbon = try await CarbonHub.make()
        _ = try await carbon.hub.client(as: .member).post("/schnellbilanz", answers)
        let colleague = try await carbon.hub.client(as: .owner).get("/schnellbilanz/ergebnis")
        #expect(colleague.status == .ok)
        for other in [TestHub.Who.foreignOwner, .personWithoutFirm, .anonymous] {
            let answer = try await carbon.hub.client(as: other).get("/schnellbilanz/ergebnis")
            #expect(answer.location == "/schnellbilanz", "\(other)")
        }
    }

    @Test func whoMayOnlyReadLeavesTheFirmsAnswersAlone() async throws {
        let carbon = try await CarbonHub.make()
        for who in [TestHub.Who.formerCoach, .supporter] {
            let answer = try await carbon.hub.client(as: who).post("/schnellbilanz", answers)
            #expect(answer.status == .forbidden && answer.lacks("Hier können Sie nur noch lesen") == nil)
        }
        #expect(try await carbon.stores.quickEstimates.answers(of: TestHub.firm) == nil)
        _ = try await carbon.hub.client(as: .coach).post("/schnellbilanz", answers)
        #expect(try await carbon.stores.quickEstimates.answers(of: TestHub.firm) != nil)
    }

    @Test func aFigureOfZeroIsAnAnswer() async throws {
        let client = try await CarbonHub.make().hub.client()
        let posted = try await client.post("/schnellbilanz", ["year": "2025", "electricity": "0"])
        #expect(posted.location == "/schnellbilanz/ergebnis")
        let result = try await client.get("/schnellbilanz/ergebnis")
        #expect(result.status == .ok)
        #expect(result.lacks("0 t CO₂e</strong> im Jahr") == nil)
        #expect(result.lacks("Wärme, Kraftstoffe, Wege zur Arbeit, Einkauf") == nil)
        guard Self.canDraw else { return }
        let picture = try await client.get("/schnellbilanz/bilder/spanne.svg")
        #expect(picture.status == .ok)
    }

    @Test func answersThatCannotBeUsedAnyMoreAreNoZero() async throws {
        let carbon = try await CarbonHub.make()
        let old = #"{"year":2025,"heating":[{"id":"peat","amount":{"units":{"_0":5}}}],"fuels":[],"purchasing":{}}"#
        for text in [old, "{}", "kaputt"] {
            try await carbon.stores.quickEstimates.save(text, of: TestHub.firm)
            let answer = try await carbon.hub.client(as: .member).get("/schnellbilanz/ergebnis")
            #expect(answer.location == "/schnellbilanz", "\(text)")
        }
    }

    @Test func picturesAreDrawnFromOnesOwnAnswers() async throws {
        let client = try await CarbonHub.make().hub.client()
        let before = try await client.get("/schnellbilanz/bilder/spanne.svg")
        #expect(before.status == .notFound)
        _ = try await client.post("/schnellbilanz", answers)
        let unknown = try await client.get("/schnellbilanz/bilder/katze.svg")
        #expect(unknown.status == .notFound)
        guard Self.canDraw else { return }
        for picture in ["spanne.svg", "posten.svg?breite=schmal&papier=dunkel"] {
            let answer = try await client.get("/schnellbilanz/bilder/\(picture)")
            #expect(answer.status == .ok)
            #expect(answer.body.hasPrefix("<svg"))
        }
    }

    /// Node and the client's libraries come with set-up.
    private static var canDraw: Bool {
        ["/usr/bin/node", repositoryRoot.appendingPathComponent("var/vendor/echarts/index.js").path]
            .allSatisfy(FileManager.default.fileExists)
    }
}
