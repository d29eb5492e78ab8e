import DatabasePlatform
import Events
import EventsStorage
import Foundation
import HTTPTypes
import Kernel
import MailPlatform
import TestSupport
import Testing
import WebPlatform

@testable import EventsWeb

@Suite struct FeedbackRoutesTests {
    private let results = "/team/veranstaltungen/\(AttendanceHub.event)/rueckmeldungen"

    /// The paths in the mails that ask for feedback, after six of eight were there and seven have an address.
    private func asked(_ hub: AttendanceHub) async throws -> [String] {
        try await hub.giveAddresses(to: 7)
        try await hub.save(hub.marks())
        try await hub.feature(at: "2026-05-22T10:59:00Z").tell()
        #expect(try await queuedMails(in: hub.hub.database).filter { $0.subject.hasPrefix("Ihre") }.isEmpty)
        try await hub.feature(at: "2026-05-22T11:30:00Z").tell()
        try await hub.feature(at: "2026-05-23T11:30:00Z").tell()
        let mails = try await queuedMails(in: hub.hub.database).filter { $0.subject.hasPrefix("Ihre Rückmeldung") }
        #expect(mails.map(\.recipient).sorted() == (1...6).map { "gast\($0)@betrieb.example" })
        return mails.flatMap { mail in
            mail.blocks.compactMap { block in
                if case .link(_, let address) = block { String(address.dropFirst(19)) } else { nil }
            }
        }
    }

    private func form(_ grade: String, _ text: String = "") -> [String: String] {
        ["content": grade, "practice": "4", "organisation": "5", "text": text]
    }

    @Test func fiveAnswersAreShownAndFourAreNot() async throws {
        let hub = try await AttendanceHub.make()
        let (paths, visitor, team) = (try await asked(hub), hub.hub.client(), hub.hub.client(as: .coach))
        #expect(paths.count == 6)
        for (path, grade) in zip(paths, ["5", "4", "4", "3"]) {
            #expect(try await visitor.post(path, form(grade, "<b>Mehr \(grade)</b>")).body.contains("ohne Ihren Namen"))
        }
        let few = try await team.get(results).body
        #expect(few.contains("Sie erscheint ab fünf Rückmeldungen.") && !few.contains("Mehr"))
        _ = try await visitor.post(paths[4], form("5"))
        let five = try await team.get(results).body
        #expect(five.contains("5 Rückmeldungen sind ausgewertet."))
        #expect(five.contains("4,2") && five.contains("4,0") && five.contains("5,0"))  // (5 + 4 + 4 + 3 + 5) : 5
        #expect(five.contains("Mehr 3") && !five.contains("<b>Mehr"))
        // The sixth waits for four others: it could be had by subtraction.
        _ = try await visitor.post(paths[5], form("1"))
        #expect(try await team.get(results).body.contains("4,2"))
        for who in [TestHub.Who.owner, .member] {
            #expect(try await hub.hub.client(as: who).get(results).status == .forbidden)
        }
    }

    @Test func aCodeWorksOnce() async throws {
        let hub = try await AttendanceHub.make()
        let (paths, visitor) = (try await asked(hub), hub.hub.client())
        #expect(try await visitor.get(paths[0]).body.contains("Ihre Rückmeldung"))
        let empty = try await visitor.post(paths[0], ["text": String(repeating: "x", count: 10_000)])
        #expect(empty.status == .unprocessableContent)
        #expect(
            empty.body.contains("Zu „Die Inhalte waren verständlich.“ fehlt die Antwort.")
                && empty.body.contains("Das sind 10.000 Zeichen.")
        )
        #expect(try await visitor.post(paths[0], form("9")).status == .unprocessableContent)
        #expect(try await visitor.post(paths[0], form("3")).status == .ok)
        let again = try await visitor.post(paths[0], form("3"))
        #expect(again.status == .conflict && again.body.contains("wurde schon benutzt"))
        #expect(try await visitor.get(paths[0]).status == .conflict)
        #expect(try await visitor.get("/rueckmeldung/falsch").status == .notFound)
        try await hub.hub.database.write { session in
            _ = try session.query("UPDATE event_feedback_code SET last_day = '2026-05-14' WHERE is_used = 0")
        }
        let late = try await visitor.get(paths[1])
        #expect(late.status == .gone && late.body.contains("war bis 14.05.2026 möglich"))
    }

    @Test func noAnswerLeadsToAPerson() async throws {
        let hub = try await AttendanceHub.make()
        let paths = try await asked(hub)
        _ = try await hub.hub.client().post(paths[0], form("3"))
        let row = try #require(try await hub.hub.database.rows("SELECT * FROM event_feedback").first)
        #expect(
            row.columns.names.sorted() == [
                "body", "content", "event_id", "id", "is_counted", "organisation", "practice",
            ]
        )
    }
}
