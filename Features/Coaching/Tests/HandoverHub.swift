import Accounts
import AccountsStorage
import Coaching
import CoachingStorage
import CoachingWeb
import CompaniesStorage
import DatabasePlatform
import Documents
import Foundation
import Kernel
import MailPlatform
import TestSupport
import Testing
import WebPlatform

/// The house with this feature: a firm with a case of Lena, who may hand it over to Amir. A session's token is the
/// person's mail address.
struct HandoverHub {
    let hub: TestHub
    let database: any SQLDatabase
    let firm: FirmID
    let id: CoachingCaseID
    let lena, amir, owner, member, administrator: Person
    let today: LocalDate

    static func make(sendsMail: Bool = true) async throws -> HandoverHub {
        let (outside, grants) = (OutsideWorld.live, FirmGrantID(from: .live))
        let database = try await TestDatabase.make(
            databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations + coachingMigrations
        )
        func new(_ name: String) -> AccountStore.NewPerson {
            .init(name: name, email: EmailAddress("\(name.lowercased())@hub.example")!, passwordHash: "x")
        }
        func person(_ name: String, _ id: PersonID) -> Person {
            Person(id: id, name: name, email: "\(name.lowercased())@hub.example")
        }
        let newcomers = NewcomerStore(database, outside: outside)
        let founded = try await AccountStore(database, outside: outside).found(firm: "Kettler GmbH", by: new("Petra"))
        let token = try await JoinLinkStore(database, outside: outside).make(
            for: founded.firm,
            role: .member,
            by: founded.person
        )
        let joined = try #require(
            try await JoinLinkStore(database, outside: outside).join(token, as: new("Jonas"))
        ).0
        let (lena, amir) = (try await newcomers.add(new("Lena")), try await newcomers.add(new("Amir")))
        let administrator = try await newcomers.add(new("Hanna"))
        let roles = HubRoleStore(database, outside: outside)
        for coach in [lena, amir] { _ = try await roles.grant(.coach, to: coach, by: nil) }
        let today = outside.today()
        _ = try await database.write { session in
            try session.query(
                """
                INSERT INTO firm_grant (id, firm_id, person_id, purpose, granted_by, granted_at, runs_through)
                VALUES ($1, $2, $3, 'coaching', $4, 0, $5)
                """,
                .id(grants),
                .id(founded.firm),
                .id(lena),
                .id(founded.person),
                .date(today.adding(days: 200))
            )
        }
        let new = CoachingCase(
            id: CoachingCaseID(from: outside),
            firm: founded.firm,
            title: "Weniger Druckluft",
            template: "free",
            openedOn: today
        )
        try #require(try await CoachingStore(database, outside: outside).open(new, by: lena))
        let promise = CasePromise(
            id: CasePromiseID(from: outside),
            side: .firm,
            text: "Zähler <ablesen>",
            madeOn: today,
            due: today.adding(days: 3)
        )
        try #require(
            try await CasePromiseStore(database, outside: outside).add(promise, to: new.id, by: lena)
        )
        let feature = CoachingFeature(
            database: database,
            firms: FirmReader(database),
            content: try CoachingContent(folder: repositoryRoot.appendingPathComponent("Features/Coaching/Content")),
            documents: PDFRenderer(tools: DocumentTools(root: repositoryRoot)),
            office: HubOutlook(address: "https://hub.example", sendsMail: sendsMail, assets: nil),
            texts: .feature("Coaching"),
            evidence: EvidenceStore(folder: try temporaryFolder()),
            outside: outside
        )
        let offices: [PersonID: Set<HubRole>] = [lena: [.coach], amir: [.coach], administrator: [.administrator]]
        let hub = try await TestHub.make(
            migrations: [],
            outside: outside,
            sessions: resolver(database, offices)
        ) { routes, _, _ in feature.addRoutes(to: routes) }
        return HandoverHub(
            hub: hub,
            database: database,
            firm: founded.firm,
            id: new.id,
            lena: person("Lena", lena),
            amir: person("Amir", amir),
            owner: person("Petra", founded.person),
            member: person("Jonas", joined),
            administrator: person("Hanna", administrator),
            today: today
        )
    }

    private static func resolver(_ database: any SQLDatabase, _ offices: [PersonID: Set<HubRole>]) -> SessionResolver {
        SessionResolver { token in
            let rows = try await database.rows(
                """
                SELECT p.id, p.name, p.email, m.role, f.id AS firm_id, f.name AS firm_name FROM person p
                LEFT JOIN membership m ON m.person_id = p.id LEFT JOIN firm f ON f.id = m.firm_id WHERE p.email = $1
                """,
                .text(token)
            )
            guard let row = rows.first else { return nil }
            let person = Person(id: try row.id("id"), name: try row.text("name"), email: try row.text("email"))
            var member: Member?
            if let firm: FirmID = try row.idIfPresent("firm_id") {
                member = Member(
                    person: person,
                    firm: firm,
                    firmName: try row.text("firm_name"),
                    role: Role(rawValue: try row.text("role"))!
                )
            }
            return SessionResolver.Session(person: person, member: member, hubRoles: offices[person.id] ?? [])
        }
    }

    func client(_ person: Person) -> TestClient { hub.client(session: person.email) }

    var address: String { "/meine-betriebe/\(id)/uebergabe" }

    func form(_ step: String, days: Int = 14, note: String = "Am Dienstag zurückrufen.") -> [String: String] {
        [
            "step": step, "successor": amir.id.text, "readsThrough": today.adding(days: days).iso, "note": note,
        ]
    }

    func reach(_ coach: Person) async throws -> CoachingCase.Reach? {
        try await CoachingStore(database, outside: .live).case(id, of: coach.id)?.1
    }

    /// Subjects of queued mails to a person.
    func mails(to person: Person) async throws -> [String] {
        try await database.rows("SELECT subject FROM mail WHERE recipient = $1 ORDER BY id", .text(person.email))
            .map { try $0.text("subject") }
    }
}
