import Accounts
import AccountsStorage
import Coaching
import CoachingStorage
import CompaniesStorage
import DatabasePlatform
import Foundation
import Kernel
import MailPlatform
import TestSupport
import Testing

struct RemarkStoreTests {
    private struct Place {
        let database: any SQLDatabase
        let store: RemarkStore
        let firm, foreign: FirmID
        let owner, coach: Remark.Writer

        static func make() async throws -> Place {
            let outside = OutsideWorld.live
            let database = try await TestDatabase.make(
                databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations + coachingMigrations
            )
            func person(_ name: String) -> AccountStore.NewPerson {
                .init(name: name, email: EmailAddress("\(name.lowercased())@hub.example")!, passwordHash: "x")
            }
            let accounts = AccountStore(database, outside: outside)
            let founded = try await accounts.found(firm: "Brandt KG", by: person("Brandt"))
            let foreign = try await accounts.found(firm: "Andere AG", by: person("Andere"))
            let coach = try await NewcomerStore(database, outside: outside).add(person("Coach"))
            _ = try await HubRoleStore(database, outside: outside).grant(.coach, to: coach, by: nil)
            let today = outside.today()
            let terms = GrantTerms(.coaching, runsThrough: today, readableThrough: today)
            _ = try await GrantStore(database, outside: outside).give(
                terms,
                of: founded.firm,
                to: coach,
                by: founded.person,
                letter: nil
            )
            return Place(
                database: database,
                store: RemarkStore(database, outside: outside),
                firm: founded.firm,
                foreign: foreign.firm,
                owner: .init(id: founded.person, name: "Brandt"),
                coach: .init(id: coach, name: "Coach")
            )
        }

        func remark(_ text: String = "Stimmt der Zähler?", at path: String = "/klimabilanz/2025") -> Remark {
            Remark(
                id: RemarkID(from: .live),
                place: RemarkPlace(path)!,
                figure: "Strom, 41,2 t CO₂e",
                text: text,
                author: coach.name,
                authorID: coach.id,
                writtenAt: Date()
            )
        }

        func endGrant() async throws {
            _ = try await database.write { try $0.query("UPDATE firm_grant SET withdrawn_at = 1") }
        }
    }

    private let balance = RemarkPlace("/klimabilanz/2025")!

    @Test func aRemarkStandsAtItsPageOfItsFirmOnly() async throws {
        let place = try await Place.make()
        let remark = place.remark()
        #expect(try await place.store.add(remark, to: place.firm, by: place.coach))
        let found = try await place.store.open(at: balance, of: place.firm)
        #expect(found.map(\.text) == ["Stimmt der Zähler?"])
        #expect(found.first?.figure == "Strom, 41,2 t CO₂e")
        #expect(try await place.store.open(at: RemarkPlace("/klimabilanz")!, of: place.firm).isEmpty)
        #expect(try await place.store.open(at: balance, of: place.foreign).isEmpty)
        #expect(try await place.store.open(of: place.foreign).isEmpty)
        #expect(try await place.store.remark(remark.id, of: place.foreign) == nil)
        #expect(try await place.store.answer(remark.id, of: place.foreign, "x", by: place.owner) == .gone)
        #expect(try await !place.store.settle(remark.id, of: place.foreign, by: place.owner))
        #expect(try await place.store.open(of: place.firm).count == 1)
    }

    @Test func onlyARunningGrantAddsOne() async throws {
        let place = try await Place.make()
        #expect(try await !place.store.add(place.remark(), to: place.firm, by: place.owner))
        #expect(try await !place.store.add(place.remark(), to: place.foreign, by: place.coach))
        try await place.endGrant()
        #expect(try await !place.store.add(place.remark(), to: place.firm, by: place.coach))
        #expect(try await place.store.open(of: place.firm).isEmpty)
    }

    @Test func theSameSentTwiceAtOnceStandsOnce() async throws {
        let place = try await Place.make()
        let first = place.remark()
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for remark in [first, place.remark(), place.remark()] {
                group.addTask { try await place.store.add(remark, to: place.firm, by: place.coach) }
            }
            for try await isSaved in group { #expect(isSaved) }
        }
        let found = try await place.store.open(of: place.firm)
        #expect(found.count == 1)
        let id = try #require(found.first).id
        for _ in 0..<2 {
            #expect(try await place.store.answer(id, of: place.firm, "Ja", by: place.owner) == .answered)
        }
        #expect(try await place.store.remark(id, of: place.firm)?.answers.map(\.text) == ["Ja"])
    }

    @Test func whatIsSettledGoesWithItsAnswersAndComesBackWithThem() async throws {
        let place = try await Place.make()
        let remark = place.remark()
        #expect(try await place.store.add(remark, to: place.firm, by: place.coach))
        #expect(try await place.store.answer(remark.id, of: place.firm, "Ja", by: place.owner) == .answered)
        #expect(try await place.store.settle(remark.id, of: place.firm, by: place.owner))
        // Again, by another: the first one stands.
        #expect(try await place.store.settle(remark.id, of: place.firm, by: place.coach))
        #expect(try await place.store.settled(of: place.firm).first?.settlement?.by == "Brandt")
        #expect(try await place.store.open(of: place.firm).isEmpty)
        #expect(try await place.store.answer(remark.id, of: place.firm, "Noch etwas", by: place.coach) == .settled)
        #expect(try await place.store.reopen(remark.id, of: place.firm))
        #expect(try await place.store.open(at: balance, of: place.firm).first?.answers.map(\.text) == ["Ja"])
        #expect(try await place.store.settled(of: place.firm).isEmpty)
    }

    @Test func oneTakesBackOnesOwnWhileNobodyHasAnswered() async throws {
        let place = try await Place.make()
        let (first, second) = (place.remark("Eins"), place.remark("Zwei"))
        for remark in [first, second] {
            #expect(try await place.store.add(remark, to: place.firm, by: place.coach))
        }
        #expect(try await !place.store.remove(first.id, of: place.firm, by: place.owner.id))
        #expect(try await !place.store.remove(first.id, of: place.foreign, by: place.coach.id))
        #expect(try await place.store.remove(first.id, of: place.firm, by: place.coach.id))
        #expect(try await place.store.answer(second.id, of: place.firm, "Ja", by: place.owner) == .answered)
        #expect(try await !place.store.remove(second.id, of: place.firm, by: place.coach.id))
        #expect(try await place.store.open(of: place.firm).map(\.text) == ["Zwei"])
    }
}
