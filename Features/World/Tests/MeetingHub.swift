import AccountsStorage
import ActionPlanningStorage
import AssessmentsStorage
import CompaniesStorage
import DatabasePlatform
import Documents
import Foundation
import Kernel
import MailPlatform
import TestSupport
import Testing
import WebPlatform
import World
import WorldStorage

@testable import WorldWeb

/// Meetings and reports over a real database, with two firms and their people.
struct MeetingHub {
    static let migrations =
        databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations + assessmentsMigrations
        + actionPlanningMigrations + worldMigrations
    static let texts = Texts.feature("World")

    let hub: TestHub
    let stores: MeetingStores
    let house: PresenceHouse
    let feature: MeetingsFeature
    let clock: MeetingClock
    var database: any SQLDatabase { hub.database }

    static func make() async throws -> MeetingHub {
        let clock = MeetingClock()
        let outside = clock.outside
        final class Made: @unchecked Sendable {
            var parts: (MeetingStores, PresenceHouse, MeetingsFeature)?
        }
        let made = Made()
        let hub = try await TestHub.make(migrations: migrations, texts: texts, outside: outside, prepare: prepare) {
            routes,
            database,
            folder in
            let stores = MeetingStores(
                database,
                files: EvidenceStore(folder: folder.appendingPathComponent("evidence")),
                outside: outside
            )
            let presence = PresenceFeature(places: [], meetings: stores.door, texts: texts, outside: outside)
            let feature = MeetingsFeature(
                stores: stores,
                house: presence.house,
                pictures: PDFPages(tools: DocumentTools(root: repositoryRoot)),
                folder: folder,
                texts: texts,
                outside: outside
            )
            feature.addRoutes(to: routes)
            WorldReportsFeature(stores: stores, texts: texts, outside: outside).addRoutes(to: routes)
            made.parts = (stores, presence.house, feature)
        }
        let (stores, house, feature) = try #require(made.parts)
        return MeetingHub(hub: hub, stores: stores, house: house, feature: feature, clock: clock)
    }

    private static func prepare(_ database: any SQLDatabase) async throws {
        try await database.write { session in
            for (id, name) in [(TestHub.firm, "Metallbau Kettler GmbH"), (TestHub.foreignFirm, "Andere Firma AG")] {
                try session.query("INSERT INTO firm (id, name, created_at) VALUES ($1, $2, 1)", .id(id), .text(name))
            }
            for person in [TestHub.owner, TestHub.colleague, TestHub.stranger, TestHub.guest, TestHub.official] {
                try session.query(
                    "INSERT INTO person (id, name, email, password_hash, created_at) VALUES ($1, $2, $3, 'x', 1)",
                    .id(person.id),
                    .text(person.name),
                    .text(person.email)
                )
            }
        }
    }

    /// A meeting of the owner: of the firm, or for invited people alone.
    func meeting(ofFirm isFirms: Bool = false, _ retention: Meeting.Retention = .month) async throws -> MeetingID {
        let id = MeetingID(from: clock.outside)
        let isOpen = try await stores.meetings.open(
            id,
            title: "Energieaudit",
            firm: isFirms ? TestHub.firm : nil,
            retention: retention,
            by: TestHub.owner.id
        )
        #expect(isOpen)
        return id
    }

    /// The secret of a new link.
    func link(to id: MeetingID) async throws -> String {
        let token = "link-\(MeetingID(from: clock.outside))"
        #expect(try await stores.meetings.invite(to: id, by: TestHub.owner.id, token: token))
        return token
    }

    func note(_ text: String, in id: MeetingID) async throws -> BoardNote {
        let note = BoardNote(
            id: BoardNoteID(from: clock.outside),
            text: text,
            kind: .idea,
            lane: .collected,
            position: 0,
            author: "Petra K.",
            madeAt: clock.now
        )
        #expect(try await stores.board.add(note, to: id, by: TestHub.owner.id) == .added)
        return try #require(try await stores.board.board(of: id).note(note.id))
    }

    static let host = MeetingVisitor(person: TestHub.owner.id, firm: TestHub.firm, visit: "a")
    static let colleague = MeetingVisitor(person: TestHub.colleague.id, firm: TestHub.firm, visit: "b")
    static let stranger = MeetingVisitor(person: TestHub.stranger.id, firm: TestHub.foreignFirm, visit: "c")
    static let nobody = MeetingVisitor(person: nil, firm: nil, visit: "d")
}

/// A clock that is put forward by hand; chance is real.
final class MeetingClock: @unchecked Sendable {
    private let lock = NSLock()
    private var time = OutsideWorld.frozen.now()

    var now: Date { lock.withLock { time } }
    func pass(days: Double) { lock.withLock { time += days * 86_400 } }
    var outside: OutsideWorld {
        OutsideWorld(now: { [self] in now }, randomBytes: OutsideWorld.live.randomBytes)
    }
}
