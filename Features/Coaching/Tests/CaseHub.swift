import Accounts
import AccountsStorage
import ActionPlanningStorage
import AssessmentsStorage
import Coaching
import CoachingStorage
import CoachingWeb
import CompaniesStorage
import DatabasePlatform
import Documents
import Foundation
import HTTPTypes
import Kernel
import MailPlatform
import TestSupport
import Testing
import WebPlatform

/// The house with this feature, two firms and everybody who might look at a case. It is 15 May 2026; a session's token is
/// the name of who asks.
struct CaseHub {
    enum Who: String, CaseIterable {
        /// Has the grant of Kettler and works elsewhere at the moment.
        case coach
        /// The same, at work in Kettler.
        case coachInside
        /// Of the hub too, with a grant of the other firm only.
        case otherCoach
        case owner, member, foreignOwner, administrator
        /// Holds a seat in a works council and belongs to no firm's account.
        case council
    }

    static let migrations =
        databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations + assessmentsMigrations
        + actionPlanningMigrations + coachingMigrations

    static let otherCoach = Person(
        id: PersonID("01990000-0000-7000-8000-0000000000c2")!,
        name: "Lena Vogt",
        email: "lena@coach.example"
    )

    let hub: TestHub

    static func make() async throws -> CaseHub {
        let hub = try await TestHub.make(
            migrations: migrations,
            prepare: prepare,
            sessions: SessionResolver { session($0) },
            routes: { routes, database, folder in try feature(database, folder).addRoutes(to: routes) }
        )
        return CaseHub(hub: hub)
    }

    static func feature(_ database: any SQLDatabase, _ folder: URL) throws -> CoachingFeature {
        CoachingFeature(
            database: database,
            firms: FirmReader(database),
            content: try CoachingContent(folder: repositoryRoot.appendingPathComponent("Features/Coaching/Content")),
            documents: PDFRenderer(tools: DocumentTools(root: repositoryRoot)),
            office: HubOutlook(address: "https://hub.example", sendsMail: true, assets: nil),
            texts: .feature("Coaching"),
            evidence: EvidenceStore(folder: folder),
            outside: .frozen
        )
    }

    func client(_ who: Who) -> TestClient { hub.client(session: who.rawValue) }

    /// Takes Kettler on by the template of J6, beginning on 4 May 2026, and gives the address of the case.
    func taken(template: String = "start-trial-learning", start: String = "2026-05-04") async throws -> String {
        let answer = try await client(.coach).post(
            "/meine-betriebe",
            [
                "firm": TestHub.firm.text, "template": template, "start": start, "title": "Weniger Druckluft",
                "occasion": "Stromkosten", "aims": "Leckagen schließen", "team": "Petra Kettler",
            ]
        )
        try #require(answer.status == .seeOther)
        return try #require(answer.location)
    }

    /// Where a row of the case is changed, by its words.
    func address(_ words: String, on page: String) async throws -> String {
        let body = try await client(.coach).get(page).body
        let before = try #require(body.range(of: ">\(words)</a>")).lowerBound
        let start = try #require(body[..<before].range(of: "href=\"", options: .backwards)).upperBound
        return String(body[start..<before].prefix { $0 != "\"" })
    }

    func run(_ sql: String, _ arguments: SQLValue...) async throws {
        _ = try await hub.database.write { session in try session.query(sql, arguments) }
    }

    private static func prepare(_ database: any SQLDatabase) async throws {
        let people = [
            TestHub.owner, TestHub.colleague, TestHub.stranger, TestHub.guest, TestHub.official, otherCoach,
        ]
        _ = try await database.write { session in
            for person in people {
                try session.query(
                    "INSERT INTO person (id, name, email, password_hash, created_at) VALUES ($1, $2, $3, 'x', 0)",
                    .id(person.id),
                    .text(person.name),
                    .text(person.email)
                )
            }
            for (firm, name) in [(TestHub.firm, "Metallbau Kettler GmbH"), (TestHub.foreignFirm, "Andere Firma AG")] {
                try session.query("INSERT INTO firm (id, name, created_at) VALUES ($1, $2, 0)", .id(firm), .text(name))
            }
            for (person, role) in [(TestHub.owner, "owner"), (TestHub.colleague, "member")] {
                try session.query(
                    "INSERT INTO membership (firm_id, person_id, role, created_at) VALUES ($1, $2, $3, 0)",
                    .id(TestHub.firm),
                    .id(person.id),
                    .text(role)
                )
            }
            let grants = [("g1", TestHub.firm, TestHub.guest), ("g2", TestHub.foreignFirm, otherCoach)]
            for (id, firm, person) in grants {
                try session.query(
                    """
                    INSERT INTO firm_grant (id, firm_id, person_id, purpose, granted_at, runs_through, readable_through)
                    VALUES ($1, $2, $3, 'coaching', 0, '2026-12-31', '2027-01-31')
                    """,
                    .text(id),
                    .id(firm),
                    .id(person.id)
                )
            }
        }
    }

    private static func session(_ token: String) -> SessionResolver.Session? {
        func member(_ person: Person, _ firm: FirmID, _ name: String, _ role: Role) -> Member {
            Member(person: person, firm: firm, firmName: name, role: role)
        }
        let kettler = "Metallbau Kettler GmbH"
        func session(_ person: Person, _ member: Member? = nil, _ roles: Set<HubRole> = []) -> SessionResolver.Session {
            SessionResolver.Session(person: person, member: member, hubRoles: roles)
        }
        switch Who(rawValue: token) {
        case .coach: return session(TestHub.guest, nil, [.coach])
        case .coachInside:
            return session(TestHub.guest, member(TestHub.guest, TestHub.firm, kettler, .coach), [.coach])
        case .otherCoach:
            let inside = member(otherCoach, TestHub.foreignFirm, "Andere Firma AG", .coach)
            return session(otherCoach, inside, [.coach])
        case .owner: return session(TestHub.owner, member(TestHub.owner, TestHub.firm, kettler, .owner))
        case .member: return session(TestHub.colleague, member(TestHub.colleague, TestHub.firm, kettler, .member))
        case .foreignOwner:
            return session(TestHub.stranger, member(TestHub.stranger, TestHub.foreignFirm, "Andere Firma AG", .owner))
        case .administrator: return session(TestHub.official, nil, [.administrator])
        case .council:
            var found = session(TestHub.stranger)
            found.seats = [CouncilSeat(council: CouncilID(from: .frozen), name: "Betriebsrat", isChair: true)]
            return found
        case nil: return nil
        }
    }
}
