import Documents
import Foundation
import HTTPTypes
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import TestSupport
import Testing

@Suite struct ReadReportRoutesTests {
    private func upload(_ hub: CheckHub, _ facts: [String], name: String = "") async throws -> String {
        let answer = try await hub.hub.client(as: .member).upload(
            "/berichte-lesen",
            ["name": name],
            field: "datei",
            fileName: "bericht.json",
            contents: ReadingSamples.json(facts)
        )
        #expect(answer.status == .seeOther)
        return try #require(answer.location)
    }

    @Test func aReportIsReadAndCheckedWithExplanations() async throws {
        let hub = try await CheckHub.make()
        let address = try await upload(
            hub,
            [
                "Turnover|235000||iso4217:EUR", "NumberOfEmployees|60|2026-01-01T00:00:00",
                "TotalEnergyConsumption|250||utr:MWh", "Turnover|1||iso4217:EUR",
            ],
            name: "Zulieferer <b>Nord</b>"
        )
        let client = hub.hub.client(as: .member)
        let page = try await client.get(address)
        let words = CheckHub.words(page.body)
        #expect(words.contains("250 MWh"))
        #expect(words.contains("Was bei der Prüfung auffiel"))
        #expect(words.contains("Übernommen ist der erste, nicht „1“."))
        #expect(page.body.contains("Zulieferer &lt;b&gt;Nord&lt;/b&gt;"))
        let list = try await client.get("/berichte-lesen")
        #expect(list.body.contains(address))
        #expect(try await client.delete(address).location == "/berichte-lesen")
        #expect(try await client.get(address).status == .notFound)
    }

    @Test func reportsStandBesideEachOther() async throws {
        let hub = try await CheckHub.make()
        let first = try await upload(
            hub,
            ["TotalEnergyConsumption|1000||utr:MWh", "TotalUseOfLand|2||utr:ha"],
            name: "Nord"
        )
        let second = try await upload(
            hub,
            ["TotalEnergyConsumption|900000||utr:kWh", "PubliclyAvailableDisclosure|true"],
            name: "Süd"
        )
        let client = hub.hub.client(as: .member)
        func id(_ address: String) -> String { String(address.split(separator: "/").last ?? "") }
        let query = "eins=f-\(id(first))&zwei=f-\(id(second))&drei=e-\(hub.report.text)"
        let page = CheckHub.words(try await client.get("/berichte-lesen/vergleich?" + query).body)
        #expect(page.contains("Verglichen: Nord, 2025 – Süd, 2025 – Eigener Bericht 2025."))
        #expect(page.contains("1.000 MWh"))
        #expect(page.contains("900 MWh"))
        // 820 − 1,000 = −180, 18 % of 1,000
        #expect(page.contains("−180 MWh (−18,0 %)"))
        #expect(page.contains("fehlt"))
        let table = try await client.get("/berichte-lesen/vergleich.csv?" + query)
        #expect(table.headers[.contentType]?.hasPrefix("text/csv") == true)
        #expect(table.body.contains(";MWh;1000;900;820;-180\r\n"))
        let few = try await client.get("/berichte-lesen/vergleich?eins=f-\(id(first))&zwei=f-\(id(first))")
        #expect(CheckHub.words(few.body).contains("Bitte wählen Sie mindestens zwei verschiedene Berichte aus."))
        #expect(try await client.get("/berichte-lesen/vergleich.csv?eins=x&zwei=e-unfug").status == .notFound)
        // Another firm's reports are as if they did not exist.
        let foreign = hub.hub.client(as: .foreignOwner)
        #expect(!(try await foreign.get("/berichte-lesen/vergleich?" + query)).body.contains("Nord"))
        #expect(try await foreign.get(first).status == .notFound)
        #expect(try await foreign.delete(first).status == .notFound)
    }

    @Test func whatIsToBeTakenOverIsNoReportOfOthers() async throws {
        let hub = try await CheckHub.make()
        let address = try await upload(hub, ["Turnover|1||iso4217:EUR"])
        let id = String(address.split(separator: "/").last ?? "")
        #expect(try await hub.hub.client(as: .member).get("/bericht/einlesen/\(id)").status == .notFound)
    }

    @Test func packagesAndBrokenFilesAreAnswered() async throws {
        let hub = try await CheckHub.make()
        var zip = ZipWriter()
        zip.add("r/reports/bericht.json", ReadingSamples.json(["Turnover|1||iso4217:EUR"]))
        let client = hub.hub.client(as: .member)
        let taken = try await client.upload(
            "/berichte-lesen",
            field: "datei",
            fileName: "paket.zip",
            contents: zip.finished()
        )
        #expect(taken.status == .seeOther)
        let refused = try await client.upload(
            "/berichte-lesen",
            ["name": "Nord & Co"],
            field: "datei",
            fileName: "x.zip",
            contents: [0x50, 0x4b, 3, 4]
        )
        #expect(refused.status == .unprocessableContent)
        #expect(refused.body.contains("Nord &amp; Co"))
        #expect(CheckHub.words(refused.body).contains("„x.zip“ lässt sich nicht entpacken."))
    }
}
