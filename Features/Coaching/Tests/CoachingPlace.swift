import Accounts
import AccountsStorage
import Coaching
import CoachingStorage
import CompaniesStorage
import DatabasePlatform
import Kernel
import MailPlatform
import TestSupport
import Testing

/// A database with a firm, its coach and another coach.
struct CoachingPlace {
    let database: any SQLDatabase
    let store: CoachingStore
    let firm: FirmID
    let coach, other: PersonID

    static func make() async throws -> CoachingPlace {
        let database = try await TestDatabase.make(
            databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations + coachingMigrations
        )
        func person(_ name: String) -> AccountStore.NewPerson {
            .init(name: name, email: EmailAddress("\(name.lowercased())@hub.example")!, passwordHash: "x")
        }
        let newcomers = NewcomerStore(database, outside: .live)
        let founded = try await AccountStore(database, outside: .live).found(
            firm: "Brandt KG",
            by: person("Brandt")
        )
        return CoachingPlace(
            database: database,
            store: CoachingStore(database, outside: .live),
            firm: founded.firm,
            coach: try await newcomers.add(person("Coach")),
            other: try await newcomers.add(person("Andere"))
        )
    }

    func grant(_ id: String, to person: PersonID, runs: Int, reads: Int) async throws {
        let today = OutsideWorld.live.today()
        _ = try await database.write { [firm] session in
            try session.query(
                """
                INSERT INTO firm_grant (id, firm_id, person_id, purpose, granted_at, runs_through, readable_through)
                VALUES ($1, $2, $3, 'coaching', 0, $4, $5)
                """,
                .text(id),
                .id(firm),
                .id(person),
                .date(today.adding(days: runs)),
                .date(today.adding(days: reads))
            )
        }
    }

    func endGrants(readable days: Int) async throws {
        let day = OutsideWorld.live.today().adding(days: days)
        _ = try await database.write { [firm] session in
            try session.query(
                "UPDATE firm_grant SET withdrawn_at = 1, readable_through = $1 WHERE firm_id = $2",
                .date(day),
                .id(firm)
            )
        }
    }

    func new() -> CoachingCase {
        CoachingCase(
            id: CoachingCaseID(from: .live),
            firm: firm,
            title: "Verpackung",
            occasion: "Folie",
            template: "free",
            openedOn: LocalDate(iso: "2026-05-15")!,
            takenOn: LocalDate(iso: "2026-05-18")!
        )
    }

    /// A case of the coach, by a grant that runs.
    func opened(_ steps: [CaseStep] = []) async throws -> CoachingCaseID {
        let new = new()
        try await grant("grant", to: coach, runs: 9, reads: 9)
        try #require(try await store.open(new, steps: steps, by: coach))
        return new.id
    }

    func file(_ new: CoachingCase) async throws -> CaseFile? { try await file(new.id) }

    func file(_ id: CoachingCaseID) async throws -> CaseFile? {
        try await CaseFileReader(database, outside: .live).file(id, of: coach)?.0
    }
}
