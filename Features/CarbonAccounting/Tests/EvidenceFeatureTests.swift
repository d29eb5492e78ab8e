import CarbonAccounting
import CarbonAccountingStorage
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct EvidenceFeatureTests {
    private func upload(
        _ client: TestClient,
        _ name: String,
        _ contents: [UInt8],
        _ changes: [String: String] = [:]
    ) async throws -> Answer {
        try await client.upload(
            EntryHub.list,
            EntryHub.gas(changes),
            field: "file",
            fileName: name,
            contents: contents
        )
    }

    private let pdf = Array("%PDF-1.7\nRechnung".utf8)

    @Test func aBillIsKeptWithItsLineAndShownUnderStrictRules() async throws {
        let hub = try await EntryHub.make([])
        let client = hub.hub.client(as: .member)
        #expect(try await upload(client, "Rechnung März.pdf", pdf).status == .seeOther)
        let evidence = try #require(try await hub.stores.evidence.all(of: TestHub.firm).first)
        #expect(try await hub.entries().first?.evidence == evidence.id)
        let shown = try await client.get("/klimabilanz/belege/\(evidence.id)")
        #expect(shown.bytes == pdf)
        #expect(shown.headers[.contentType] == "application/pdf")
        #expect(shown.headers[.contentDisposition]?.hasPrefix("inline;") == true)
        // In a sandbox the browser's PDF viewer would show nothing.
        #expect(shown.headers[.contentSecurityPolicy] == "default-src 'none'; frame-ancestors 'none'")
        #expect(shown.headers[.xContentTypeOptions] == "nosniff")
        let list = try await client.get("/klimabilanz/belege")
        #expect(list.misses("Rechnung März.pdf") == nil)
        #expect(list.misses("1 Eintrag") == nil)
    }

    @Test func textIsNeverShownInline() async throws {
        let hub = try await EntryHub.make([])
        let client = hub.hub.client(as: .member)
        _ = try await upload(client, "zahlen.csv", Array("<script>alert(1)</script>;1".utf8))
        let evidence = try #require(try await hub.stores.evidence.all(of: TestHub.firm).first)
        let answer = try await client.get("/klimabilanz/belege/\(evidence.id)")
        #expect(answer.headers[.contentDisposition]?.hasPrefix("attachment;") == true)
        #expect(answer.headers[.contentType] == "text/csv")
    }

    @Test func whatIsNoEvidenceIsRefusedByItsContentAndTheFormStays() async throws {
        let hub = try await EntryHub.make([])
        let answer = try await upload(hub.hub.client(as: .member), "bild.png", Array("<html>".utf8))
        #expect(answer.status == .unprocessableContent)
        #expect(answer.misses("Die Datei „bild.png“ ist kein PDF") == nil)
        #expect(answer.misses(#"value="Erdgas Halle 3""#) == nil)
        #expect(try await hub.entries().isEmpty)
        #expect(try await upload(hub.hub.client(as: .member), "leer.pdf", []).misses("ist leer") == nil)
    }

    @Test func aFileThatIsTooLargeIsRefusedAtItsFieldAndTheFormStays() async throws {
        let hub = try await EntryHub.make([])
        let large = pdf + [UInt8](repeating: 32, count: 55 << 20)
        let answer = try await upload(hub.hub.client(as: .member), "scan.pdf", large)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.misses("Die Datei „scan.pdf“ ist 55 MB groß. Angenommen werden höchstens 50 MB") == nil)
        #expect(answer.misses(#"value="Erdgas Halle 3""#) == nil)
        #expect(try await hub.entries().isEmpty)
        let search = try await upload(hub.hub.client(as: .member), "scan.pdf", large, ["search": "1"])
        #expect(search.misses("Die Datei „scan.pdf“ ist 55 MB groß.") == nil, "also on the way to something else")
    }

    @Test func aContractKeepsWhatWasTypedWhenItsFileIsTooLarge() async throws {
        let hub = try await EntryHub.make([])
        let answer = try await hub.hub.client(as: .member).upload(
            "/klimabilanz/vertraege",
            ["name": "Windstrom Nord"],
            field: "file",
            fileName: "vertrag.pdf",
            contents: pdf + [UInt8](repeating: 32, count: 55 << 20)
        )
        #expect(answer.status == .unprocessableContent)
        #expect(answer.misses("Die Datei „vertrag.pdf“ ist 55 MB groß.") == nil)
        #expect(answer.misses(#"value="Windstrom Nord""#) == nil)
    }

    @Test func aTableThatIsTooLargeIsRefusedOnItsOwnPage() async throws {
        let hub = try await EntryHub.make([])
        let answer = try await hub.hub.client(as: .member).upload(
            "/klimabilanz/2025/einlesen",
            field: "datei",
            fileName: "jahr.csv",
            contents: [UInt8](repeating: 65, count: 21 << 20)
        )
        #expect(answer.status == .unprocessableContent)
        #expect(answer.misses("Die Datei ist größer als 20 MB. Sie hat 21 MB.") == nil)
    }

    @Test func aFileSurvivesAFaultElsewhereInTheForm() async throws {
        let hub = try await EntryHub.make([])
        let answer = try await upload(hub.hub.client(as: .member), "rechnung.pdf", pdf, ["amount": "12x"])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.misses("„rechnung.pdf“ ist übertragen und unten ausgewählt.") == nil)
        let evidence = try #require(try await hub.stores.evidence.all(of: TestHub.firm).first)
        #expect(answer.misses("<option value=\"\(evidence.id)\" selected>") == nil)
    }

    @Test func theSameBillIsKeptOnce() async throws {
        let hub = try await EntryHub.make([])
        let client = hub.hub.client(as: .member)
        _ = try await upload(client, "a.pdf", pdf)
        _ = try await upload(client, "b.pdf", pdf)
        #expect(try await hub.stores.evidence.all(of: TestHub.firm).count == 1)
        #expect(try await client.get("/klimabilanz/belege").misses("2 Einträge") == nil)
    }

    @Test func anotherFirmsEvidenceIsNotThere() async throws {
        let hub = try await EntryHub.make([])
        _ = try await upload(hub.hub.client(as: .member), "a.pdf", pdf)
        let evidence = try #require(try await hub.stores.evidence.all(of: TestHub.firm).first)
        let stranger = hub.hub.client(as: .foreignOwner)
        #expect(try await stranger.get("/klimabilanz/belege/\(evidence.id)").status == .notFound)
        let fields = EntryHub.gas(["site": EntrySamples.foreignSite.text, "evidence": evidence.id.text])
        let answer = try await stranger.post(EntryHub.list, fields)
        #expect(answer.misses("Diesen Beleg gibt es in Ihrem Betrieb nicht.") == nil)
    }
}
