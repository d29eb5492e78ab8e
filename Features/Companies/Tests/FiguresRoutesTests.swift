import Companies
import CompaniesStorage
import DatabasePlatform
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct FiguresRoutesTests {
    /// Brandt: 180 < 250, 62 > 50, 30 ≤ 43 million €: medium for funding, above medium by VSME.
    @Test func bothSizeClassesAreShownAndExplained() async throws {
        let client = try await FirmHub.make().client(as: .member)
        let saved = try await client.post(
            "/betrieb/kennzahlen/2025",
            ["employees": "180", "turnover": "62 Mio. €", "balanceSheet": "30.000.000", "version": "0"]
        )
        #expect(saved.status == .seeOther)
        let page = try await client.get("/betrieb/kennzahlen/2025")
        #expect(page.lacks("mittleres Unternehmen (Bilanzsumme erfüllt, Umsatz nicht)") == nil)
        #expect(page.lacks("größer als ein mittleres Unternehmen (2 von 3 Größen überschritten)") == nil)
        #expect(page.lacks("Beide Einstufungen unterscheiden sich.") == nil)
        #expect(page.lacks("höchstens 43.000.000 €") == nil)
        #expect(page.lacks("62.000.000 €") == nil)
        #expect(page.lacks("⟦") != nil)
    }

    /// Kettler: 40 persons and 6.2 million € are small by both, with the balance sheet missing.
    @Test func aMissingFigureIsNamedWhereItDoesNotMatter() async throws {
        let client = try await FirmHub.make().client(as: .member)
        _ = try await client.post(
            "/betrieb/kennzahlen/2025",
            ["employees": "40", "turnover": "6,2 Mio", "version": "0"]
        )
        let page = try await client.get("/betrieb/kennzahlen/2025")
        #expect(page.lacks("kleines Unternehmen (Umsatz erfüllt, Bilanzsumme fehlt)") == nil)
        #expect(page.lacks("kleines Unternehmen (2 von 3 Größen erfüllt)") == nil)
        #expect(page.lacks("fehlt") == nil)
    }

    /// Emscher: 310 ≥ 250 decides funding; VSME waits for turnover and balance sheet.
    @Test func anUnclearClassSaysWhatIsMissing() async throws {
        let client = try await FirmHub.make().client(as: .member)
        _ = try await client.post(
            "/betrieb/kennzahlen/2025",
            ["employees": "310", "ownUnit": "Pflegetag", "ownUnitCount": "98.550", "version": "0"]
        )
        let page = try await client.get("/betrieb/kennzahlen/2025")
        #expect(page.lacks("großes Unternehmen, kein KMU (Beschäftigte über der Grenze)") == nil)
        #expect(page.lacks("noch offen, es fehlt: Umsatz und Bilanzsumme.") == nil)
        #expect(page.lacks("value=\"Pflegetag\"") == nil)
        #expect(page.lacks("value=\"98.550\"") == nil)
        let next = try await client.get("/betrieb/kennzahlen/2026")
        #expect(next.lacks("value=\"Pflegetag\"") == nil)
        #expect(next.lacks("value=\"98.550\"") != nil)
    }

    /// 2024 small with 40 persons, 2025 medium with 60: one year above changes nothing; 2026 with 61 does.
    @Test func oneYearAloneDoesNotChangeTheStatus() async throws {
        let client = try await FirmHub.make().client(as: .member)
        for (year, staff) in [(2024, 40), (2025, 60), (2026, 61)] {
            let fields = ["employees": "\(staff)", "turnover": "8 Mio", "version": "0"]
            #expect(try await client.post("/betrieb/kennzahlen/\(year)", fields).status == .seeOther)
        }
        let second = try await client.get("/betrieb/kennzahlen/2025")
        #expect(second.lacks("mittleres Unternehmen (Umsatz erfüllt, Bilanzsumme fehlt)") == nil)
        #expect(second.lacks("Für Förderung gilt weiterhin: kleines Unternehmen.") == nil)
        #expect(try await client.get("/betrieb/kennzahlen/2026").lacks("Für Förderung gilt weiterhin") != nil)
    }

    @Test(arguments: [
        (["employees": "vierzig"], "„vierzig“ ist keine Zahl."), (["employees": "-1"], "„-1“ ist negativ."),
        (["turnover": "viel Geld"], "„viel Geld“ ist kein Betrag."),
        (["turnover": "1e300"], "„1e300“ ist kein Betrag."),
        (["turnover": "9999999 Mio"], "ist mehr, als hier angenommen wird"),
        (["fullTimeEquivalents": "50"], "50 Vollzeitstellen sind mehr als 40 Beschäftigte."),
        (["ownUnitCount": "7"], "Zur Anzahl fehlt die Einheit."),
        (["ownUnit": "Tag", "ownUnitCount": "0"], "Die Anzahl ist 0."),
    ])
    func badInputIsAskedBackWithEverythingKept(_ change: [String: String], _ sentence: String) async throws {
        let client = try await FirmHub.make().client(as: .member)
        let fields = ["employees": "40", "balanceSheet": "1.234,56", "version": "0"].merging(change) { $1 }
        let page = try await client.post("/betrieb/kennzahlen/2025", fields)
        #expect(page.status == .unprocessableContent)
        #expect(page.lacks(sentence) == nil)
        #expect(page.lacks("value=\"1.234,56\"") == nil)
    }

    @Test func theSecondWriterSeesBothVersions() async throws {
        let client = try await FirmHub.make().client(as: .member)
        _ = try await client.post("/betrieb/kennzahlen/2025", ["employees": "40", "version": "0"])
        let page = try await client.post("/betrieb/kennzahlen/2025", ["employees": "41", "version": "0"])
        #expect(page.status == .conflict)
        #expect(page.hidden("version") == "1")
        #expect(page.lacks("value=\"41\"") == nil)
        #expect(page.lacks("Zwei Fassungen") == nil)
    }

    @Test func aReleasedYearIsShownClosed() async throws {
        let hub = try await FirmHub.make()
        try await hub.database.write { session in
            try ReportingYearStore.setStatus(.released, ReportingYear(2025)!, of: TestHub.firm, in: session)
        }
        let client = hub.client(as: .member)
        #expect(try await client.get("/betrieb/kennzahlen/2025").lacks("Das Jahr 2025 ist freigegeben.") == nil)
        let refused = try await client.post("/betrieb/kennzahlen/2025", ["employees": "40", "version": "0"])
        #expect(refused.status == .conflict)
        #expect(refused.lacks("Das Jahr 2025 ist freigegeben.") == nil)
        #expect(refused.lacks("Ihre Eingaben ließen sich nicht mehr speichern.") == nil)
        #expect(refused.lacks("Ihre Eingabe") == nil)
    }

    @Test func relatedEnterprisesAreCountedIn() async throws {
        let hub = try await FirmHub.make()
        let client = hub.client(as: .member)
        _ = try await client.post(
            "/betrieb/kennzahlen/2025",
            ["employees": "40", "turnover": "6,2 Mio", "version": "0"]
        )
        _ = try await client.post(
            "/betrieb/beteiligungen",
            [
                "parent": "neu", "child": "firma", "newName": "Kettler Holding", "share": "75",
                "accounting": "subsidiary",
            ]
        )
        let id = try #require(try await HoldingStore(hub.database).structure(of: TestHub.firm).undertakings.first).id
        let address = "/betrieb/kennzahlen/2025/\(id)"
        #expect(try await client.get(address).status == .ok)
        let before = try await client.get("/betrieb/kennzahlen/2025")
        #expect(before.lacks("Bilanzsumme, dazu von mitzählenden Unternehmen Beschäftigte und Umsatz") == nil)
        let figures = ["staff": "220", "turnover": "10 Mio", "balanceSheet": "5 Mio", "version": "0"]
        #expect(try await client.post(address, figures).status == .seeOther)
        #expect(try await client.post(address, figures).status == .conflict)
        #expect(try await client.post(address, ["staff": "x"]).status == .unprocessableContent)
        let page = try await client.get("/betrieb/kennzahlen/2025")
        #expect(page.lacks("Kettler Holding") == nil)
        #expect(page.lacks("großes Unternehmen, kein KMU (Beschäftigte über der Grenze)") == nil)
        #expect(try await hub.client(as: .foreignOwner).get(address).status == .notFound)
    }

    @Test func yearsThatAreNoneAreNotFound() async throws {
        let client = try await FirmHub.make().client(as: .member)
        #expect(try await client.get("/betrieb/kennzahlen/12").status == .notFound)
        #expect(try await client.get("/betrieb/kennzahlen").location == "/betrieb/kennzahlen/2025")
    }
}
