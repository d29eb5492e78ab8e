import AccountsStorage
import Appointments
import AppointmentsStorage
import CompaniesStorage
import DatabasePlatform
import Documents
import Foundation
import HTTPTypes
import Kernel
import MailPlatform
import SecurityPlatform
import Synchronization
import TestSupport
import Testing
import WebPlatform

@testable import AppointmentsWeb

/// The house with this feature, at 15.05.2026, 09:30 until a test says otherwise. Mehmet Aksoy is a coach with office
/// hours on Mondays from 9 to 11 and 13 to 16 o'clock; Hanna Sommer is another coach, without hours.
struct AppointmentsHub {
    static let migrations =
        databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations + appointmentsMigrations
    static let advisor = AdvisorID("01990000-0000-7000-8000-00000000ad01")!
    static let other = AdvisorID("01990000-0000-7000-8000-00000000ad02")!
    static let monday = LocalDate(iso: "2026-05-18")!

    /// A clock that tests put forward.
    final class Clock: Sendable {
        private let time = Mutex(Date(timeIntervalSince1970: 1_778_830_200))
        var now: Date { time.withLock { $0 } }
        func set(_ day: String, _ hour: Int, _ minute: Int = 0) {
            let instant = BerlinTime.instant(LocalDate(iso: day)!, LocalTime(hour: hour, minute: minute)!)
            time.withLock { $0 = instant }
        }
    }

    let hub: TestHub
    let feature: AppointmentsFeature
    let clock: Clock
    let outside: OutsideWorld
    var database: any SQLDatabase { hub.database }

    static func make(sendsMail: Bool = true) async throws -> AppointmentsHub {
        let clock = Clock()
        let outside = OutsideWorld(now: { clock.now }, randomBytes: OutsideWorld.frozen.randomBytes)
        let made = Mutex<AppointmentsFeature?>(nil)
        let hub = try await TestHub.make(migrations: migrations, outside: outside) { routes, database, folder in
            let feature = AppointmentsFeature(
                database: database,
                firms: FirmReader(database),
                content: try content(),
                documents: PDFRenderer(tools: DocumentTools(root: repositoryRoot)),
                secrets: SecretBox(secret: [UInt8](repeating: 7, count: 32)),
                office: HubOutlook(address: "https://hub.example", sendsMail: sendsMail, assets: folder),
                texts: .feature("Appointments"),
                outside: outside
            )
            feature.addRoutes(to: routes)
            made.withLock { $0 = feature }
        }
        try await fill(hub.database, outside)
        let feature = try #require(made.withLock { $0 })
        return AppointmentsHub(hub: hub, feature: feature, clock: clock, outside: outside)
    }

    static func content() throws -> AppointmentsContent {
        try AppointmentsContent(folder: repositoryRoot.appendingPathComponent("Features/Appointments/Content"))
    }

    private static func fill(_ database: any SQLDatabase, _ outside: OutsideWorld) async throws {
        try await database.write { session in
            for (id, name) in [(TestHub.firm, "Metallbau Kettler GmbH"), (TestHub.foreignFirm, "Andere Firma AG")] {
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
            for coach in [TestHub.guest, TestHub.official] {
                try session.query(
                    "INSERT INTO hub_role (person_id, role, granted_at) VALUES ($1, 'coach', 0)",
                    .id(coach.id)
                )
            }
        }
        let advisors = AdvisorStore(database, outside: outside)
        for (id, person, themes) in [
            (advisor, TestHub.guest, ["Energie und Wärme"]), (other, TestHub.official, ["Mobilität"]),
        ] {
            let profile = AdvisorProfile(
                id: id,
                person: person.id,
                name: person.name,
                kind: .coach,
                themes: themes,
                languages: ["Deutsch"],
                places: ["Dortmund"],
                text: "Begleitet Betriebe.",
                isPublished: true
            )
            #expect(try await advisors.save(profile) == .saved)
        }
        for (from, to, kinds) in [(9, 11, Set([MeetingKind.video])), (13, 16, [.atFirm, .locationA])] {
            try await OfficeHoursStore(database, outside: outside).add(
                OfficeHours(
                    id: OfficeHoursID(from: outside),
                    weekday: .monday,
                    from: LocalTime(hour: from, minute: 0)!,
                    to: LocalTime(hour: to, minute: 0)!,
                    validFrom: LocalDate(iso: "2026-05-01")!,
                    kinds: kinds,
                    slotMinutes: 60,
                    travelMinutes: 30
                )!,
                to: advisor
            )
        }
    }

    static func start(_ day: LocalDate, _ hour: Int) -> String {
        let start = BerlinTime.instant(day, LocalTime(hour: hour, minute: 0)!)
        return "\(Int(start.timeIntervalSince1970) * 1000)"
    }

    static let booking = "/coaches/\(advisor)/buchen"

    /// What a guest without an account sends for a video meeting on Monday.
    static func order(_ hour: Int, on day: LocalDate = monday, _ name: String = "Jonas Brandt") -> [String: String] {
        [
            "start": start(day, hour), "kind": "video", "name": name, "company": "Brandt KG", "topic": "Erste Bilanz",
            "email": "\(name.split(separator: " ")[0].lowercased())@brandt.example",
        ]
    }

    /// Books as somebody without an account.
    /// - Returns: the token of the link that the answer leads to.
    func book(_ hour: Int, on day: LocalDate = monday, _ name: String = "Jonas Brandt") async throws -> String {
        let answer = try await hub.client().post(Self.booking, Self.order(hour, on: day, name))
        try #require(answer.status == .seeOther, "\(answer.body)")
        return String(try #require(answer.location?.split(separator: "/").last))
    }

    /// What the hub does every quarter of an hour.
    func remind() async throws {
        #expect(feature.periodicJobs.map(\.kind) == ["appointments.remind"])
        try await feature.remind()
    }

    func mails() async throws -> [MailMessage] { try await queuedMails(in: database) }

    func id(_ token: String) async throws -> AppointmentID {
        try #require(try await AppointmentStore(database, outside: outside).appointment(token: token)).appointment.id
    }
}
