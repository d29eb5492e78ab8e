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

struct CoachingStoreTests {
    private struct Place {
        let database: any SQLDatabase
        let store: CoachingStore
        let firm: FirmID
        let coach, other: PersonID

        static func make() async throws -> Place {
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
            return Place(
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
                openedOn: LocalDate(iso: "2026-05-15")!
            )
        }
    }

    @Test func onlyARunningGrantOpensACase() async throws {
        let place = try await Place.make()
        let new = place.new()
        #expect(try await !place.store.open(new, by: place.coach))
        try await place.grant("a", to: place.coach, runs: 0, reads: 30)
        #expect(try await place.store.open(new, by: place.coach))
        let found = try #require(try await place.store.case(new.id, of: place.coach))
        #expect(found.0 == new)
        #expect(found.1 == .works)
        #expect(try await place.store.cases(of: place.firm) == [new])
    }

    @Test func anotherCoachOfTheFirmSeesNothing() async throws {
        let place = try await Place.make()
        let new = place.new()
        try await place.grant("a", to: place.coach, runs: 9, reads: 9)
        try await place.grant("b", to: place.other, runs: 9, reads: 9)
        #expect(try await place.store.open(new, by: place.coach))
        #expect(try await place.store.case(new.id, of: place.other) == nil)
        #expect(try await place.store.cases(of: place.other).isEmpty)
        #expect(try await place.store.save(new, by: place.other) == .refused)
    }

    @Test func anEndedGrantLetsReadAndThenNothing() async throws {
        let place = try await Place.make()
        let new = place.new()
        try await place.grant("a", to: place.coach, runs: 9, reads: 9)
        #expect(try await place.store.open(new, by: place.coach))
        try await place.endGrants(readable: 0)
        #expect(try await place.store.case(new.id, of: place.coach)?.1 == .reads)
        #expect(try await place.store.save(new, by: place.coach) == .refused)
        try await place.endGrants(readable: -1)
        #expect(try await place.store.case(new.id, of: place.coach) == nil)
    }

    @Test func anOldVersionIsNotSavedOver() async throws {
        let place = try await Place.make()
        var changed = place.new()
        try await place.grant("a", to: place.coach, runs: 9, reads: 9)
        #expect(try await place.store.open(changed, by: place.coach))
        changed.title = "Weniger Folie"
        #expect(try await place.store.save(changed, by: place.coach) == .saved)
        guard case .conflict(let stored) = try await place.store.save(changed, by: place.coach) else {
            Issue.record("no conflict")
            return
        }
        #expect(stored.version == 2)
        #expect(stored.title == "Weniger Folie")
    }
}
