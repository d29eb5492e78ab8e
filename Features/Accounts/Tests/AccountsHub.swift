import Accounts
import AccountsStorage
import AccountsWeb
import CompaniesStorage
import DatabasePlatform
import Foundation
import HTTPClientPlatform
import HTTPTypes
import Kernel
import MailPlatform
import TestSupport
import Testing
import WebPlatform

/// The house with this feature and real sessions.
struct AccountsHub {
    static let password = "Der Hof ist grün"

    let hub: TestHub
    let database: any SQLDatabase
    let accounts: AccountStore
    let arrivals: Arrivals
    let trail: AuditTrail

    /// Firms that were told of an arrival.
    actor Arrivals {
        private(set) var firms: [FirmID] = []
        func add(_ firm: FirmID) { firms.append(firm) }
        private(set) var people: [PersonID] = []
        private(set) var visits: [String] = []
        private(set) var departures: [String] = []
        func leave(_ visit: String) { departures.append(visit) }
        func add(_ person: PersonID, from visit: String) {
            people.append(person)
            visits.append(visit)
        }
    }

    /// Everybody is turned away while `isBusy`.
    static func make(
        isBusy: Bool = false,
        sendsMail: Bool = false,
        outside: OutsideWorld = .live,
        web: WebClient = .unimplemented
    ) async throws -> AccountsHub {
        let database = try await TestDatabase.make(
            databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations
        )
        let accounts = AccountStore(database, outside: outside)
        let arrivals = Arrivals()
        let trail = AuditTrail(database, outside: outside)
        let feature = AccountsFeature(
            accounts: accounts,
            sessions: SessionStore(database, outside: outside),
            joinLinks: JoinLinkStore(database, outside: outside),
            teamwork: TeamworkStores(database, outside: outside),
            passwords: PasswordHashing(
                hash: { password in
                    if isBusy { throw PasswordHashing.Busy() }
                    return "hash:" + password
                },
                verify: { password, stored in
                    if isBusy { throw PasswordHashing.Busy() }
                    return stored == "hash:" + password
                }
            ),
            signIn: .forTests(database, sendsMail: sendsMail, web: web, outside: outside),
            texts: .feature("Accounts"),
            isSecure: false,
            trail: trail,
            onArrival: { firm, _ in await arrivals.add(firm) },
            onSignIn: { person, visit in await arrivals.add(person, from: visit) },
            onSignOut: { await arrivals.leave($0) }
        )
        let hub = try await TestHub.make(migrations: [], sessions: feature.resolver) { routes, _, _ in
            feature.addRoutes(to: routes)
        }
        return AccountsHub(hub: hub, database: database, accounts: accounts, arrivals: arrivals, trail: trail)
    }

    /// Signs up with a firm and returns the signed-in browser.
    func founder(_ name: String, _ email: String, of firm: String) async throws -> TestClient {
        let client = hub.client()
        let form = ["firm": firm, "name": name, "email": email, "password": Self.password]
        try #require(try await client.post("/registrieren", form).status == .seeOther)
        return client
    }

    /// The path of a fresh link.
    func link(_ owner: TestClient, role: String = "member") async throws -> String {
        let page = try await owner.post("/konto/einladungen", ["role": role])
        return "/beitreten/" + (try #require(page.body.split(separator: "/beitreten/").last?.prefix(64)))
    }

    func joiner(_ name: String, _ email: String, by link: String) async throws -> TestClient {
        let client = hub.client()
        let form = ["name": name, "email": email, "password": Self.password]
        try #require(try await client.post(link, form).status == .seeOther)
        return client
    }

    func signIn(_ email: String, _ password: String = password) async throws -> (client: TestClient, answer: Answer) {
        let client = hub.client()
        return (client, try await client.post("/anmelden", ["email": email, "password": password]))
    }

    func person(_ email: String) async throws -> PersonID {
        let address = try #require(EmailAddress(email))
        return try #require(try await accounts.credentials(of: address)).person
    }
}
