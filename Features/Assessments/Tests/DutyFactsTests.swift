import AssessmentsStorage
import Companies
import CompaniesStorage
import DatabasePlatform
import Foundation
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import Assessments

@Suite struct DutyFactsTests {
    private let may = LocalDate(iso: "2026-05-15")!
    private let june = LocalDate(iso: "2026-06-01")!

    @Test func anAnswerThatStaysKeepsItsDay() {
        let first = DutyFacts().answering(
            ["energyUse": .number(400_000), "packaging": .truth(true)],
            catalogue: "1",
            today: may
        )
        let second = first.answering(
            ["energyUse": .number(400_000), "packaging": .truth(false)],
            catalogue: "1",
            today: june
        )
        #expect(second.answers["energyUse"]?.day == may)
        #expect(second.answers["packaging"]?.day == june)
        #expect(second.answering([:], catalogue: "1", today: june).answers.isEmpty)
    }

    @Test func whatTheFirmsFiguresSayGoesFirst() {
        let said = DutyFacts(answers: [
            "employees": .init(value: .number(10), day: may), "energyUse": .init(value: .number(5), day: may),
            "nonsense": .init(value: .truth(true), day: may),
        ])
        let facts = said.facts(known: Facts(["employees": .number(310)]), questions: DutyCheckTests.check.facts)
        #expect(facts["employees"] == .number(310))
        #expect(facts["energyUse"] == .number(5))
        #expect(facts["nonsense"] == nil)
    }

    @Test func figuresBecomeFacts() throws {
        var figures = FirmFigures(firm: TestHub.firm, year: ReportingYear(2025)!)
        (figures.employees, figures.turnover) = (310, Money(cents: 1_800_000_000))
        figures.balanceSheet = Money(cents: 100, currency: "CHF")
        let relations = EnterpriseRelations([], undertakings: [], in: ReportingYear(2025)!)
        let facts = Facts(figures, FirmSizes(figures: figures, relations: relations))
        #expect(facts["employees"] == .number(310))
        #expect(facts["turnover"] == .number(18_000_000))
        #expect(facts["balanceSheet"] == nil)
        // Above 250 people a firm is large whatever else it is.
        #expect(facts["sizeClass"] == .text("large"))
    }

    @Test func aSecondWriterGetsWhatIsStored() async throws {
        let database = try await TestDatabase.make(companiesMigrations + assessmentsMigrations)
        try await database.write { session in
            try FirmStore.insert(newFirm: TestHub.firm, name: "K", at: .init(timeIntervalSince1970: 0), in: session)
        }
        let store = DutyFactStore(database, outside: .frozen)
        let author = AssessmentStore.Author(id: TestHub.owner.id, name: "Petra")
        let none = try await store.facts(of: TestHub.firm)
        #expect(none.version == 0)
        let first = none.answering(["packaging": .truth(true)], catalogue: "2026-1", today: may)
        #expect(try await store.save(first, of: TestHub.firm, by: author) == .saved)
        let stored = try await store.facts(of: TestHub.firm)
        #expect(stored == DutyFacts(answers: first.answers, catalogue: "2026-1", version: 1))
        #expect(try await store.save(first, of: TestHub.firm, by: author) == .conflict(stored))
        #expect(try await store.save(stored, of: TestHub.firm, by: author) == .saved)
        #expect(try await store.facts(of: TestHub.foreignFirm).version == 0)
    }
}
