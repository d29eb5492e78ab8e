import AccountsStorage
import CompaniesStorage
import DatabasePlatform
import Documents
import Events
import EventsStorage
import EventsWeb
import Foundation
import Kernel
import MailPlatform
import SecurityPlatform
import TestSupport
import Testing
import WebPlatform

/// The house with lists and certificates, and a workshop of two dates with eight places: 9 to 13 o'clock today,
/// 15 May 2026, and on 22 May.
struct AttendanceHub {
    static let event = HubEventID("01990000-0000-7000-8000-00000000e001")!
    static let first = EventDateID("01990000-0000-7000-8000-00000000e0d1")!
    static let second = EventDateID("01990000-0000-7000-8000-00000000e0d2")!
    static let migrations =
        databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations + eventsMigrations

    let hub: TestHub
    /// In the order of their names; the first is the colleague of the named sessions.
    let guests: [AttendeeID]
    let outside: OutsideWorld

    var store: AttendanceStore { AttendanceStore(hub.database, outside: outside) }
    var certificates: CertificateStore { CertificateStore(hub.database, outside: outside) }

    static func make() async throws -> AttendanceHub {
        let outside = OutsideWorld.frozen
        let hub = try await TestHub.make(migrations: migrations, outside: outside) { routes, database, folder in
            try feature(database, outside, assets: folder).addRoutes(to: routes)
        }
        try await hub.database.write { session in
            for person in [TestHub.guest, TestHub.official, TestHub.colleague, TestHub.stranger] {
                _ = try session.query(
                    "INSERT INTO person (id, name, email, password_hash, created_at) VALUES ($1, $2, $3, 'x', 0)",
                    .id(person.id),
                    .text(person.name),
                    .text(person.email)
                )
            }
        }
        let four = (LocalTime(hour: 9, minute: 0)!, LocalTime(hour: 13, minute: 0)!)
        let workshop = HubEvent(
            id: event,
            title: "Energie im Griff",
            kind: .workshop,
            location: .place("Hagen"),
            dates: [
                EventDate(id: first, day: LocalDate(iso: "2026-05-15")!, starts: four.0, ends: four.1),
                EventDate(id: second, day: LocalDate(iso: "2026-05-22")!, starts: four.0, ends: four.1),
            ],
            places: 8,
            countsAs: .person,
            reason: "Schulung von Beschäftigten",
            status: .published
        )
        _ = try await HubEventStore(hub.database, outside: outside).add([workshop], by: TestHub.official.id)
        var guests: [AttendeeID] = []
        for number in 1...8 {
            let id = AttendeeID(from: outside)
            guests.append(id)
            try await hub.database.write { session in
                _ = try session.query(
                    """
                    INSERT INTO event_registration (id, event_id, name, firm_name, state, position, mail_to, token_hash,
                        person_id, created_at, changed_at)
                    VALUES ($1, $2, $3, 'Metallbau Kettler GmbH', 'registered', $4, 'a@b.example', $3, $5, 0, 0)
                    """,
                    .id(id),
                    .id(event),
                    .text("Gast \(number)"),
                    .int(number),
                    .id(number == 1 ? TestHub.colleague.id : nil)
                )
            }
        }
        return AttendanceHub(hub: hub, guests: guests, outside: outside)
    }

    static func feature(
        _ database: any SQLDatabase,
        _ outside: OutsideWorld,
        assets: URL? = nil
    ) throws -> EventsFeature {
        EventsFeature(
            database: database,
            firms: FirmReader(database),
            content: try EventsContent(folder: repositoryRoot.appendingPathComponent("Features/Events/Content")),
            documents: PDFRenderer(tools: DocumentTools(root: repositoryRoot)),
            office: HubOutlook(address: "https://hub.example", sendsMail: true, assets: assets),
            secrets: SecretBox(secret: [UInt8](repeating: 9, count: 32)),
            texts: .feature("Events"),
            outside: outside
        )
    }

    /// The feature at another time: `2026-05-22T12:30:00Z`.
    func feature(at time: String) throws -> EventsFeature {
        let now = try Date(time, strategy: .iso8601)
        return try Self.feature(
            hub.database,
            OutsideWorld(now: { now }, randomBytes: OutsideWorld.live.randomBytes)
        )
    }

    /// Gives the first guests addresses, `gast1@betrieb.example` and so on.
    func giveAddresses(to count: Int) async throws {
        for (index, guest) in guests.prefix(count).enumerated() {
            try await hub.database.write { session in
                _ = try session.query(
                    "UPDATE event_registration SET email = $1 WHERE id = $2",
                    .text("gast\(index + 1)@betrieb.example"),
                    .id(guest)
                )
            }
        }
    }

    /// Where those who are there on the first date confirm it.
    func checkInPath() async throws -> String {
        "/da/" + (try await CheckInStore(hub.database, outside: outside).token(of: Self.first) ?? "")
    }

    /// Six are there, the sixth of them 90 minutes late; one is excused, one absent.
    func marks() -> [AttendanceStore.Change] {
        guests.enumerated().map { index, guest in
            let mark: AttendanceMark =
                switch index {
                case 0..<5: AttendanceMark(.present)
                case 5: AttendanceMark(.late, missed: 90)
                case 6: AttendanceMark(.excused)
                default: AttendanceMark(.absent)
                }
            return .init(attendee: guest, shown: nil, mark: mark)
        }
    }

    @discardableResult func save(
        _ changes: [AttendanceStore.Change],
        on date: EventDateID = first
    ) async throws -> AttendanceStore.Saving {
        try await store.save(changes, on: date, of: Self.event, by: TestHub.guest.id, name: TestHub.guest.name)
    }

    func cancel() async throws {
        try await hub.database.write { session in
            _ = try session.query("UPDATE hub_event SET status = 'cancelled' WHERE id = $1", .id(Self.event))
        }
    }
}
