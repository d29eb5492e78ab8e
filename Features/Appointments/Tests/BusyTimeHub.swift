import AccountsStorage
import Appointments
import AppointmentsStorage
import AppointmentsWeb
import CompaniesStorage
import DatabasePlatform
import Foundation
import HTTPClientPlatform
import HTTPTypes
import Kernel
import MailPlatform
import SecurityPlatform
import Synchronization
import TestSupport
import Testing
import WebPlatform

/// The house with busy times, on 15 May 2026 at 09:30 in Berlin: Mehmet Aksoy is a coach with a profile and office hours
/// on Mondays from 9 to 12 o'clock.
final class BusyTimeHub: Sendable {
    static let advisor = AdvisorID("01990000-0000-7000-8000-0000000000e1")!
    static let migrations =
        databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations + appointmentsMigrations
    static let start = Date(timeIntervalSince1970: 1_778_830_200)

    let hub: TestHub
    let database: any SQLDatabase
    let outside: OutsideWorld
    let feature: BusyTimeFeature
    private let world: World

    /// What servers elsewhere answer, what they were asked, and how late it is.
    final class World: Sendable {
        let now = Mutex(BusyTimeHub.start)
        let answer = Mutex<Result<WebClient.Answer, WebClient.Failure>>(.failure(.unreachable))
        let asked = Mutex<[String]>([])
    }

    private init(
        _ hub: TestHub,
        _ database: any SQLDatabase,
        _ outside: OutsideWorld,
        _ feature: BusyTimeFeature,
        _ world: World
    ) {
        (self.hub, self.database, self.outside, self.feature, self.world) = (hub, database, outside, feature, world)
    }

    static func make(web: WebClient? = nil) async throws -> BusyTimeHub {
        let world = World()
        let outside = OutsideWorld(
            now: { world.now.withLock { $0 } },
            randomBytes: OutsideWorld.live.randomBytes
        )
        let client =
            web
            ?? WebClient { request in
                world.asked.withLock { $0.append(request.url) }
                return try world.answer.withLock { $0 }.get()
            }
        let database = try await TestDatabase.make(migrations)
        let feature = BusyTimeFeature(
            database: database,
            web: client,
            secrets: SecretBox(secret: [UInt8](repeating: 7, count: 32)),
            texts: .feature("Appointments"),
            outside: outside
        )
        let hub = try await TestHub.make(migrations: [], outside: outside) { routes, _, _ in
            feature.addRoutes(to: routes)
        }
        try await fill(database, outside)
        return BusyTimeHub(hub, database, outside, feature, world)
    }

    var store: BusyTimeStore { BusyTimeStore(database, outside: outside) }
    var asked: [String] { world.asked.withLock { $0 } }
    var coach: TestClient { hub.client(as: .coach) }

    func pass(_ seconds: Double) { world.now.withLock { $0 += seconds } }
    func answers(_ text: String, status: Int = 200) {
        world.answer.withLock { $0 = .success(.init(status: status, body: Array(text.utf8))) }
    }
    func fails(_ failure: WebClient.Failure) { world.answer.withLock { $0 = .failure(failure) } }

    /// A calendar of events, each with a start in UTC and minutes.
    static func calendar(_ events: (String, Int)...) -> String {
        let parts = events.map { "BEGIN:VEVENT\nSUMMARY:Zahnarzt\nDTSTART:\($0.0)\nDURATION:PT\($0.1)M\nEND:VEVENT\n" }
        return "BEGIN:VCALENDAR\n\(parts.joined())END:VCALENDAR\n"
    }

    static func fill(_ database: any SQLDatabase, _ outside: OutsideWorld) async throws {
        let person = TestHub.guest
        _ = try await database.write { session in
            try session.query(
                "INSERT INTO person (id, name, email, password_hash, created_at) VALUES ($1, $2, $3, 'x', 0)",
                .id(person.id),
                .text(person.name),
                .text(person.email)
            )
            return try session.query(
                "INSERT INTO hub_role (person_id, role, granted_at) VALUES ($1, 'coach', 0)",
                .id(person.id)
            )
        }
        let profile = AdvisorProfile(id: advisor, person: person.id, name: person.name, kind: .coach, isPublished: true)
        _ = try await AdvisorStore(database, outside: outside).save(profile)
        let hours = OfficeHours(
            id: OfficeHoursID(from: outside),
            weekday: .monday,
            from: LocalTime(hour: 9, minute: 0)!,
            to: LocalTime(hour: 12, minute: 0)!,
            validFrom: LocalDate(iso: "2026-05-01")!,
            kinds: [.video],
            slotMinutes: 60
        )!
        try await OfficeHoursStore(database, outside: outside).add(hours, to: advisor)
    }
}
