import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import EmissionFactors
import HTTPTypes
import Kernel
import TestSupport
import Testing

/// How a year begins, which edition it keeps, and how an empty one goes again.
@Suite struct YearBeginningTests {
    private func settings(_ year: ReportingYear, _ hub: CarbonHub) async throws -> ReportingYearSettings {
        try await ReportingYearStore(hub.hub.database).settings(of: TestHub.firm, in: year)
    }

    @Test func theFirstLinePinsTheNewestEdition() async throws {
        let hub = try await CarbonHub.make()
        #expect(try await settings(CarbonHub.year, hub).factorEdition == nil)
        _ = try await hub.addLine(nil)
        let pinned = try await settings(CarbonHub.year, hub)
        #expect(pinned.factorEdition == CarbonHub.library.newest.edition.id)
        #expect(pinned.version == 0)
    }

    @Test func noOtherEditionTakesThePlaceOfAMissingOne() async throws {
        let hub = try await CarbonHub.make()
        var settings = try await settings(CarbonHub.year, hub)
        settings.factorEdition = "1999.1"
        _ = try await ReportingYearStore(hub.hub.database).save(settings)
        await #expect(throws: FactorEditionMissing.self) {
            _ = try await hub.stores.reader.inventory(of: TestHub.firm, in: CarbonHub.year)
        }
    }

    @Test func aBegunYearStandsInTheYearSwitch() async throws {
        let hub = try await CarbonHub.make()
        let begun = ReportingYear(2019)!
        _ = try await ReportingYearStore(hub.hub.database).save(
            ReportingYearSettings(firm: TestHub.firm, year: begun)
        )
        let answer = try await hub.hub.client(as: .member).get("/klimabilanz/2025")
        #expect(answer.lacks("/klimabilanz/2019") == nil)
    }

    @Test func withOneEditionThereIsNothingToCompare() async throws {
        let hub = try await CarbonHub.make()
        _ = try await hub.addLine(nil)
        let client = hub.hub.client(as: .member)
        let answer = try await client.get("/klimabilanz/2025/fassungen")
        #expect(answer.status == .ok)
        #expect(answer.lacks("Es gibt zurzeit nur die Ausgabe \(CarbonHub.library.newest.edition.id).") == nil)
        #expect(try await client.get("/klimabilanz/2025/fassungen?ausgabe=1999.1").status == .notFound)
        #expect(try await client.get("/klimabilanz/2025/fassungen.csv").status == .notFound)
    }

    @Test func linesAndFilesOfAYearToComeAreRefused() async throws {
        let client = try await EntryHub.make([]).hub.client(as: .member)
        let fields = EntryHub.gas(["from": "2027-01-01", "to": "2027-12-31"])
        let line = try await client.post("/klimabilanz/2027/eintraege", fields)
        #expect(line.status == .unprocessableContent)
        #expect(line.misses("2027 hat noch nicht begonnen.") == nil)
        let file = try await client.upload(
            "/klimabilanz/2027/einlesen",
            field: "datei",
            fileName: "strom.csv",
            type: "text/csv",
            contents: Array("Kategorie;Menge;Einheit\r\nStrom;1;kWh\r\n".utf8)
        )
        #expect(file.status == .unprocessableContent)
        #expect(file.misses("2027 hat noch nicht begonnen.") == nil)
    }

    @Test func anEmptyYearGoesAndAFullOneStays() async throws {
        let hub = try await CarbonHub.make()
        let mistaken = ReportingYear(2016)!
        _ = try await ReportingYearStore(hub.hub.database).save(
            ReportingYearSettings(firm: TestHub.firm, year: mistaken)
        )
        _ = try await hub.addLine(nil)
        let client = hub.hub.client(as: .owner)
        let question = try await client.get("/klimabilanz/2016/entfernen")
        #expect(question.lacks("Soll das Berichtsjahr 2016 verschwinden?") == nil)
        #expect(question.lacks("⟦") != nil)
        #expect(try await hub.hub.client(as: .member).delete("/klimabilanz/2016/entfernen").status == .forbidden)
        let gone = try await client.delete("/klimabilanz/2016/entfernen")
        #expect(gone.status == .seeOther)
        #expect(gone.location == "/betrieb/jahre")
        let kept = try await client.delete("/klimabilanz/2025/entfernen")
        #expect(kept.status == .unprocessableContent)
        #expect(kept.lacks("Ein Eintrag ist erfasst.") == nil)
        #expect(try await ReportingYearStore(hub.hub.database).years(of: TestHub.firm).map(\.year.value) == [2025])
    }
}
