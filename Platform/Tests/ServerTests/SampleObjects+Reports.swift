import DatabasePlatform
import Foundation
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import WebPlatform

@testable import oekohub

extension SampleObjects {
    /// A report with a file to one of its answers, and one that came from elsewhere.
    func reports() async throws -> [String: String] {
        let folder = Content(home: settings.home).folder("SustainabilityReporting")
        let standard = try SustainabilityReportingContent(folder: folder).standard
        let store = ReportStore(database, standard: standard, outside: outside)
        let writer = ReportWriter(id: owner, name: "Petra Kettler")
        let entity = ReportEntity(name: "Metallbau Kettler GmbH", scheme: ReportEntity.own, identifier: firm.text)
        let contents = [
            AnswerContent(ReportFact("NumberOfEmployees", .number(40))),
            AnswerContent(ReportFact("DescriptionOfSignificantMarketsTheUndertakingOperatesIn", .text("Hagen"))),
        ]
        guard let year = ReportingYear(2025),
            case .created(let id) = try await store.create(
                for: firm,
                year: year,
                edition: "vsme-2025",
                entity: entity,
                contents: contents,
                by: writer
            ), let report = try await store.report(id, of: firm)?.report
        else { throw CocoaError(.featureUnsupported) }
        let files = EvidenceStore(folder: settings.evidence)
        let words = "Beleg zum Bericht"
        let digest = try files.keep(try upload(words))
        let proof = ReportEvidence(
            id: ReportEvidenceID(from: outside),
            question: "employees",
            fileName: "beleg.pdf",
            mediaType: "application/pdf",
            bytes: words.utf8.count,
            digest: digest,
            addedBy: writer.name,
            addedByID: owner,
            addedAt: outside.now()
        )
        _ = try await ReportEvidenceStore(database, files: files, outside: outside)
            .add(proof, to: id, of: firm, by: writer)
        let read = try await ReadReportStore(database, outside: outside).add(
            ReportReading(report: report, format: .json, version: "2026-05-01"),
            purpose: .comparison,
            name: "Zulieferer GmbH",
            fileName: "bericht.json",
            of: firm,
            by: writer
        )
        return [
            "sustainabilityReport": id.text, "reportQuestion": "employees", "reportEvidence": proof.id.text,
            "reportList": "waste", "readReport": read?.text ?? "",
        ]
    }
}
