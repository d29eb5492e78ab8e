import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import DatabasePlatform
import Documents
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

/// From an uploaded file to lines, over the routes.
@Suite struct ImportRoutesTests {
    private static let head = "Kategorie;Bezeichnung;Standort;Von;Bis;Menge;Einheit;Faktor\n"
    private static let power = "2.1 Strom;Strom Halle;Halle Hagen;01.01.2025;31.01.2025;1.200;kWh;strom-mix-de\n"
    private static let desk = "2.1 Strom;Strom Büro;Büro Dortmund;01.01.2025;31.01.2025;300;kWh;strom-mix-de\n"
    private static let bothGood = "Alle <strong class=\"figure\">2</strong> Zeilen sind in Ordnung."
    private static let list = "/klimabilanz/2025/einlesen"

    /// What the form of the columns sends for a file in the template's order.
    private static let columns = [
        "category": "0", "description": "1", "site": "2", "from": "3", "to": "4", "amount": "5", "unit": "6",
        "factor": "7",
    ]

    private func upload(
        _ client: TestClient,
        _ text: String,
        name: String = "verbrauch.csv"
    ) async throws -> String {
        let answer = try await client.upload(Self.list, field: "datei", fileName: name, contents: Array(text.utf8))
        return try #require(answer.location)
    }

    /// The page of an import once its rows are read.
    private func checked(_ client: TestClient, _ address: String) async throws -> Answer {
        for _ in 0..<400 {
            let page = try await client.get(address)
            if !page.body.contains("id=\"fortschritt\"") { return page }
            try await Task.sleep(for: .milliseconds(25))
        }
        Issue.record("the file was not read within ten seconds")
        return try await client.get(address)
    }

    /// Uploads a file and has it checked.
    private func check(
        _ client: TestClient,
        _ text: String,
        columns: [String: String] = columns
    ) async throws -> (address: String, page: Answer) {
        let address = try await upload(client, text)
        #expect(try await client.post(address + "/spalten", columns).location == address)
        return (address, try await checked(client, address))
    }

    private func lines(_ house: CarbonHub) async throws -> [ActivityEntry] {
        try await house.stores.entries.all(of: TestHub.firm, in: CarbonHub.year)
    }

    @Test func aFileBecomesLinesAndItsLinkShowsThemAlone() async throws {
        let house = try await CarbonHub.make()
        _ = try await house.addLine(nil)
        let client = house.hub.client(as: .member)
        let (address, page) = try await check(client, Self.head + Self.power + Self.desk)
        #expect(page.lacks(Self.bothGood) == nil)
        #expect(try await client.post(address + "/uebernahme").location == address)
        #expect(try await lines(house).count == 3)
        let id = try #require(address.split(separator: "/").last)
        let ended = try await client.get(address)
        #expect(ended.lacks("2 Zeilen aus dieser Datei stehen in der Bilanz.") == nil)
        #expect(ended.lacks("href=\"/klimabilanz/2025/eintraege?einlesen=\(id)\"") == nil)
        let shown = try await client.get("/klimabilanz/2025/eintraege?einlesen=\(id)")
        #expect(shown.lacks("2 von 3 Einträgen") == nil)
        // Taken once is taken: sent again, nothing comes twice.
        #expect(try await client.post(address + "/uebernahme").location == address)
        #expect(try await lines(house).count == 3)
    }

    @Test func theSameFileInTwoWindowsCountsOnce() async throws {
        let house = try await CarbonHub.make()
        let client = house.hub.client(as: .member)
        let (first, _) = try await check(client, Self.head + Self.power)
        let (second, page) = try await check(client, Self.head + Self.power)
        #expect(page.lacks("Die Zeile ist in Ordnung.") == nil)
        #expect(try await client.post(first + "/uebernahme").location == first)
        let again = try await client.post(second + "/uebernahme")
        #expect(again.location == second + "?neu=1")
        #expect(try await lines(house).count == 1)
        let now = try await checked(client, second + "?neu=1")
        #expect(now.lacks("Noch einmal geprüft") == nil)
        #expect(now.lacks("Diese Zeile steht schon in der Bilanz.") == nil)
        #expect(now.lacks("Genau diese Datei hat") == nil)
    }

    @Test func aSiteThatWasRemovedMeanwhileIsNamed() async throws {
        let house = try await CarbonHub.make()
        let client = house.hub.client(as: .member)
        let (address, _) = try await check(client, Self.head + Self.power + Self.desk)
        _ = try await SiteStore(house.hub.database).remove(CarbonHub.office, of: TestHub.firm)
        #expect(try await client.post(address + "/uebernahme").location == address + "?neu=1")
        #expect(try await lines(house).isEmpty)
        let now = try await checked(client, address + "?neu=1")
        #expect(now.lacks("Eine Zeile ist in Ordnung, eine ist zu berichtigen.") == nil)
        #expect(now.lacks("Diesen Standort gibt es nicht.") == nil)
        #expect(try await client.post(address + "/uebernahme").location == address)
        #expect(try await lines(house).map(\.site) == [CarbonHub.hall])
    }

    @Test func aReleasedYearIsNotReadIntoNorOutOf() async throws {
        let house = try await CarbonHub.make()
        let client = house.hub.client(as: .member)
        let (taken, _) = try await check(client, Self.head + Self.power)
        _ = try await client.post(taken + "/uebernahme")
        let (waiting, _) = try await check(client, Self.head + Self.desk)
        try await house.release(CarbonHub.year)
        let sent = try await client.upload(
            Self.list,
            field: "datei",
            fileName: "a.csv",
            contents: Array((Self.head + Self.desk).utf8)
        )
        #expect(sent.status == .conflict)
        #expect(try await client.post(waiting + "/uebernahme").status == .conflict)
        #expect(try await client.delete(taken + "/uebernahme").status == .conflict)
        #expect(try await lines(house).count == 1)
    }

    @Test func rowsToCorrectStayWhatTheyWereWhenTheOthersWereTaken() async throws {
        let house = try await CarbonHub.make()
        let client = house.hub.client(as: .member)
        let store = Self.desk.replacing("Büro Dortmund", with: "Lager Haspe")
        let (address, page) = try await check(client, Self.head + Self.power + store)
        #expect(page.lacks("Eine Zeile ist in Ordnung, eine ist zu berichtigen.") == nil)
        _ = try await client.post(address + "/uebernahme")
        // The cause is mended afterwards; the row is still not in the balance.
        let site = Site(
            id: SiteID(from: .live),
            firm: TestHub.firm,
            name: "Lager Haspe",
            postcode: Postcode("58135")!,
            municipality: "Hagen"
        )
        try await SiteStore(house.hub.database).add(site)
        let csv = try await client.get(address + "/korrektur.csv")
        #expect(csv.lacks("Lager Haspe") == nil)
        #expect(csv.lacks("Diesen Standort gibt es nicht.") == nil)
        #expect(try await client.get(address + "/korrektur.xlsx").status == .ok)
        #expect(try await house.hub.client(as: .foreignOwner).get(address + "/korrektur.csv").status == .notFound)
    }

    @Test func aCellTooLongForAWorkbookIsShortened() async throws {
        let client = try await CarbonHub.make().hub.client(as: .member)
        let long = Self.power.replacing("Strom Halle", with: String(repeating: "x", count: 40_000))
        let (address, _) = try await check(client, Self.head + long)
        #expect(try await client.get(address + "/korrektur.xlsx").status == .ok)
    }

    @Test func whatHoldsForTheWholeFileIsChosenOnce() async throws {
        let house = try await CarbonHub.make()
        let client = house.hub.client(as: .member)
        let file = "Monat;Verbrauch\nJan 2025;100\nFeb 2025;90\n"
        let fields = [
            "from": "0", "amount": "1", "category": "fest:2.1 Strom", "unit": "fest:kWh",
            "factor-fest": "strom-mix-de",
        ]
        let address = try await upload(client, file)
        let missing = try await client.post(address + "/spalten", fields)
        #expect(missing.status == .unprocessableContent)
        #expect(missing.lacks("Für „Standort“ fehlt eine Spalte oder ein Wert für alle Zeilen.") == nil)
        #expect(missing.lacks("<option value=\"fest:kWh\" selected") == nil)
        let unknown = fields.merging(["site": "fest:Halle Hagen", "factor-fest": "Zauberstrom"]) { $1 }
        let refused = try await client.post(address + "/spalten", unknown)
        #expect(refused.status == .unprocessableContent)
        #expect(refused.lacks("Den Faktor „Zauberstrom“ gibt es nicht.") == nil)
        let (again, page) = try await check(client, file, columns: fields.merging(["site": "fest:Halle Hagen"]) { $1 })
        #expect(page.lacks(Self.bothGood) == nil)
        _ = try await client.post(again + "/uebernahme")
        let stored = try await lines(house)
        #expect(stored.map(\.amount) == [100, 90])
        #expect(Set(stored.map(\.site)) == [CarbonHub.hall])
        #expect(Set(stored.map(\.factor)) == [.series("strom-mix-de")])
    }

    @Test(arguments: ["9223372036854775807", "100000", "-1", "99999999999999999999"])
    func aColumnThatNoTableHasIsNoColumn(position: String) async throws {
        let client = try await CarbonHub.make().hub.client(as: .member)
        let address = try await upload(client, "Monat;Verbrauch\nJan 2025;100\n")
        let fields = [
            "from": "0", "amount": position, "category": "fest:2.1 Strom", "unit": "fest:kWh",
            "factor-fest": "strom-mix-de", "site": "fest:Halle Hagen",
        ]
        let answer = try await client.post(address + "/spalten", fields)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.lacks("Für „Menge“ fehlt eine Spalte oder ein Wert für alle Zeilen.") == nil)
    }

    @Test func aProposedValueCanBeTakenBack() async throws {
        let client = try await CarbonHub.make().hub.client(as: .member)
        let address = try await upload(client, "Kategorie;Standort;Von;Verbrauch [kWh]\n2.1;Halle Hagen;2025;1\n")
        #expect(try await client.get(address).lacks("<option value=\"fest:kWh\" selected") == nil)
        let fields = ["category": "0", "site": "1", "from": "2", "amount": "3", "unit": ""]
        let answer = try await client.post(address + "/spalten", fields)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.lacks("Für „Einheit“ fehlt eine Spalte") == nil)
    }

    @Test func aChoiceOfColumnsIsRememberedForThisFirmAlone() async throws {
        let house = try await CarbonHub.make()
        let client = house.hub.client(as: .member)
        let odd = "A;B;C;D;E;F;G;H\n"
        _ = try await check(client, Self.head + Self.power)
        let second = try await upload(client, Self.head + Self.desk)
        #expect(try await client.get(second).lacks("vermutet, bitte prüfen") != nil)
        // Tables without titles have nothing in common: what was chosen for one is not proposed for the next.
        _ = try await check(client, odd + Self.power)
        let key = ColumnMapping.headerKey(["", ""])
        #expect(key == nil)
        let stored = try await house.hub.database.read { session in
            try session.query("SELECT firm_id, header_key FROM column_mapping").map {
                (try $0.text("firm_id"), try $0.text("header_key"))
            }
        }
        #expect(stored.allSatisfy { $0.0 == TestHub.firm.text && !$0.1.isEmpty })
    }

    @Test func anotherSheetOfAWorkbookCanBeChosen() async throws {
        let house = try await CarbonHub.make()
        let client = house.hub.client(as: .member)
        let titles = ["Kategorie", "Bezeichnung", "Standort", "Von", "Bis", "Menge", "Einheit", "Faktor"]
        let row = Self.power.dropLast().split(separator: ";").map { XLSXCell.text(String($0)) }
        let cover = XLSXSheet("Deckblatt", columns: [XLSXColumn(title: "Bericht")], rows: [[.text("2025")]])
        let data = XLSXSheet("Verbrauch", columns: titles.map { XLSXColumn(title: $0) }, rows: [row])
        let document = XLSXDocument(
            title: "Verbrauch",
            sheets: [cover, data],
            created: Date(timeIntervalSince1970: 1_778_830_200)
        )
        let answer = try await client.upload(
            Self.list,
            field: "datei",
            fileName: "verbrauch.xlsx",
            contents: try document.bytes()
        )
        let address = try #require(answer.location)
        #expect(try await client.get(address).lacks("Gelesen wird das Blatt „Deckblatt“.") == nil)
        let other = try await client.get(address + "?spalten=1&blatt=2")
        #expect(other.lacks("Gelesen wird das Blatt „Verbrauch“.") == nil)
        let fields = Self.columns.merging(["blatt": "2"]) { $1 }
        #expect(try await client.post(address + "/spalten", fields).location == address)
        let page = try await checked(client, address)
        #expect(page.lacks("Die Zeile ist in Ordnung.") == nil)
        #expect(page.lacks("Gelesen wurde das Blatt „Verbrauch“.") == nil)
        // The next workbook of this kind is read at the same sheet.
        let next = try await client.upload(
            Self.list,
            field: "datei",
            fileName: "naechstes.xlsx",
            contents: try document.bytes()
        )
        let proposal = try await client.get(try #require(next.location))
        #expect(proposal.lacks("Gelesen wird das Blatt „Verbrauch“.") == nil)
    }

    @Test func undoingNamesTheLinesChangedSince() async throws {
        let house = try await CarbonHub.make()
        let client = house.hub.client(as: .member)
        let (address, _) = try await check(client, Self.head + Self.power + Self.desk)
        _ = try await client.post(address + "/uebernahme")
        #expect(try await client.get(address).lacks("seither von Hand geändert") != nil)
        var line = try #require(try await lines(house).first)
        line.note = "berichtigt"
        _ = try await house.stores.entries.update(line, of: TestHub.firm, by: TestHub.owner.id)
        #expect(try await client.get(address).lacks("auch eine, die seither von Hand geändert wurde") == nil)
        _ = try await client.delete(address + "/uebernahme")
        #expect(try await lines(house).isEmpty)
    }
}
