import Accounts
import AccountsStorage
import CompaniesStorage
import DatabasePlatform
import Foundation
import Kernel
import MailPlatform
import TestSupport
import Testing

/// What was found of a session is kept until something is written, but never beyond the day for which it held.
@Suite struct SessionGrantTests {
    /// 15 May 2026, 09:30 in Berlin.
    let clock = StandingClock(Date(timeIntervalSince1970: 1_778_830_200))
    let database: any SQLDatabase
    let sessions: SessionStore
    let grants: GrantStore
    let firm: FirmID
    let owner: PersonID
    let coach: PersonID

    init() async throws {
        database = try await TestDatabase.make(
            databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations
        )
        let outside = clock.outside
        let accounts = AccountStore(database, outside: outside)
        (owner, firm) = try await accounts.found(
            firm: "Kettler GmbH",
            by: .init(name: "Petra", email: EmailAddress("petra@kettler.example")!, passwordHash: "x")
        )
        coach = try await accounts.register(
            .init(name: "Mehmet", email: EmailAddress("mehmet@coach.example")!, passwordHash: "x")
        )
        _ = try await HubRoleStore(database, outside: outside).grant(.coach, to: coach, by: nil)
        sessions = SessionStore(database, outside: outside)
        grants = GrantStore(database, outside: outside)
    }

    private func give(_ runs: Int, reads: Int?) async throws -> FirmGrantID? {
        let terms = GrantTerms(
            .coaching,
            runsThrough: LocalDate(year: 2026, month: 5, day: runs)!,
            readableThrough: reads.flatMap { LocalDate(year: 2026, month: 5, day: $0) }
        )
        let given = try await grants.give(terms, of: firm, to: coach, by: owner, letter: nil)
        if case .given(let id) = given { return id } else { return nil }
    }

    @Test func aGrantExpiresThoughNothingIsWritten() async throws {
        _ = try await give(16, reads: 18)
        let token = try await sessions.begin(coach, firm: firm)
        func access() async throws -> FirmAccess? { try await sessions.find(token)?.firm?.access }
        let last = LocalDate(year: 2026, month: 5, day: 18)!
        #expect(try await access() == .coaching)
        #expect(try await access() == .coaching, "the second time from memory")
        clock.move(days: 1)
        #expect(try await access() == .coaching, "16 May is the last day")
        clock.move(days: 1)
        #expect(try await access() == .formerCoaching(readsThrough: last))
        clock.move(days: 1)
        #expect(try await access() == .formerCoaching(readsThrough: last), "18 May is the last day")
        clock.move(days: 1)
        let found = try #require(try await sessions.find(token), "the session itself goes on")
        #expect(found.firm == nil && found.firms == [] && found.offices == [.coach])
    }

    @Test func aWithdrawalTakesEffectAtOnce() async throws {
        let id = try #require(try await give(31, reads: 31))
        let token = try await sessions.begin(coach, firm: firm)
        #expect(try await sessions.find(token)?.firm?.access == .coaching)
        let day = LocalDate(year: 2026, month: 5, day: 20)!
        #expect(try await grants.withdraw(id, of: firm, readableThrough: day, letter: nil))
        #expect(try await sessions.find(token)?.firm?.access == .formerCoaching(readsThrough: day))
        #expect(try await grants.withdraw(id, of: firm, readableThrough: nil, letter: nil), "then wholly")
        #expect(try await sessions.find(token)?.firm == nil)
        #expect(try await !grants.withdraw(id, of: firm, readableThrough: day, letter: nil), "what is over stays over")
        #expect(try await sessions.find(token)?.firm == nil)
    }

    @Test func grantsGoOnlyToWhomTheyAreMeantFor() async throws {
        let terms = GrantTerms(.support, runsThrough: LocalDate(year: 2026, month: 5, day: 31)!)
        #expect(try await grants.give(terms, of: firm, to: coach, by: owner, letter: nil) == .notEligible)
        let coaching = GrantTerms(.coaching, runsThrough: terms.runsThrough)
        #expect(try await grants.give(coaching, of: firm, to: owner, by: owner, letter: nil) == .notEligible)
        _ = try await HubRoleStore(database, outside: clock.outside).grant(.coach, to: owner, by: nil)
        #expect(try await grants.give(coaching, of: firm, to: owner, by: owner, letter: nil) == .belongs)
    }

    @Test func aNewGrantTakesThePlaceOfTheOld() async throws {
        _ = try await give(31, reads: 31)
        _ = try await give(20, reads: nil)
        let places = try await FirmPlaceReader(database, outside: clock.outside).places(of: coach)
        #expect(places.map(\.through) == [LocalDate(year: 2026, month: 5, day: 20)!])
        #expect(try await grants.grants(of: firm).count == 2, "both are on the list")
    }

    @Test func whoIsNoCoachAnyMoreSeesNoFirm() async throws {
        _ = try await give(31, reads: 31)
        let token = try await sessions.begin(coach, firm: firm)
        #expect(try await sessions.find(token)?.firm?.access == .coaching)
        let roles = HubRoleStore(database, outside: clock.outside)
        guard case .withdrawn = try await roles.withdraw(.coach, from: coach) else {
            Issue.record("the role was not withdrawn")
            return
        }
        #expect(try await sessions.find(token)?.firm == nil)
        _ = try await roles.grant(.coach, to: coach, by: nil)
        #expect(try await sessions.find(token)?.firm == nil, "the firm has to decide again")
    }
}
