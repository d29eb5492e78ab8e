import Accounts
import AccountsStorage
import CompaniesStorage
import DataProtection
import DataProtectionStorage
import DataProtectionWeb
import DatabasePlatform
import Documents
import Foundation
import Kernel
import MailPlatform
import TestSupport
import Testing
import WebPlatform

/// The house with this feature over the audited database, and people with real sessions.
struct ProtectionHub {
    static let password = "Der Hof ist grün"
    static let notes: DataInventory = try! DataInventory(
        folder: repositoryRoot.appendingPathComponent("Features/DataProtection/Content")
    )

    let hub: TestHub
    let base: any SQLDatabase
    let stores: DataProtectionStores
    let trail: AuditTrail
    let accounts: AccountStore
    /// The sessions of everybody who was added.
    let sessions: SessionStore

    /// What a session token stands for besides the person: hub roles and seats, by name of the person.
    struct Office: Sendable {
        var roles: Set<HubRole> = []
        var seats: [CouncilSeat] = []
    }

    /// - Parameters:
    ///   - councils: with the tables of works councils.
    ///   - imports: with a table that keeps names beside ids.
    static func make(
        offices: [String: Office] = [:],
        councils: Bool = false,
        imports: Bool = false,
        outside: OutsideWorld = .live,
        deleted: @escaping @Sendable (_ visit: String) async -> Void = { _ in }
    ) async throws -> ProtectionHub {
        let folder = try temporaryFolder()
        var migrations = databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations
        if councils { migrations.append(councilTables) }
        if imports { migrations.append(importTable) }
        let base = try await TestDatabase.make(migrations + dataProtectionMigrations, in: folder)
        let database = AuditingDatabase(base, outside: outside)
        let (trail, accounts) = (AuditTrail(base, outside: outside), AccountStore(database, outside: outside))
        let sessions = SessionStore(database, outside: outside)
        let evidence = folder.appendingPathComponent("evidence")
        let stores = DataProtectionStores(
            database: database,
            inventory: notes,
            evidence: evidence,
            outside: outside
        )
        var settings = AppSettings(data: folder, home: repositoryRoot)
        settings.operatorDetails = OperatorDetails(name: "Öko.HUB gGmbH", email: "hub@oekohub.example")
        let feature = DataProtectionFeature(
            stores: stores,
            trail: trail,
            confirm: { password, call in
                let stored = try await accounts.passwordHash(of: call.who.id)
                return stored == "hash:" + password ? .right : .wrong
            },
            notes: try DataProtectionContent(
                folder: repositoryRoot.appendingPathComponent("Features/DataProtection/Content"),
                assets: folder
            ),
            documents: PDFRenderer(tools: DocumentTools(root: repositoryRoot)),
            texts: .feature("DataProtection"),
            settings: settings,
            outside: outside,
            deleted: deleted
        )
        let resolver = SessionResolver { token in
            guard let found = try await sessions.find(token) else { return nil }
            let person = Person(id: found.person, name: found.name, email: found.email)
            let office = offices[found.name] ?? Office()
            return SessionResolver.Session(
                person: person,
                member: found.firm.map {
                    Member(
                        person: person,
                        firm: $0.firm,
                        firmName: $0.name,
                        role: $0.access == .membership(.owner) ? .owner : .member
                    )
                },
                firms: [],
                hubRoles: office.roles,
                seats: office.seats
            )
        }
        let hub = try await TestHub.make(migrations: [], outside: outside, sessions: resolver, trail: trail) {
            routes,
            _,
            _ in
            feature.addRoutes(to: routes)
            let probe = routes.feature("Companies", texts: Texts(), records: .financial)
            probe.get("probe/:year", for: .member) { call in call.json([]) }
            let ownWay = routes.feature("Participation", texts: Texts(), records: .personal)
            ownWay.get("probe/einladung/:token", for: .everyone) { call in call.json([]) }
            probe.get("probe/offen/:year", for: .everyone) { call in call.json([]) }
            probe.post("probe/:year", for: .member) { call in
                try await database.write { session in try JobQueue.add("probe", in: session, outside: outside) }
                return call.redirect("/")
            }
            probe.post("probe/vertretung/:council", for: .councilMember) { call in
                try await database.write { session in try JobQueue.add("probe", in: session, outside: outside) }
                return call.redirect("/")
            }
        }
        return ProtectionHub(
            hub: hub,
            base: base,
            stores: stores,
            trail: trail,
            accounts: accounts,
            sessions: sessions
        )
    }

    struct Somebody {
        let id: PersonID
        let firm: FirmID
        let client: TestClient
    }

    /// Founds a firm.
    func owner(_ name: String, _ email: String, of firm: String) async throws -> Somebody {
        let person = AccountStore.NewPerson(
            name: name,
            email: EmailAddress(email)!,
            passwordHash: "hash:" + Self.password
        )
        let (id, firm) = try await accounts.found(firm: firm, by: person)
        let token = try await sessions.begin(id, firm: firm)
        return Somebody(id: id, firm: firm, client: hub.client(session: token))
    }

    /// Works in a firm that exists.
    func member(_ name: String, _ email: String, in firm: FirmID, role: String = "member") async throws -> Somebody {
        let somebody = try await owner(name, email, of: "Zwischenbetrieb")
        try await base.write { session in
            try session.query("DELETE FROM firm WHERE id = $1", .id(somebody.firm))
            try session.query(
                "INSERT INTO membership (person_id, firm_id, role, created_at) VALUES ($1, $2, $3, 0)",
                .id(somebody.id),
                .id(firm),
                .text(role)
            )
        }
        let token = try await sessions.begin(somebody.id, firm: firm)
        return Somebody(id: somebody.id, firm: firm, client: hub.client(session: token))
    }

    func count(_ sql: String, _ arguments: SQLValue...) async throws -> Int {
        try await base.rows("SELECT count(*) AS n FROM \(sql)", arguments)[0].int("n")
    }
}
