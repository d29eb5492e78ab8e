import Companies
import CompaniesStorage
import DatabasePlatform
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct YearsRoutesTests {
    private func fields(_ changes: [String: String] = [:]) -> [String: String] {
        ["approach": "equityShare", "gwpSet": "ar5", "threshold": "5", "factorEdition": "2026.1", "version": "1"]
            .merging(changes) { $1 }
    }

    /// The first year becomes the base year; a further one is drawn up like the one before.
    @Test func yearsAreBegun() async throws {
        let client = try await FirmHub.make().client(as: .member)
        #expect(try await client.get("/betrieb/jahre").lacks("Das Basisjahr fehlt noch.") == nil)
        #expect(try await client.post("/betrieb/jahre", ["year": "2024"]).location == "/betrieb/jahre/2024")
        #expect(try await client.post("/betrieb/jahre/2024", fields(["baseYear": "1"])).status == .seeOther)
        #expect(try await client.post("/betrieb/jahre", ["year": "2025"]).status == .seeOther)
        let list = try await client.get("/betrieb/jahre")
        #expect(list.lacks("2 Berichtsjahre sind angelegt. Basisjahr ist 2024.") == nil)
        #expect(list.lacks("⟦") != nil)
        let year = try await client.get("/betrieb/jahre/2025")
        #expect(year.lacks("Bisher ist 2024 das Basisjahr.") == nil)
        #expect(year.lacks("value=\"equityShare\" checked") == nil)
        #expect(year.lacks("⟦") != nil)
    }

    @Test(arguments: [
        ("", "Bitte nennen Sie das Jahr."), ("25", "„25“ ist kein Berichtsjahr."),
        ("2027", "2027 hat noch nicht begonnen."),
        ("1989", "„1989“ ist kein Berichtsjahr."),
    ])
    func yearsThatAreNone(_ typed: String, _ sentence: String) async throws {
        let client = try await FirmHub.make().client(as: .member)
        let page = try await client.post("/betrieb/jahre", ["year": typed])
        #expect(page.status == .unprocessableContent)
        #expect(page.lacks(sentence) == nil)
        #expect(page.lacks("value=\"\(typed)\"") == nil)
    }

    @Test(arguments: [
        (["approach": "x"], "Bitte wählen Sie, welche Beteiligungen zählen."), (["threshold": "0"], "„0“ geht nicht."),
        (["factorEdition": ""], "Bitte wählen Sie die Ausgabe des Faktorkatalogs."),
        (["threshold": "150"], "Die Grenze liegt bei 100."), (["threshold": ""], "üblich sind 5"),
        (["factorEdition": "1999"], "Die Ausgabe „1999“ gibt es nicht."), (["gwpSet": "ar1"], "Treibhauspotenziale"),
    ])
    func badSettingsAreAskedBack(_ change: [String: String], _ sentence: String) async throws {
        let client = try await FirmHub.make().client(as: .member)
        _ = try await client.post("/betrieb/jahre", ["year": "2025"])
        let page = try await client.post("/betrieb/jahre/2025", fields(change))
        #expect(page.status == .unprocessableContent)
        #expect(page.lacks(sentence) == nil)
    }

    /// Such a base year once stopped the server.
    @Test func aYearThatHasNotBegunIsNotLaidDown() async throws {
        let hub = try await FirmHub.make()
        let page = try await hub.client(as: .member).post("/betrieb/jahre/2050", fields(["baseYear": "1"]))
        #expect(page.status == .unprocessableContent)
        #expect(page.lacks("2050 hat noch nicht begonnen.") == nil)
        #expect(try await ReportingYearStore(hub.database).years(of: TestHub.firm).isEmpty)
    }

    @Test func aNewYearKeepsTheNewestEditionAndLeadsToItsBalance() async throws {
        let hub = try await FirmHub.make()
        let client = hub.client(as: .owner)
        _ = try await client.post("/betrieb/jahre", ["year": "2025"])
        let settings = try await ReportingYearStore(hub.database).settings(of: TestHub.firm, in: ReportingYear(2025)!)
        #expect(settings.factorEdition == "2026.1")
        let page = try await client.get("/betrieb/jahre/2025")
        for address in ["/klimabilanz/2025", "/klimabilanz/2025/fassungen", "/klimabilanz/2025/entfernen"] {
            #expect(page.lacks("href=\"\(address)\"") == nil)
        }
        #expect(try await client.get("/betrieb/jahre").lacks("Zur Klimabilanz 2025") == nil)
        #expect(try await hub.client(as: .member).get("/betrieb/jahre/2025").lacks("/entfernen") != nil)
    }

    @Test func theSecondWriterSeesBothVersions() async throws {
        let client = try await FirmHub.make().client(as: .member)
        _ = try await client.post("/betrieb/jahre", ["year": "2025"])
        _ = try await client.post("/betrieb/jahre/2025", fields())
        let page = try await client.post("/betrieb/jahre/2025", fields(["threshold": "7"]))
        #expect(page.status == .conflict)
        #expect(page.hidden("version") == "2")
        #expect(page.lacks("value=\"7\"") == nil)
    }

    @Test func aReleasedBaseYearStays() async throws {
        let hub = try await FirmHub.make()
        let client = hub.client(as: .owner)
        _ = try await client.post("/betrieb/jahre", ["year": "2024"])
        _ = try await client.post("/betrieb/jahre", ["year": "2025"])
        try await hub.database.write { session in
            try ReportingYearStore.setStatus(.released, ReportingYear(2024)!, of: TestHub.firm, in: session)
        }
        let refused = try await client.post("/betrieb/jahre/2025", fields(["baseYear": "1", "threshold": "7"]))
        #expect(refused.status == .unprocessableContent)
        #expect(refused.lacks("2024 ist das Basisjahr und freigegeben.") == nil)
        #expect(refused.lacks("value=\"7\"") == nil)
    }

    @Test func aReleasedYearIsShownClosed() async throws {
        let hub = try await FirmHub.make()
        let client = hub.client(as: .owner)
        _ = try await client.post("/betrieb/jahre", ["year": "2025"])
        try await hub.database.write { session in
            try ReportingYearStore.setStatus(.released, ReportingYear(2025)!, of: TestHub.firm, in: session)
        }
        #expect(try await client.get("/betrieb/jahre/2025").lacks("Das Jahr 2025 ist freigegeben.") == nil)
        let refused = try await client.post("/betrieb/jahre/2025", fields(["version": "2"]))
        #expect(refused.status == .conflict)
        #expect(refused.lacks("Das Jahr 2025 ist freigegeben.") == nil)
        // What was typed stands beside what holds.
        #expect(refused.lacks("Ihre Eingaben ließen sich nicht mehr speichern.") == nil)
        #expect(refused.lacks("Kapitalanteil") == nil)
        #expect(refused.lacks("AR5") == nil)
        #expect(try await client.get("/betrieb/jahre").lacks("freigegeben") == nil)
    }
}
