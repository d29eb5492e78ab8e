import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import Learning
import LearningStorage
import LearningWeb
import Logging
import Synchronization
import TestSupport
import Testing
import WebPlatform

@testable import oekohub

@Suite struct ThemeWorldsTests {
    private final class Lines: Sendable {
        private let lines = Mutex<[String]>([])

        func add(_ line: String) { lines.withLock { $0.append(line) } }

        var all: [String] { lines.withLock { $0 } }
    }

    private struct Recorder: LogHandler {
        let lines: Lines
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.notice

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let facts = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            lines.add("\(event.level) \(event.message): " + facts.joined(separator: " "))
        }
    }

    /// A start goes on and says what does not hold; the page shows what the files have.
    @Test func aRevisionThatDoesNotHoldIsNamedAtTheStart() async throws {
        let house = try await SampleHouse.make()
        let worlds = house.hub.themeWorlds
        let lines = Lines()
        let logger = Logger(label: "test") { _ in Recorder(lines: lines) }
        try await worlds.nameBrokenRevisions(logger)
        #expect(!lines.all.contains { $0.contains("lesson=energie") })
        let address = LessonAddress("klimabilanz/energie")!
        var sheet = try #require(worlds.shelf.files.sheet(address))
        sheet.title = "Mit totem Verweis"
        sheet.text += "\n\nSiehe [dort](/gibt/es/nicht).\n"
        let person = try await house.database.rows("SELECT id FROM person LIMIT 1").first
        let editor: PersonID = try #require(try person?.id("id"))
        let store = worlds.shelf.store
        _ = try await store.begin(address, sheet, base: nil, by: editor)
        _ = try await store.release(address, version: 1, note: "Neu", by: editor)
        try await worlds.nameBrokenRevisions(logger)
        let named = lines.all.filter { $0.contains("lesson=energie") }
        #expect(named.count == 1)
        let start = "warning lesson revision does not hold: course=klimabilanz fault=klimabilanz/energie.md:"
        #expect(named.first?.hasPrefix(start) == true)
        #expect(named.first?.hasSuffix("unknownPage(\"/gibt/es/nicht\") lesson=energie revision=1") == true)
        let page = try await house.client(.anonymous).get("/lernen/klimabilanz/energie")
        #expect(page.status == .ok && !page.body.contains("Mit totem Verweis"))
    }

    /// At a machine that several use: the guest's seat goes, and what the hub promised to keep for the visit stays.
    @Test func signingOutGivesTheSeatsOfTheVisitBack() async throws {
        let house = try await SampleHouse.make()
        let (guest, owner) = (house.client(.anonymous), house.client(.owner))
        let seats = "SELECT id FROM world_meeting_guest WHERE holder LIKE 'visit:%'"
        let before = try await house.database.rows(seats).count
        let invitation = house.address("/treffen/einladung/:meetingToken")
        let entered = try await guest.post(invitation, ["name": "Ayla"])
        let meeting = try #require(entered.location)
        #expect(try await guest.get(meeting).status == .ok)
        #expect(try await house.database.rows(seats).count == before + 1)
        let note = ["antwort": "Ein Gedanke", "stand": "0"]
        #expect(try await guest.post("/lernen/klimabilanz/scopes/uebungen/e2", note).status == .seeOther)
        let answer = try await owner.post("/abmelden")
        #expect(answer.status == .seeOther && answer.cookie(CookieName.visit) == nil)
        #expect(try await house.database.rows(seats).count == before)
        #expect(try await guest.get(meeting).status == .notFound)
        #expect(try await guest.get("/lernen/klimabilanz/scopes").body.contains("Ein Gedanke"))
    }
}
