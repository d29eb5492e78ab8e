import Documents
import Foundation
import HTTPTypes
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import TestSupport
import Testing
import WebPlatform

@Suite struct TakeoverRoutesTests {
    private static let file = ReadingSamples.json([
        "BasisForPreparation|vsme:OptionABasicModuleOnlyMember", "Turnover|235000||iso4217:EUR",
        "NumberOfEmployees|60|2026-01-01T00:00:00",
        "Turnover|200000|2024-01-01T00:00:00/2025-01-01T00:00:00|iso4217:EUR",
        "Nowhere|1", "AddressOfSite|Hafen 1|2026-01-01T00:00:00||IdentifierOfSiteTypedAxis=1",
        "DescriptionOfPracticesPoliciesAndOrFutureInitiatives|<script>alert(1)</script>Wir sparen & tauschen <Licht>.",
    ])

    private static func report(at answer: Answer) -> ReportID? {
        answer.location?.split(separator: "/").last.flatMap { ReportID(String($0)) }
    }

    private func upload(_ hub: CheckHub, _ bytes: [UInt8], name: String = "bericht.json") async throws -> Answer {
        try await hub.hub.client(as: .member).upload(
            "/bericht/einlesen",
            field: "datei",
            fileName: name,
            contents: bytes
        )
    }

    @Test func aFileBecomesAReportOfTheFirm() async throws {
        let hub = try await CheckHub.make()
        let answer = try await upload(hub, Self.file)
        #expect(answer.status == .seeOther)
        let address = try #require(answer.location)
        let client = hub.hub.client(as: .member)
        let page = try await client.get(address).body
        let words = CheckHub.words(page)
        #expect(words.contains("5 Angaben sind gelesen."))
        #expect(words.contains("Der Bericht gilt für 2025."))
        #expect(words.contains("235.000 €"))
        #expect(words.contains("Ein Vorjahreswert wird nicht übernommen."))
        #expect(words.contains("Nowhere: Diese Angabe kennt der Standard nicht."))
        #expect(words.contains("Hafen 1"))
        #expect(!page.contains("<script>alert"))

        let taken = try await client.post(address, ["edition": "vsme-2026"])
        #expect(taken.status == .seeOther)
        let id = try #require(Self.report(at: taken))
        let stored = try #require(try await hub.store.report(id, of: TestHub.firm))
        #expect(stored.year == ReportingYear(2025))
        #expect(stored.report.fact("Turnover")?.value == .number(235_000))
        #expect(stored.answers[FactKey("Turnover")]?.content.origin == .imported)
        #expect(stored.answers[FactKey("Turnover")]?.answeredBy == TestHub.colleague.name)
        #expect(stored.head.entity.identifier == "529900T8BM49AURSDO55")
        // It is the firm's now, and waits no longer.
        #expect(try await client.get(address).status == .notFound)
    }

    @Test func anExistingReportIsNotWrittenOver() async throws {
        let hub = try await CheckHub.make()
        let client = hub.hub.client(as: .member)
        let address = try #require(try await upload(hub, Self.file).location)
        // The hub has a report of 2025 by this edition.
        let answer = try await client.post(address, ["edition": "vsme-2025"])
        #expect(answer.status == .conflict)
        #expect(CheckHub.words(answer.body).contains("Für 2025 gibt es schon einen Bericht"))
        #expect(answer.body.contains(hub.base))
        let stored = try await hub.store.report(hub.report, of: TestHub.firm)
        #expect(stored?.report.fact("Turnover")?.value == .number(8_400_000))
        let missing = try await client.post(address, ["edition": "vsme-1999"])
        #expect(missing.status == .unprocessableContent)
        let dropped = try await client.delete(address)
        #expect(dropped.location == "/bericht/einlesen")
        #expect(try await client.get(address).status == .notFound)
    }

    @Test(arguments: [
        ([UInt8](), "ist leer"), (Array("%PDF-1.7".utf8), "kein Bericht in einem Format"),
        (Array("{\"documentInfo\":\n".utf8), "ist beschädigt"), (Array("PK\u{3}\u{4}kaputt".utf8), "nicht entpacken"),
        (
            ReadingSamples.inline("<p>&x;</p>", head: #"<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>"#),
            "verweist auf fremde Dateien"
        ), (ReadingSamples.json([]), "nennt keinen Zeitraum"),
    ])
    func otherFilesAreRefusedWithASentence(bytes: [UInt8], sentence: String) async throws {
        let hub = try await CheckHub.make()
        let answer = try await upload(hub, bytes)
        #expect(answer.status == .unprocessableContent)
        #expect(CheckHub.words(answer.body).contains(sentence))
    }

    @Test func manyRowsAreTaken() async throws {
        let sites = (1...500).map { "AddressOfSite|Straße \($0)|2026-01-01T00:00:00||IdentifierOfSiteTypedAxis=\($0)" }
        let hub = try await CheckHub.make()
        let address = try #require(
            try await upload(hub, ReadingSamples.json(sites + ["Turnover|1||iso4217:EUR"])).location
        )
        let taken = try await hub.hub.client(as: .member).post(address, ["edition": "vsme-2026"])
        let id = try #require(Self.report(at: taken))
        let stored = try #require(try await hub.store.report(id, of: TestHub.firm))
        #expect(stored.report.members(of: "AddressOfSite").count == 500)
    }

    @Test func othersSeeNothingOfIt() async throws {
        let hub = try await CheckHub.make()
        let address = try #require(try await upload(hub, Self.file).location)
        let foreign = hub.hub.client(as: .foreignOwner)
        #expect(try await foreign.get(address).status == .notFound)
        #expect(try await foreign.post(address, ["edition": "vsme-2026"]).status == .notFound)
        #expect(try await foreign.delete(address).status == .notFound)
        #expect(try await hub.hub.client().get("/bericht/einlesen").status == .seeOther)
        #expect(try await hub.hub.client(as: .member).get("/bericht/einlesen/unfug").status == .notFound)
    }

    @Test func noFileIsSaid() async throws {
        let hub = try await CheckHub.make()
        let answer = try await hub.hub.client(as: .member).post("/bericht/einlesen")
        #expect(answer.status == .unprocessableContent)
        #expect(CheckHub.words(answer.body).contains("Bitte wählen Sie eine Datei aus."))
    }
}
