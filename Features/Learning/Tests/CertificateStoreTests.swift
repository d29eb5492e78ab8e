import AccountsStorage
import CompaniesStorage
import DatabasePlatform
import Kernel
import Learning
import LearningStorage
import TestSupport
import Testing
import WebPlatform

@Suite struct CertificateStoreTests {
    private let subject = CertificateSubject("kurs-klimabilanz")!
    private let content = CertificateContent(
        title: "Klimabilanz verstehen",
        entries: [
            CertificateContent.Entry(
                title: "Drei Töpfe",
                competence: "Zuordnen",
                escoAddress: "http://data.europa.eu/esco/skill/x",
                escoLabel: "Umwelt",
                minutes: 10,
                day: "2026-05-15"
            )
        ]
    )

    private func made() async throws -> (any SQLDatabase, CertificateStore) {
        let database = try await TestDatabase.make(companiesMigrations + accountsMigrations + learningMigrations)
        try await LearningHub.people(in: database)
        return (database, CertificateStore(database, outside: .frozen))
    }

    @Test func oneIsGivenOnceAndKeepsWhatItSays() async throws {
        let (_, store) = try await made()
        let owner = TestHub.owner
        let number = try await store.issue(content, for: subject, to: owner.id, named: owner.name)
        let again = try await store.issue(content, for: subject, to: owner.id, named: "Anders")
        #expect(again == number)
        let all = try await store.all(of: owner.id)
        #expect(all.map(\.number) == [number])
        #expect(all.first?.content == content)
        #expect(all.first?.holder == owner.name)
        #expect(all.first?.issuedAt == OutsideWorld.frozen.now())
        #expect(try await store.certificate(number)?.subject == subject)
    }

    @Test func nobodyElseReachesIt() async throws {
        let (_, store) = try await made()
        let number = try await store.issue(content, for: subject, to: TestHub.owner.id, named: "Petra")
        let other = TestHub.colleague.id
        #expect(try await store.certificate(number, of: other) == nil)
        #expect(try await store.all(of: other).isEmpty)
        #expect(try await !store.share(true, number, of: other))
        #expect(try await !store.withdraw(number, of: other))
        #expect(try await store.certificate(number)?.sharedOn == nil)
        // The same course of somebody else gets a number of its own.
        #expect(try await store.issue(content, for: subject, to: other, named: "Jonas") != number)
    }

    @Test func sharingComesAndGoesAndWithdrawalStays() async throws {
        let (_, store) = try await made()
        let owner = TestHub.owner.id
        let number = try await store.issue(content, for: subject, to: owner, named: "Petra")
        #expect(try await store.share(true, number, of: owner))
        #expect(try await store.certificate(number)?.sharedOn == LocalDate(year: 2026, month: 5, day: 15))
        #expect(try await store.share(false, number, of: owner))
        #expect(try await store.certificate(number)?.sharedOn == nil)
        #expect(try await store.withdraw(number, of: owner))
        #expect(try await store.certificate(number)?.withdrawnOn != nil)
        #expect(try await !store.withdraw(number, of: owner))
        #expect(try await !store.share(true, number, of: owner))
        let fresh = try await store.issue(content, for: subject, to: owner, named: "Petra")
        #expect(fresh != number)
        #expect(try await store.all(of: owner).count == 2)
    }

    @Test func itGoesWithThePerson() async throws {
        let (database, store) = try await made()
        let number = try await store.issue(content, for: subject, to: TestHub.owner.id, named: "Petra")
        try await database.write { session in
            _ = try session.query("DELETE FROM person WHERE id = $1", .id(TestHub.owner.id))
        }
        #expect(try await store.certificate(number) == nil)
    }
}
