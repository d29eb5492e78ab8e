import Coaching
import CoachingStorage
import DatabasePlatform
import Foundation
import Kernel
import WebPlatform

extension SampleObjects {
    /// A case with one of everything, and the former coach who handed it over and may still read it.
    func coaching(_ coach: PersonID, former: PersonID) async throws -> [String: String] {
        let (today, id) = (outside.today(), CoachingCaseID(from: outside))
        let step = CaseStep(
            id: CaseStepID(from: outside),
            key: "kickoff",
            position: 0,
            phase: "Start",
            title: "Auftakt"
        )
        let found = CoachingCase(id: id, firm: firm, title: "Druckluft", template: "free", openedOn: today)
        _ = try await CoachingStore(database, outside: outside).open(found, steps: [step], by: coach)
        let session = CaseSession(
            id: CaseSessionID(from: outside),
            day: today,
            minutes: 150,
            kind: .firm,
            countsAs: .enterprise,
            reason: "Rat zur Anlage"
        )
        _ = try await CaseSessionStore(database, outside: outside).add(session, to: id, by: coach)
        let promise = CasePromise(id: CasePromiseID(from: outside), side: .firm, text: "Rechnungen", madeOn: today)
        _ = try await CasePromiseStore(database, outside: outside).add(promise, to: id, by: coach)
        let link = CaseLink(id: CaseLinkID(from: outside), kind: .page, address: "/klimabilanz/2025", label: "Bilanz")
        _ = try await CaseLinkStore(database, outside: outside).add(link, to: id, by: coach)
        let paper = FileManager.default.temporaryDirectory.appendingPathComponent("oekohub-\(UUID().uuidString)")
        try Data("%PDF-1.7".utf8).write(to: paper)
        let documents = CaseDocumentStore(database, files: EvidenceStore(folder: settings.evidence), outside: outside)
        let document = CaseDocument(
            id: CaseDocumentID(from: outside),
            name: "angebot.pdf",
            fileType: .pdf,
            bytes: 8,
            digest: try documents.keep(paper),
            visibility: .shared,
            addedOn: today,
            side: .coach
        )
        _ = try await documents.add(document, to: id, by: coach)
        let firm = firm
        try await database.write { session in
            _ = try session.query(
                """
                INSERT INTO coaching_handover (id, firm_id, from_by, from_by_id, to_by, to_by_id, arranged_by_id, day,
                    note, reads_through, created_at)
                VALUES ('handover', $1, 'coach-liest', $2, 'coach', $3, $2, $4, '', $5, 0)
                """,
                .id(firm),
                .id(former),
                .id(coach),
                .date(today),
                .date(today.adding(days: 20))
            )
            _ = try session.query(
                "INSERT INTO coaching_handover_case (handover_id, case_id, firm_id) VALUES ('handover', $1, $2)",
                .id(id),
                .id(firm)
            )
        }
        return [
            "case": id.text, "caseStep": step.id.text, "coachingSession": session.id.text,
            "casePromise": promise.id.text, "caseLink": link.id.text,
            "caseDocument": document.id.text,
        ]
    }
}
