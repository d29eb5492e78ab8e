import DatabasePlatform
import Documents
import Foundation
import HTTPTypes
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import TestSupport
import Testing
import WebPlatform

@testable import SustainabilityReportingWeb

@Suite struct TemplateRoutesTests {
    private static let page = "/verwaltung/berichtsvorlage"

    private func upload(_ house: ReportingHub, _ name: String, _ bytes: [UInt8]) async throws -> Answer {
        try await house.hub.client(as: .administrator).upload(Self.page, field: "file", fileName: name, contents: bytes)
    }

    @Test func withoutATemplateThePageSaysWhatToDo() async throws {
        let house = try await ReportingHub.make()
        let answer = try await house.hub.client(as: .administrator).get(Self.page)
        #expect(answer.status == .ok)
        #expect(answer.lacks("Noch keine Vorlage hinterlegt") == nil)
        #expect(answer.lacks("Version 1.3.0") == nil)
        let report = try await house.report()
        #expect(try await house.member.get("/bericht/\(report)/export/vorlage.xlsx").status == .notFound)
    }

    @Test func othersDoNotReachIt() async throws {
        let house = try await ReportingHub.make()
        #expect(try await house.member.get(Self.page).status != .ok)
    }

    @Test(arguments: [
        ("notiz.xlsx", Array("kein Excel".utf8), "keine lesbare Excel-Datei"),
        ("leer.xlsx", [], "keine Datei ausgewählt"),
        ("andere.xlsx", TemplateSamples.workbook(names: [:], rows: ""), "ist eine andere Excel-Datei"),
        ("alt.xlsx", TemplateSamples.small(), "nennt keine Version"),
    ]) func otherFilesAreRefusedWithAReason(_ name: String, _ bytes: [UInt8], _ reason: String) async throws {
        let house = try await ReportingHub.make()
        let answer = try await upload(house, name, bytes)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.lacks(reason) == nil)
        let kept = try await templates(house).current()
        #expect(kept == nil)
    }

    private func templates(_ house: ReportingHub) -> ReportTemplateStore {
        ReportTemplateStore(
            house.database,
            files: EvidenceStore(folder: house.hub.folder.appendingPathComponent("evidence")),
            outside: ReportingHub.outside
        )
    }

    @Test(.enabled(if: TemplateReaderTests.isThere, "needs ../shared/data/vsme"))
    func theOfficialBlankIsKeptFilledAndRemoved() async throws {
        let house = try await ReportingHub.make()
        try await house.database.write { session in
            _ = try session.query(
                "INSERT INTO person (id, name, email, password_hash, created_at) VALUES ($1, $2, $3, 'x', 0)",
                .id(TestHub.official.id),
                .text(TestHub.official.name),
                .text(TestHub.official.email)
            )
        }
        let sample = try await upload(house, "muster.xlsx", try #require(TemplateSamples.filled))
        #expect(sample.status == .unprocessableContent)
        #expect(sample.lacks("hat die Version 1.2.0") == nil)

        let kept = try await upload(house, "VSME <1.3.0>.xlsx", try #require(TemplateSamples.blank))
        #expect(kept.status == .seeOther)
        let admin = house.hub.client(as: .administrator)
        let page = try await admin.get(Self.page)
        #expect(page.lacks("VSME &lt;1.3.0&gt;.xlsx") == nil)
        #expect(page.lacks("760 KB") == nil)

        let report = try await house.report("vsme-2025")
        _ = try await house.reports.write(
            [AnswerChange(AnswerContent(ReportFact("NumberOfEmployees", .number(151))))],
            to: report,
            of: TestHub.firm,
            by: house.petra
        )
        let file = try await house.member.get("/bericht/\(report)/export/vorlage.xlsx?sprache=de")
        #expect(file.status == .ok)
        let reading = try TemplateReader().read(file.bytes, standard: ReportingHub.content.standard)
        #expect(reading.report.fact("NumberOfEmployees")?.value == .number(151))
        #expect(reading.report.entity.name == "Kettler")
        let stranger = try await house.hub.client(as: .foreignOwner).get("/bericht/\(report)/export/vorlage.xlsx")
        #expect(stranger.status == .notFound)

        let removed = try await admin.delete(Self.page)
        #expect(removed.status == .seeOther)
        let rest = try await templates(house).current()
        #expect(rest == nil)
    }
}
