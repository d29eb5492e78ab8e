import Appointments
import AppointmentsStorage
import AppointmentsWeb
import DatabasePlatform
import Foundation
import Kernel
import SecurityPlatform
import TestSupport
import WebPlatform

/// The house with series, on 15 May 2026 at 09:30 in Berlin. Metallbau Kettler lets the coach Mehmet Aksoy in, with
/// Petra Kettler and Jonas Brandt; another firm's grant is over.
struct AppointmentSeriesHub {
    let hub: TestHub
    let outside: OutsideWorld
    var database: any SQLDatabase { hub.database }
    var store: AppointmentSeriesStore { AppointmentSeriesStore(database, outside: outside) }
    var coach: TestClient { hub.client(as: .coach) }

    static func make() async throws -> AppointmentSeriesHub {
        let outside = OutsideWorld(now: { BusyTimeHub.start }, randomBytes: OutsideWorld.live.randomBytes)
        let content = try AppointmentsContent(
            folder: repositoryRoot.appendingPathComponent("Features/Appointments/Content")
        )
        let hub = try await TestHub.make(migrations: BusyTimeHub.migrations, outside: outside) { routes, database, _ in
            AppointmentSeriesFeature(
                database: database,
                content: content,
                secrets: SecretBox(secret: [UInt8](repeating: 7, count: 32)),
                office: HubOutlook(address: "https://hub.example", sendsMail: true, assets: nil),
                texts: .feature("Appointments"),
                outside: outside
            ).addRoutes(to: routes)
        }
        try await BusyTimeHub.fill(hub.database, outside)
        try await hub.database.write { session in
            for person in [TestHub.owner, TestHub.colleague, TestHub.stranger] {
                try session.query(
                    "INSERT INTO person (id, name, email, password_hash, created_at) VALUES ($1, $2, $3, 'x', 0)",
                    .id(person.id),
                    .text(person.name),
                    .text(person.email)
                )
            }
            for (firm, name, members, through) in [
                (TestHub.firm, "Metallbau Kettler GmbH", [TestHub.owner, TestHub.colleague], "2026-12-31"),
                (TestHub.foreignFirm, "Andere Firma AG", [TestHub.stranger], "2026-05-14"),
            ] {
                try session.query("INSERT INTO firm (id, name, created_at) VALUES ($1, $2, 0)", .id(firm), .text(name))
                for member in members {
                    try session.query(
                        "INSERT INTO membership (person_id, firm_id, role, created_at) VALUES ($1, $2, 'member', 0)",
                        .id(member.id),
                        .id(firm)
                    )
                }
                try session.query(
                    """
                    INSERT INTO firm_grant (id, firm_id, person_id, purpose, granted_at, runs_through)
                    VALUES ($1, $2, $3, 'coaching', 0, $4)
                    """,
                    .text(EntityID<Self>(from: outside).text),
                    .id(firm),
                    .id(TestHub.guest.id),
                    .text(through)
                )
            }
        }
        return AppointmentSeriesHub(hub: hub, outside: outside)
    }

    /// Tuesdays at 14:00, four times from 19.05. on, by video; `change` alters what is typed.
    static func form(_ change: [String: String] = [:]) -> [String: String] {
        [
            "partner": "\(TestHub.firm) \(TestHub.owner.id)", "kind": "video", "topic": "Druckluft",
            "first": "2026-05-19",
            "time": "14:00", "minutes": "60", "rhythm": "weekly", "times": "4", "through": "", "place": "",
            "mark": "eine Reihe",
        ].merging(change) { $1 }
    }
}
