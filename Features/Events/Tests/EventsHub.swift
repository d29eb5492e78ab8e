import Accounts
import AccountsStorage
import CompaniesStorage
import DatabasePlatform
import Documents
import Events
import EventsStorage
import EventsWeb
import Foundation
import HTTPTypes
import Kernel
import MailPlatform
import SecurityPlatform
import TestSupport
import Testing
import WebPlatform

/// The house with this feature, its people, and a room for twelve.
struct EventsHub {
    static let migrations =
        databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations + eventsMigrations
    static let room = EventRoomID("01990000-0000-7000-8000-0000000000e1")!

    let hub: TestHub
    let outside: OutsideWorld
    var database: any SQLDatabase { hub.database }
    var events: HubEventStore { HubEventStore(database, outside: outside) }
    var registrations: EventRegistrationStore { EventRegistrationStore(database, outside: outside) }

    static func make() async throws -> EventsHub {
        let outside = OutsideWorld.frozen
        let texts = Texts.feature("Events")
        let hub = try await TestHub.make(migrations: migrations, outside: outside, prepare: prepare) {
            routes,
            database,
            folder in
            let feature = EventsFeature(
                database: database,
                firms: FirmReader(database),
                content: try EventsContent(folder: repositoryRoot.appendingPathComponent("Features/Events/Content")),
                documents: PDFRenderer(tools: DocumentTools(root: repositoryRoot)),
                office: HubOutlook(address: "https://hub.example", sendsMail: true, assets: folder),
                secrets: SecretBox(secret: [UInt8](repeating: 9, count: 32)),
                texts: texts,
                outside: outside
            )
            feature.addRoutes(to: routes)
        }
        return EventsHub(hub: hub, outside: outside)
    }

    private static let prepare: @Sendable (any SQLDatabase) async throws -> Void = { database in
        try await database.write { session in
            for (id, name) in [
                (TestHub.firm, "Metallbau Kettler GmbH"), (TestHub.foreignFirm, "Andere Firma AG"),
            ] {
                try session.query("INSERT INTO firm (id, name, created_at) VALUES ($1, $2, 0)", .id(id), .text(name))
            }
            for person in [TestHub.owner, TestHub.colleague, TestHub.stranger, TestHub.guest, TestHub.official] {
                try session.query(
                    "INSERT INTO person (id, name, email, password_hash, created_at) VALUES ($1, $2, $3, 'x', 0)",
                    .id(person.id),
                    .text(person.name),
                    .text(person.email)
                )
            }
            try session.query(
                """
                INSERT INTO event_room (id, venue, address, name, capacity, version)
                VALUES ($1, 'Haus A', 'Musterweg 1, Dortmund', 'Saal', 12, 1)
                """,
                .id(room)
            )
        }
    }

    /// A form of the team with eight places.
    static let form = [
        "title": "Lecks finden", "kind": "workshop", "themes": "energy", "setting": "room", "room": room.text,
        "dates": "15.06.2026 09:00-12:30", "places": "8", "countsAs": "person", "reason": "Schulung", "units": "4",
    ]

    /// Makes an event as the team and publishes it.
    func published(_ changes: [String: String] = [:]) async throws -> HubEventID {
        let team = hub.client(as: .administrator)
        let made = try await team.post(
            "/team/veranstaltungen",
            Self.form.merging(changes, uniquingKeysWith: { $1 })
        )
        let address = try #require(made.location)
        try #require(try await team.post(address + "/veroeffentlichung").status == .seeOther)
        return try #require(HubEventID(String(address.suffix(36))))
    }
}
