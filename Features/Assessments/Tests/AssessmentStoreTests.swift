import Assessments
import AssessmentsStorage
import Companies
import CompaniesStorage
import DatabasePlatform
import Foundation
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct AssessmentStoreTests {
    private let author = AssessmentStore.Author(id: TestHub.owner.id, name: "Petra Kettler")

    private func store() async throws -> (AssessmentStore, AssessmentEditionStore) {
        let database = try await TestDatabase.make(companiesMigrations + assessmentsMigrations)
        try await database.write { session in
            let now = Date(timeIntervalSince1970: 1_778_830_200)
            try FirmStore.insert(newFirm: TestHub.firm, name: "Metallbau Kettler GmbH", at: now, in: session)
            try FirmStore.insert(newFirm: TestHub.foreignFirm, name: "Andere Firma AG", at: now, in: session)
        }
        let outside = OutsideWorld.frozen
        return (AssessmentStore(database, outside: outside), AssessmentEditionStore(database, outside: outside))
    }

    private func sample(_ number: Int = 1) -> Assessment {
        Assessment(
            id: AssessmentID("01990000-0000-7000-8000-00000000000\(number)")!,
            instrument: "oeko-kompass",
            instrumentVersion: "2026-1",
            sector: .trade,
            occasion: "bank",
            perspective: .workforce,
            title: "Runde im Mai",
            answers: InstrumentAnswers(steps: [
                "questions": [
                    .init(
                        id: "E1",
                        answers: [
                            "importance": .number(4.5), "state": .unknown, "a": .notApplicable, "b": .truth(true),
                            "c": .text("Über „alles“"),
                        ]
                    )
                ]
            ]),
            begunOn: LocalDate(iso: "2026-05-15")!,
            changedAt: Date(timeIntervalSince1970: 1_778_830_200),
            changedBy: "Petra Kettler"
        )
    }

    @Test func whatIsStoredComesBack() async throws {
        let (store, _) = try await store()
        let owner = AssessmentOwner.firm(TestHub.firm)
        try await store.add(sample(), to: owner, by: author)
        #expect(try await store.assessment(sample().id, of: owner) == sample())
        #expect(try await store.assessments(of: owner, instrument: "oeko-kompass") == [sample()])
        #expect(try await store.assessments(of: owner, instrument: "wesentlichkeit").isEmpty)
        #expect(try await store.assessments(of: .firm(TestHub.foreignFirm)).isEmpty)
        #expect(try await store.assessment(sample().id, of: .firm(TestHub.foreignFirm)) == nil)
    }

    @Test func theSecondOfTwoWritersLearnsOfTheFirst() async throws {
        let (store, _) = try await store()
        let owner = AssessmentOwner.firm(TestHub.firm)
        try await store.add(sample(), to: owner, by: author)
        #expect(try await store.save(sample(), of: owner, by: author) == .saved)
        let second = try await store.save(sample(), of: owner, by: author)
        guard case .conflict(let stored) = second else {
            Issue.record("no conflict: \(second)")
            return
        }
        #expect(stored.version == 2)
        #expect(try await store.save(sample(), of: .firm(TestHub.foreignFirm), by: author) == .gone)
        #expect(!(try await store.remove(sample().id, of: .firm(TestHub.foreignFirm))))
        #expect(try await store.remove(sample().id, of: owner))
        #expect(try await store.save(sample(), of: owner, by: author) == .gone)
    }

    @Test func aVisitHasOneOfEachAndHandsItOver() async throws {
        let (store, _) = try await store()
        let (visit, firm) = (AssessmentOwner.visit("besuch"), AssessmentOwner.firm(TestHub.firm))
        try await store.add(sample(1), to: visit, by: nil)
        try await store.add(sample(2), to: visit, by: nil)
        #expect(try await store.assessments(of: visit).map(\.id) == [sample(2).id])
        try await store.handOver(visit: "", to: TestHub.firm)
        try await store.handOver(visit: "ein anderer", to: TestHub.firm)
        #expect(try await store.assessments(of: firm).isEmpty)
        try await store.handOver(visit: "besuch", to: TestHub.firm)
        #expect(try await store.assessments(of: visit).isEmpty)
        #expect(try await store.assessments(of: firm).map(\.answers) == [sample(2).answers])
    }

    @Test func aDatedVersionStaysWhileTheRecordGoesOn() async throws {
        let (store, editions) = try await store()
        let owner = AssessmentOwner.firm(TestHub.firm)
        try await store.add(sample(), to: owner, by: author)
        #expect(try await editions.add(of: sample().id, version: 7, of: TestHub.firm, by: author) == nil)
        #expect(try await editions.add(of: sample().id, version: 1, of: TestHub.foreignFirm, by: author) == nil)
        let made = try await editions.add(of: sample().id, version: 1, of: TestHub.firm, by: author)
        let kept = try #require(made)
        #expect(try await store.assessment(sample().id, of: owner)?.state == .final)
        var changed = sample()
        changed.answers = InstrumentAnswers()
        #expect(try await store.save(changed, of: owner, by: author) == .saved)
        #expect(try await store.assessment(sample().id, of: owner)?.state == .draft)
        #expect(try await editions.edition(kept, of: TestHub.firm)?.answers == sample().answers)
        #expect(try await editions.edition(kept, of: TestHub.foreignFirm) == nil)
        #expect(try await editions.newestDays(of: TestHub.firm) == [sample().id: LocalDate(iso: "2026-05-15")!])
        #expect(try await editions.editions(of: sample().id, of: TestHub.firm).map(\.id) == [kept])
    }
}
