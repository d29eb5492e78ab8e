import Assessments
import AssessmentsStorage
import CompaniesStorage
import DatabasePlatform
import Foundation
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct CsrPageStoreTests {
    private let author = AssessmentStore.Author(id: TestHub.owner.id, name: "Petra")

    private func store() async throws -> CsrPageStore {
        let database = try await TestDatabase.make(companiesMigrations + assessmentsMigrations)
        try await database.write { session in
            for firm in [TestHub.firm, TestHub.foreignFirm] {
                try FirmStore.insert(newFirm: firm, name: "K", at: Date(timeIntervalSince1970: 0), in: session)
            }
        }
        return CsrPageStore(database, outside: .frozen)
    }

    private func page(_ purpose: String) throws -> CsrPage {
        let instrument = try #require(ShippedInstrumentsTests.library.newest("csr-strategie"))
        let answers = InstrumentAnswers(steps: [
            "purpose": [InstrumentAnswers.Row(id: "", answers: ["purposeText": .text(purpose)])]
        ])
        let result = InstrumentResult(instrument, answers, today: ShippedInstrumentsTests.today)
        return CsrDraft(firm: "Kettler GmbH", strategy: result, promises: nil, check: ClaimCheckTests.check).page
    }

    @Test func versionsFollowEachOtherAtOneAddress() async throws {
        let store = try await store()
        #expect(try await store.newest(of: TestHub.firm) == nil)
        let proof = CsrProof(sentence: "Satz", rule: "Regel", text: "Messung", link: "https://kettler.example")
        let first = try await store.publish(try page("Eins"), proofs: [proof], of: TestHub.firm, by: author)
        #expect(first.slug == "kettler-gmbh")
        #expect(first.version == 1)
        #expect(try await store.published(at: "kettler-gmbh") == first)
        let second = try await store.publish(try page("Zwei"), proofs: [], of: TestHub.firm, by: author)
        #expect(second.version == 2)
        #expect(second.slug == "kettler-gmbh")
        #expect(try await store.published(at: "kettler-gmbh")?.page.purpose == "Zwei")
    }

    @Test func twoFirmsOfOneNameHaveTwoAddresses() async throws {
        let store = try await store()
        _ = try await store.publish(try page("Eins"), proofs: [], of: TestHub.firm, by: author)
        let other = try await store.publish(try page("Andere"), proofs: [], of: TestHub.foreignFirm, by: author)
        #expect(other.slug == "kettler-gmbh-2")
        #expect(try await store.published(at: "kettler-gmbh")?.page.purpose == "Eins")
    }

    @Test func whatIsWithdrawnIsGoneForEverybodyElse() async throws {
        let store = try await store()
        #expect(try await store.withdraw(of: TestHub.firm) == false)
        _ = try await store.publish(try page("Eins"), proofs: [], of: TestHub.firm, by: author)
        #expect(try await store.withdraw(of: TestHub.foreignFirm) == false)
        #expect(try await store.withdraw(of: TestHub.firm))
        #expect(try await store.published(at: "kettler-gmbh") == nil)
        #expect(try await store.newest(of: TestHub.firm)?.isWithdrawn == true)
        _ = try await store.publish(try page("Neu"), proofs: [], of: TestHub.firm, by: author)
        #expect(try await store.published(at: "kettler-gmbh")?.version == 2)
    }
}
