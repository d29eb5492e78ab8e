import Companies
import CompaniesStorage
import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import TestSupport
import Testing
import WebPlatform

/// What the hub knows, at the fields of the interview; and files beside them.
@Suite struct InterviewSourceTests {
    /// The turnover in cents.
    private func write(turnover: Int64, _ hub: CheckHub) async throws {
        try await hub.hub.database.write { session in
            _ = try FirmFiguresStore.write(
                FirmFigures(
                    firm: TestHub.firm,
                    year: ReportingYear(2025)!,
                    turnover: Money(cents: turnover, currency: "EUR")
                ),
                in: session
            )
        }
    }

    private func address(_ hub: CheckHub) throws -> String {
        let question = try #require(CheckHub.content.interview.question(asking: "Turnover"))
        return "\(hub.base)/fragen/\(question.id)"
    }

    private func record(_ hub: CheckHub) async throws -> AnswerRecord? {
        try await hub.store.report(hub.report, of: TestHub.firm)?.answers[FactKey("Turnover")]
    }

    @Test func aKnownValueIsTakenAndItsChangeIsSaid() async throws {
        let hub = try await CheckHub.make()
        try await hub.remove(FactKey("Turnover"))
        try await write(turnover: 620_000_000, hub)
        let (client, address) = (hub.hub.client(as: .owner), try address(hub))
        #expect(CheckHub.words(try await client.get(address).body).contains("Kennzahlen 2025: 6.200.000 €"))
        let taken = try await client.post(address, ["Turnover": "", "Assets": "5200000", "uebernehmen": "Turnover"])
        #expect(taken.status == .seeOther)
        #expect(try await record(hub)?.content.origin == .source(.figures))
        #expect(try await record(hub)?.fact.value == .number(6_200_000))
        try await write(turnover: 630_000_000, hub)
        let words = CheckHub.words(try await client.get(address).body)
        #expect(
            words.contains("Die Quelle hat sich geändert: Kennzahlen 2025 sagt jetzt 6.300.000 €, vorher 6.200.000 €.")
        )
    }

    @Test func whoeverSaysOtherwiseSaysWhy() async throws {
        let hub = try await CheckHub.make()
        try await hub.remove(FactKey("Turnover"))
        try await write(turnover: 620_000_000, hub)
        let (client, address) = (hub.hub.client(as: .owner), try address(hub))
        let without = try await client.post(address, ["Turnover": "6000000", "Assets": "5200000"])
        #expect(without.status == .unprocessableContent)
        #expect(CheckHub.words(without.body).contains("Bekannt ist 6.200.000 €. Schreiben Sie, warum"))
        #expect(without.body.contains("value=\"6000000\""))
        let with = try await client.post(
            address,
            ["Turnover": "6000000", "Assets": "5200000", "grund.Turnover": "Ohne die Sparte Handel"]
        )
        #expect(with.status == .seeOther)
        #expect(try await record(hub)?.content.overrideReason == "Ohne die Sparte Handel")
        #expect(try await record(hub)?.content.sourceText == "6200000")
        // Answering the question again without touching the field asks for nothing.
        let again = try await client.post(
            address,
            ["Turnover": "6.000.000", "Assets": "5200001", "grund.Turnover": "Ohne die Sparte Handel"]
        )
        #expect(again.status == .seeOther)
    }

    @Test func evidenceIsKeptOpenedAndTakenAway() async throws {
        let hub = try await CheckHub.make()
        let (client, address) = (hub.hub.client(as: .owner), try address(hub))
        let bytes = Array("%PDF-1.7 Jahresabschluss".utf8)
        let kept = try await client.upload(
            address + "/belege",
            field: "datei",
            fileName: "Abschluss 2025.pdf",
            contents: bytes
        )
        #expect(kept.status == .seeOther)
        let page = try await client.get(address)
        let link = try #require(page.body.firstMatch(of: /href="([^"]+\/belege\/[0-9a-f-]+)"/)).output.1
        #expect(page.body.contains("Abschluss 2025.pdf"))
        let file = try await client.get(String(link))
        #expect(file.status == .ok)
        #expect(file.body == "%PDF-1.7 Jahresabschluss")
        #expect(try await hub.hub.client(as: .foreignOwner).get(String(link)).status == .notFound)
        let program = try await client.upload(
            address + "/belege",
            field: "datei",
            fileName: "a.pdf",
            contents: [0x4d, 0x5a, 0]
        )
        #expect(program.status == .unprocessableContent)
        #expect(CheckHub.words(program.body).contains("ist keine Datei, die hier liegen darf"))
        #expect(try await client.post(String(link) + "?_method=DELETE").status == .seeOther)
        #expect(try await client.get(String(link)).status == .notFound)
    }
}
