import CompaniesStorage
import DatabasePlatform
import Events
import EventsStorage
import Foundation
import Kernel
import RegionalNetwork
import RegionalNetworkStorage
import RegionalNetworkWeb
import TestSupport
import WebPlatform

/// The house on 15 May 2026 with the people of two firms: Petra leads the metalworks, Jonas works there.
struct CompetencePathHub {
    static let today = LocalDate(iso: "2026-05-15")!

    let hub: TestHub
    var database: any SQLDatabase { hub.database }
    var outside: OutsideWorld { NetworkHub.outside }
    var store: CompetencePathStore { CompetencePathStore(database, outside: outside) }
    var reader: CompetencePathReader { CompetencePathReader(database, outside: outside) }
    var owner: TestClient { hub.client(as: .owner) }
    var jonas: TestClient { hub.client(as: .member) }
    var foreign: TestClient { hub.client(as: .foreignOwner) }
    var team: TestClient { hub.client(as: .administrator) }

    static func make() async throws -> CompetencePathHub {
        let hub = try await TestHub.make(
            migrations: NetworkHub.migrations + eventsMigrations,
            texts: .feature("RegionalNetwork"),
            outside: NetworkHub.outside,
            prepare: { database in try await people(database) },
            routes: { routes, database, folder in
                try NetworkHub.feature(database, folder).addRoutes(to: routes)
            }
        )
        return CompetencePathHub(hub: hub)
    }

    private static func people(_ database: any SQLDatabase) async throws {
        let now = NetworkHub.outside.now()
        try await database.write { session in
            try FirmStore.insert(newFirm: TestHub.firm, name: "Metallbau Kettler GmbH", at: now, in: session)
            try FirmStore.insert(newFirm: TestHub.foreignFirm, name: "Andere Firma AG", at: now, in: session)
            for person in [TestHub.owner, TestHub.colleague, TestHub.stranger, TestHub.guest, TestHub.official] {
                _ = try session.query(
                    "INSERT INTO person (id, name, email, password_hash, created_at) VALUES ($1, $2, $3, 'x', 0)",
                    .id(person.id),
                    .text(person.name),
                    .text(person.email)
                )
            }
            for (person, firm, role) in [
                (TestHub.owner, TestHub.firm, "owner"), (TestHub.colleague, TestHub.firm, "member"),
                (TestHub.stranger, TestHub.foreignFirm, "owner"),
            ] {
                _ = try session.query(
                    "INSERT INTO membership (person_id, firm_id, role, created_at) VALUES ($1, $2, $3, 0)",
                    .id(person.id),
                    .id(firm),
                    .text(role)
                )
            }
        }
    }

    /// A workshop of 16 UE on two days in the past, with Jonas there on as many of them.
    func workshop(daysAttended: Int = 2) async throws {
        let (event, outside) = (HubEventID(from: outside), outside)
        let span = (LocalTime(hour: 9, minute: 0)!, LocalTime(hour: 15, minute: 0)!)
        let dates = ["2026-05-07", "2026-05-08"].map {
            EventDate(id: EventDateID(from: outside), day: LocalDate(iso: $0)!, starts: span.0, ends: span.1)
        }
        let workshop = HubEvent(
            id: event,
            title: "Energie im Griff",
            kind: .workshop,
            location: .place("Hagen"),
            dates: dates,
            places: 8,
            countsAs: .person,
            reason: "Schulung von Beschäftigten",
            units: 16,
            status: .published
        )
        _ = try await HubEventStore(database, outside: outside).add([workshop], by: TestHub.official.id)
        try await database.write { session in
            for date in dates.prefix(daysAttended) {
                _ = try session.query(
                    """
                    INSERT INTO event_attendance (date_id, attendee_id, event_id, name, person_id, state, minutes,
                        marked_by, marked_at) VALUES ($1, $2, $3, 'Jonas Brandt', $4, 'present', 360, 'Coach', 0)
                    """,
                    .id(date.id),
                    .text("jonas"),
                    .id(event),
                    .id(TestHub.colleague.id)
                )
            }
        }
    }

    /// Petra names Jonas with four hours a month, and he accepts.
    func name(listed: Bool = false) async throws {
        var form = ["person": TestHub.colleague.id.text, "hours": "4"]
        if listed { form["listed"] = "1" }
        _ = try await owner.post("/kompetenzweg/benennung", form)
        _ = try await jonas.post("/kompetenzweg/antwort", ["answer": "yes"])
    }

    static let project = [
        "title": "Druckluft", "occasion": "Die Grundlast war hoch.", "approach": "Leckagen am Wochenende gesucht.",
        "result": "Leckagen sind geschlossen.", "what0": "Leistung am Wochenende", "value0": "3,5", "unit0": "kW",
        "source0": "Zähler Halle 2", "what1": "Kosten",
    ]

    func step() async throws -> CompetencePath.Step {
        try await reader.record(of: TestHub.colleague.id, in: TestHub.firm).path(on: Self.today).step
    }

    func mails(to email: String) async throws -> [String] {
        try await database.rows("SELECT subject FROM mail WHERE recipient = $1 ORDER BY created_at, id", .text(email))
            .map { try $0.text("subject") }
    }
}
