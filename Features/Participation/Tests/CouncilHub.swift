import Accounts
import AccountsStorage
import ActionPlanning
import ActionPlanningStorage
import Companies
import CompaniesStorage
import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import MailPlatform
import Participation
import ParticipationStorage
import ParticipationWeb
import SecurityPlatform
import TestSupport
import Testing
import WebPlatform

/// The house with this feature, a firm and the people around its council. A session's token is the person's mail address.
struct CouncilHub {
    static let migrations =
        databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations + participationMigrations
        + actionPlanningMigrations

    static let catalogue = try! MeasureCatalogue(
        directory: repositoryRoot.appendingPathComponent("Features/ActionPlanning/Content/measures")
    ).measures

    let hub: TestHub
    let feature: ParticipationFeature
    let database: any SQLDatabase
    let firm: FirmID
    /// Leads the account of the firm.
    let owner: Person
    let chair: Person
    let member: Person
    /// Belongs to no firm.
    let outsider: Person
    let administrator: Person

    static func make(sendsMail: Bool = true, outside: OutsideWorld = .live) async throws -> CouncilHub {
        let database = try await TestDatabase.make(Self.migrations)
        let accounts = AccountStore(database, outside: outside)
        let newcomers = NewcomerStore(database, outside: outside)
        let links = JoinLinkStore(database, outside: outside)
        func newcomer(_ name: String) -> AccountStore.NewPerson {
            .init(name: name, email: EmailAddress("\(name.lowercased())@brandt.example")!, passwordHash: "x")
        }
        func person(_ name: String, _ id: PersonID) -> Person {
            Person(id: id, name: name, email: "\(name.lowercased())@brandt.example")
        }
        let founded = try await accounts.found(firm: "Großhandel Brandt KG", by: newcomer("Brandt"))
        func join(_ name: String) async throws -> Person {
            let token = try await links.make(for: founded.firm, role: .member, by: founded.person)
            return person(name, try #require(try await links.join(token, as: newcomer(name))).0)
        }
        let administrator = person("Verwaltung", try await newcomers.add(newcomer("Verwaltung")))
        let texts = Texts.feature("Participation")
        let feature = ParticipationFeature(
            database: database,
            firms: FirmReader(database),
            catalogue: Self.catalogue,
            passwords: PasswordHashing(hash: { "hash:" + $0 }, verify: { $1 == "hash:" + $0 }),
            secrets: SecretBox(secret: [UInt8](repeating: 7, count: 32)),
            address: "https://hub.example",
            content: try ParticipationContent(
                folder: repositoryRoot.appendingPathComponent("Features/Participation/Content")
            ),
            hubOperator: nil,
            sendsMail: sendsMail,
            routes: DeclaredRoutes(),
            texts: texts,
            outside: outside
        )
        let sessions = Self.resolver(database, administrator: administrator.id).adding(seats: feature.seats)
        let hub = try await TestHub.make(
            migrations: [],
            places: [feature.railPlace],
            outside: outside,
            sessions: sessions
        ) { routes, _, _ in feature.addRoutes(to: routes) }
        return CouncilHub(
            hub: hub,
            feature: feature,
            database: database,
            firm: founded.firm,
            owner: person("Brandt", founded.person),
            chair: try await join("Vorsitz"),
            member: try await join("Mitglied"),
            outsider: person("Fremde", try await newcomers.add(newcomer("Fremde"))),
            administrator: administrator
        )
    }

    /// As accounts resolve sessions, but by mail address; with `provider:` before it, as the firm's identity provider
    /// begins them.
    private static func resolver(_ database: any SQLDatabase, administrator: PersonID) -> SessionResolver {
        SessionResolver { cookie in
            let isByProvider = cookie.hasPrefix("provider:")
            let token = isByProvider ? String(cookie.dropFirst("provider:".count)) : cookie
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
            return SessionResolver.Session(
                person: person,
                member: member,
                firms: member.map { [FirmChoice(id: $0.firm, name: $0.firmName)] } ?? [],
                hubRoles: person.id == administrator ? [.administrator] : [],
                confinedTo: isByProvider ? member?.firm : nil
            )
        }
    }

    func client(_ person: Person) -> TestClient { hub.client(session: person.email) }

    /// The same person, come by the firm's identity provider.
    func clientByProvider(_ person: Person) -> TestClient { hub.client(session: "provider:" + person.email) }

    /// Founds as the chair and confirms as the administrator.
    func council() async throws -> CouncilID {
        let form = [
            "kind": "worksCouncil", "name": "Betriebsrat der Brandt KG", "firm": firm.text, "function": "Vorsitz",
            "speaks": "1", "explanation": "Telefon 0231 1234",
        ]
        try #require(try await client(chair).post("/vertretung/gruenden", form).status == .seeOther)
        let id = try #require(try await requests().first).council.id
        let answer = try await client(administrator).post(
            "/verwaltung/vertretungen/\(id)/bestaetigung",
            ["firm": firm.text]
        )
        try #require(answer.status == .seeOther)
        return id
    }

    func requests() async throws -> [CouncilRequest] {
        try await CouncilRequestStore(database, outside: .live).all()
    }

    /// Subjects and contents of queued mails to an address, the oldest first.
    func mails(to email: String) async throws -> [(subject: String, content: String)] {
        try await database.rows(
            "SELECT subject, content FROM mail WHERE recipient = $1 ORDER BY created_at, id",
            .text(email)
        )
        .map { (try $0.text("subject"), try $0.text("content")) }
    }

    /// The path of the invitation that was mailed last.
    func invitation(to email: String) async throws -> String {
        let content = try #require(try await mails(to: email).last).content
        return "/vertretung/einladung/"
            + (try #require(content.components(separatedBy: "/einladung/").last?.prefix(64)))
    }

    /// Invites as the chair and accepts as the person.
    func admit(_ person: Person, to council: CouncilID) async throws {
        let invite = try await client(chair).post("/vertretung/\(council)/einladungen", ["email": person.email])
        try #require(invite.status == .seeOther)
        try #require(try await client(person).post(invitation(to: person.email)).status == .seeOther)
    }

    func setRole(_ role: String, of person: Person) async throws {
        let (firm, id) = (firm, person.id)
        try await database.write { session in
            _ = try session.query(
                "UPDATE membership SET role = $1 WHERE person_id = $2 AND firm_id = $3",
                .text(role),
                .id(id),
                .id(firm)
            )
        }
    }
}
