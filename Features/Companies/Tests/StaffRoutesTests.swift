import Companies
import CompaniesStorage
import DatabasePlatform
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct StaffRoutesTests {
    private let address = "/betrieb/belegschaft/2025"

    private func fields(_ changes: [String: String] = [:]) -> [String: String] {
        ["counting": "average", "employees": "40", "permanent": "36", "temporary": "4", "version": "0"]
            .merging(changes) { $1 }
    }

    /// 6 ÷ ((38 + 42) ÷ 2) = 15 %; 2 ÷ 64,000 × 200,000 = 6.25
    @Test func figuresAreKeptAndRatiosShown() async throws {
        let client = try await FirmHub.make().client(as: .member)
        let changes = [
            "atBegin": "38", "joined": "10", "left": "6", "atEnd": "42", "accidents": "2", "hoursWorked": "64.000",
            "minimumWage": "ja", "country0": "DE", "countryHeads0": "38", "country2": "NL", "countryHeads2": "2",
        ]
        #expect(try await client.post(address, fields(changes)).location == address)
        let page = try await client.get(address)
        #expect(page.lacks("15,0 %") == nil)
        #expect(page.lacks("6,25") == nil)
        #expect(page.lacks("value=\"64.000\"") == nil)
        #expect(page.lacks("<option value=\"NL\" selected>Niederlande</option>") == nil)
        #expect(page.lacks("Lohnlücke") == nil)
        #expect(page.lacks("fehlt") == nil)
        #expect(page.lacks("⟦") != nil)
        let list = try await client.get("/betrieb/belegschaft")
        #expect(list.lacks("href=\"/betrieb/belegschaft/2025\"") == nil)
        // employees, permanent, temporary, four of movement, accidents, hours
        #expect(list.lacks("9 von 27") == nil)
        #expect(list.lacks("⟦") != nil)
    }

    @Test(arguments: [
        (["employees": "vierzig"], "„vierzig“ ist keine Zahl."), (["permanent": "-1"], "„-1“ ist negativ."),
        (["employees": "9999999"], "ist mehr, als hier angenommen wird"),
        (["temporary": "5"], "Unbefristet und befristet ergeben 41, Beschäftigte sind 40."),
        (["male": "30", "female": "12"], "Die Zahlen nach Geschlecht ergeben 42, Beschäftigte sind 40."),
        (["counting": ""], "Bitte sagen Sie, wie gezählt wird"), (["counting": "x"], "Diese Auswahl gibt es nicht."),
        (["minimumWage": "vielleicht"], "Diese Auswahl gibt es nicht."),
        (["accidents": "1,5"], "1,5 ist keine ganze Zahl."),
        (["atBegin": "38", "joined": "3", "left": "2", "atEnd": "40"], "ergibt 39, am Jahresende stehen 40."),
        (["counting": "endOfYear", "atEnd": "39"], "Dort stehen 39, als Beschäftigte 40."),
        (["covered": "41"], "41 mit Tarifvertrag sind mehr als 40 Beschäftigte."),
        (["diverse": "0", "trainingDiverse": "8"], "Sie nennen Stunden, aber 0 Personen."),
        (["hoursWorked": "400.000"], "mehr, als ein Jahr hat"),
        (["country0": "DE", "countryHeads0": "39"], "Die Zahlen nach Ländern ergeben 39"),
        (["country0": "XX", "countryHeads0": "40"], "Bitte wählen Sie ein Land aus der Liste."),
        (
            ["country0": "DE", "countryHeads0": "20", "country1": "DE", "countryHeads1": "20"],
            "steht schon weiter oben"
        ),
        (["country0": "DE"], "Zu Deutschland fehlt die Zahl"),
    ])
    func badInputIsAskedBackWithEverythingKept(_ change: [String: String], _ sentence: String) async throws {
        let hub = try await FirmHub.make()
        let page = try await hub.client(as: .member).post(
            address,
            fields(change.merging(["boardMale": "3"]) { a, _ in a })
        )
        #expect(page.status == .unprocessableContent)
        #expect(page.lacks(sentence) == nil)
        #expect(page.lacks("name=\"boardMale\" value=\"3\"") == nil)
        #expect(try await StaffFiguresStore(hub.database).all(of: TestHub.firm).isEmpty)
    }

    @Test func theSecondWriterSeesBothVersions() async throws {
        let client = try await FirmHub.make().client(as: .member)
        #expect(try await client.post(address, fields()).status == .seeOther)
        let page = try await client.post(address, fields(["temporary": "3", "permanent": "37"]))
        #expect(page.status == .conflict)
        #expect(page.hidden("version") == "1")
        #expect(page.lacks("Zwei Fassungen") == nil)
        #expect(page.lacks("value=\"37\"") == nil)
    }

    @Test func aReleasedYearIsShownClosed() async throws {
        let hub = try await FirmHub.make()
        let client = hub.client(as: .member)
        _ = try await client.post(address, fields())
        try await hub.database.write { session in
            try ReportingYearStore.setStatus(.released, ReportingYear(2025)!, of: TestHub.firm, in: session)
        }
        let page = try await client.get(address)
        #expect(page.lacks("Das Jahr 2025 ist freigegeben.") == nil)
        #expect(page.lacks("<dd>36</dd>") == nil)
        let refused = try await client.post(address, fields(["permanent": "35", "temporary": "5", "version": "1"]))
        #expect(refused.status == .conflict)
        #expect(refused.lacks("Ihre Eingaben ließen sich nicht mehr speichern.") == nil)
    }

    @Test func anotherFirmSeesItsOwn() async throws {
        let hub = try await FirmHub.make()
        _ = try await hub.client(as: .member).post(address, fields())
        let page = try await hub.client(as: .foreignOwner).get(address)
        #expect(page.status == .ok)
        #expect(page.lacks("value=\"36\"") != nil)
        #expect(try await hub.client(as: .member).get("/betrieb/belegschaft/12").status == .notFound)
    }

    @Test func anotherNumberInTheFiguresIsNamed() async throws {
        let client = try await FirmHub.make().client(as: .member)
        _ = try await client.post("/betrieb/kennzahlen/2025", ["employees": "41", "version": "0"])
        _ = try await client.post(address, fields())
        #expect(try await client.get(address).lacks("stehen 41 Beschäftigte im Jahresmittel, hier 40") == nil)
    }
}
