import Accounts
import AccountsStorage
import Coaching
import CoachingStorage
import DatabasePlatform
import Foundation
import Kernel
import MailPlatform
import TestSupport
import Testing

struct HandoverStoreTests {
    /// A firm with a case of its coach; both coaches hold the office.
    private struct House {
        let place: CoachingPlace
        let store: HandoverStore
        let id: CoachingCaseID
        let today: LocalDate

        static func make() async throws -> House {
            let place = try await CoachingPlace.make()
            let roles = HubRoleStore(place.database, outside: .live)
            for coach in [place.coach, place.other] { _ = try await roles.grant(.coach, to: coach, by: nil) }
            let new = place.new()
            try await place.grant(FirmGrantID(from: .live).text, to: place.coach, runs: 9, reads: 9)
            try #require(try await place.store.open(new, by: place.coach))
            return House(
                place: place,
                store: HandoverStore(place.database, outside: .live),
                id: new.id,
                today: OutsideWorld.live.today()
            )
        }

        func terms(days: Int = 14, note: String = "Am Dienstag zurückrufen.") -> HandoverTerms {
            HandoverTerms(
                from: place.coach,
                to: place.other,
                readsThrough: today.adding(days: days),
                note: note
            )
        }

        func hand(_ terms: HandoverTerms) async throws -> HandoverStore.Handing {
            try await store.handOver([place.firm], terms) { done in
                done.firms.flatMap { firm in
                    firm.owners.map { MailMessage(to: $0.email, subject: firm.name, [.text(done.to.name)]) }
                }
            }
        }

        func reach(_ coach: PersonID) async throws -> CoachingCase.Reach? {
            try await place.store.case(id, of: coach)?.1
        }

        func setEnd(_ days: Int) async throws {
            let day = today.adding(days: days)
            _ = try await place.database.write { session in
                try session.query("UPDATE coaching_handover SET reads_through = $1", .date(day))
                try session.query(
                    "UPDATE firm_grant SET readable_through = $1 WHERE withdrawn_at IS NOT NULL",
                    .date(day)
                )
            }
        }

        func count(_ table: String) async throws -> Int {
            try await place.database.rows("SELECT COUNT(*) AS n FROM \(table)").first?.int("n") ?? 0
        }
    }

    @Test func theSuccessorWorksAndTheFormerCoachReadsUntilTheEndDate() async throws {
        let house = try await House.make()
        #expect(try await house.reach(house.place.other) == nil)
        guard case .handed(let done) = try await house.hand(house.terms()) else {
            Issue.record("not handed over")
            return
        }
        #expect(done.firms.map(\.name) == ["Brandt KG"])
        // The grant of the place runs nine days, and so does what passed on.
        #expect(done.firms.map(\.runsThrough) == [house.today.adding(days: 9)])
        #expect(try await house.reach(house.place.other) == .works)
        #expect(try await house.reach(house.place.coach) == .reads)
        #expect(try await house.place.store.cases(of: house.place.coach).count == 1)
        var changed = try #require(try await house.place.store.case(house.id, of: house.place.coach)).0
        #expect(try await house.place.store.save(changed, by: house.place.coach) == .refused)
        changed.title = "Weitergeführt"
        #expect(try await house.place.store.save(changed, by: house.place.other) == .saved)
        try await house.setEnd(0)
        #expect(try await house.reach(house.place.coach) == .reads)
        try await house.setEnd(-1)
        #expect(try await house.reach(house.place.coach) == nil)
        #expect(try await house.place.store.cases(of: house.place.coach).isEmpty)
        #expect(try await house.reach(house.place.other) == .works)
    }

    @Test func theFirmSeesWhoPassedTheGrantOnAndEndsItAtAnyTime() async throws {
        let house = try await House.make()
        _ = try await house.hand(house.terms())
        let grants = GrantStore(house.place.database, outside: .live)
        let all = try await grants.grants(of: house.place.firm)
        let new = try #require(all.first { $0.person == house.place.other })
        #expect(new.passedOnBy == "Coach")
        #expect(new.terms.runsThrough == house.today.adding(days: 9))
        let old = try #require(all.first { $0.person == house.place.coach })
        #expect(old.terms.isWithdrawn)
        #expect(old.terms.readableThrough == house.today.adding(days: 14))
        #expect(try await house.count("mail") == 1)
        for id in [new.id, old.id] {
            #expect(try await grants.withdraw(id, of: house.place.firm, readableThrough: nil, letter: nil))
        }
        #expect(try await house.reach(house.place.other) == nil)
        #expect(try await house.reach(house.place.coach) == nil)
    }

    @Test func sentTwiceAtOnceItIsMadeOnce() async throws {
        let house = try await House.make()
        let terms = house.terms()
        var answers: [HandoverStore.Handing] = []
        try await withThrowingTaskGroup(of: HandoverStore.Handing.self) { group in
            for _ in 0..<4 { group.addTask { try await house.hand(terms) } }
            for try await answer in group { answers.append(answer) }
        }
        #expect(answers.count { if case .handed = $0 { true } else { false } } == 1)
        #expect(answers.count { $0 == .already } == 3)
        #expect(try await house.count("coaching_handover") == 1)
        #expect(try await house.count("mail") == 1)
        // Another hand-over of what is gone already.
        #expect(try await house.hand(house.terms(note: "anders")) == .ended("Brandt KG"))
    }

    @Test func whoHoldsNoOfficeIsNoSuccessor() async throws {
        let house = try await House.make()
        _ = try await HubRoleStore(house.place.database, outside: .live).withdraw(.coach, from: house.place.other)
        #expect(try await house.hand(house.terms()) == .notEligible)
        #expect(try await house.reach(house.place.coach) == .works)
        let self_ = HandoverTerms(from: house.place.coach, to: house.place.coach, readsThrough: house.today)
        #expect(try await house.hand(self_) == .notEligible)
    }

    @Test func whoBelongsToTheFirmIsNoSuccessor() async throws {
        let house = try await House.make()
        let (firm, other) = (house.place.firm, house.place.other)
        _ = try await house.place.database.write { session in
            try session.query(
                "INSERT INTO membership (person_id, firm_id, role, created_at) VALUES ($1, $2, 'member', 0)",
                .id(other),
                .id(firm)
            )
        }
        #expect(try await house.hand(house.terms()) == .belongs("Brandt KG"))
        #expect(try await house.reach(house.place.coach) == .works)
    }

    @Test func whatTheFirmWithdrewMeanwhileIsNotHandedOver() async throws {
        let house = try await House.make()
        try await house.place.endGrants(readable: 30)
        #expect(try await house.hand(house.terms()) == .ended("Brandt KG"))
        #expect(try await house.count("coaching_handover") == 0)
        #expect(try await house.reach(house.place.other) == nil)
    }

    @Test func severalFirmsGoTogetherOrNotAtAll() async throws {
        let house = try await House.make()
        let second = try await AccountStore(house.place.database, outside: .live).found(
            firm: "Zweite GmbH",
            by: .init(name: "Zwei", email: EmailAddress("zwei@hub.example")!, passwordHash: "x")
        ).firm
        let answer = try await house.store.handOver([house.place.firm, second], house.terms()) { _ in [] }
        #expect(answer == .ended("Zweite GmbH"))
        #expect(try await house.reach(house.place.coach) == .works)
        #expect(try await house.count("coaching_handover") == 0)
    }

    @Test func aCaseOfAnotherCoachStaysAndIsNotShown() async throws {
        let house = try await House.make()
        let third = try await NewcomerStore(house.place.database, outside: .live).add(
            .init(name: "Dritte", email: EmailAddress("dritte@hub.example")!, passwordHash: "x")
        )
        try await house.place.grant(FirmGrantID(from: .live).text, to: third, runs: 9, reads: 9)
        let theirs = house.place.new()
        #expect(try await house.place.store.open(theirs, by: third))
        _ = try await house.hand(house.terms())
        #expect(try await house.place.store.case(theirs.id, of: third)?.1 == .works)
        #expect(try await house.place.store.case(theirs.id, of: house.place.other) == nil)
        #expect(try await house.place.store.case(theirs.id, of: house.place.coach) == nil)
    }

    @Test func handedBackItIsTheFormerCoachsAgain() async throws {
        let house = try await House.make()
        _ = try await house.hand(house.terms())
        let back = HandoverTerms(from: house.place.other, to: house.place.coach, readsThrough: house.today)
        guard case .handed = try await house.hand(back) else {
            Issue.record("not handed back")
            return
        }
        #expect(try await house.reach(house.place.coach) == .works)
        #expect(try await house.reach(house.place.other) == .reads)
        #expect(try await house.place.store.cases(of: house.place.coach).count == 1)
        let notes = try await HandoverReader(house.place.database, outside: .live).handovers(
            of: house.id,
            in: house.place.firm
        )
        #expect(notes.map(\.note) == ["", "Am Dienstag zurückrufen."])
    }

    @Test func aLongerGrantOfTheSuccessorStays() async throws {
        let house = try await House.make()
        try await house.place.grant(FirmGrantID(from: .live).text, to: house.place.other, runs: 40, reads: 40)
        _ = try await house.hand(house.terms())
        let grants = try await GrantStore(house.place.database, outside: .live).grants(of: house.place.firm)
        let own = grants.filter { $0.person == house.place.other }
        #expect(own.map(\.terms.runsThrough) == [house.today.adding(days: 40)])
        #expect(own.first?.terms.isWithdrawn == false)
    }

    @Test func theAdministrationSeesNamesAndCounts() async throws {
        let house = try await House.make()
        let reader = HandoverReader(house.place.database, outside: .live)
        #expect(try await reader.coaches().map { "\($0.name) \($0.firms)" } == ["Andere 0", "Coach 1"])
        let firms = try await reader.firms(of: house.place.coach)
        #expect(firms.map { "\($0.name) \($0.cases)" } == ["Brandt KG 1"])
        #expect(firms.first?.members.count == 1)
        _ = try await house.hand(house.terms())
        #expect(try await reader.firms(of: house.place.coach).isEmpty)
        #expect(try await reader.coaches().map { "\($0.name) \($0.firms)" } == ["Andere 1", "Coach 0"])
    }

    @Test func readingEndsWithinAYear() throws {
        let today = try #require(LocalDate(iso: "2026-05-15"))
        #expect(HandoverTerms.mayRead(through: today, today: today))
        #expect(!HandoverTerms.mayRead(through: today.adding(days: -1), today: today))
        // 15 May 2026 and twelve months
        #expect(HandoverTerms.latestReading(today: today).iso == "2027-05-15")
        #expect(HandoverTerms.mayRead(through: try #require(LocalDate(iso: "2027-05-15")), today: today))
        #expect(!HandoverTerms.mayRead(through: try #require(LocalDate(iso: "2027-05-16")), today: today))
    }
}
