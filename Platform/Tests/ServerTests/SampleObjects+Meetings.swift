import DatabasePlatform
import Foundation
import Kernel
import WebPlatform
import World
import WorldStorage

@testable import oekohub

extension SampleObjects {
    /// A meeting of the firm with everything in it, and a report of somebody's behaviour.
    func meetings() async throws -> [String: String] {
        let id = MeetingID(from: outside)
        let meetings = MeetingStore(database, outside: outside)
        _ = try await meetings.open(id, title: "Energieaudit", firm: firm, retention: .month, by: owner)
        let token = "Treffen-Einladung-123456"
        _ = try await meetings.invite(to: id, by: owner, token: token)
        try await meetings.bar(MeetingVisitor(person: nil, firm: nil, visit: "g"), as: "Ben", from: id)
        let note = BoardNote(
            id: BoardNoteID(from: outside),
            text: "Lecks suchen",
            kind: .idea,
            lane: .collected,
            position: 0,
            author: "Petra K.",
            madeAt: outside.now()
        )
        _ = try await BoardStore(database, outside: outside).add(note, to: id, by: owner)
        let presentations = PresentationStore(database, files: EvidenceStore(folder: settings.evidence))
        let page = try presentations.keep(try upload("Bild"), text: "Seite")
        let document = PresentationDocument(
            id: PresentationDocumentID(from: outside),
            name: "Audit.pdf",
            pages: 1,
            bytes: 4,
            addedAt: outside.now()
        )
        _ = try await presentations.add(document, [page], to: id, by: owner)
        let report = ReportEntry(
            id: ReportEntryID(from: outside),
            room: .open,
            pseudonym: "Gast",
            reason: "Werbung",
            at: outside.now()
        )
        try await ReportStore(database, outside: outside).add(report)
        return [
            "meeting": id.text, "meetingToken": token, "boardNote": note.id.text, "wallDocument": document.id.text,
            "wallPage": "1", "meetingInvitation": try await meetings.invitations(to: id)[0].id.text,
            "meetingRemoval": try await meetings.removals(from: id)[0].id.text, "worldReport": report.id.text,
        ]
    }
}
