import CarbonAccounting
import CarbonAccountingStorage
import Companies
import DatabasePlatform
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct CommutingSurveyStoreTests {
    private let year = CarbonHub.year

    private func answer(_ kilometres: Double) -> CommutingSurvey.Answer {
        .init(ways: [Commute(mode: .car, kilometresOneWay: kilometres, days: 200)])
    }

    private func open(_ store: CommutingSurveyStore) async throws -> String? {
        try await store.open(year, of: TestHub.firm, by: TestHub.owner.id, name: "Petra Kettler")
    }

    private func opened() async throws -> (CarbonHub, CommutingSurveyStore.Survey, String) {
        let house = try await CarbonHub.make()
        let token = try #require(try await open(house.stores.commuting))
        let survey = try #require(try await house.stores.commuting.find(token: token))
        return (house, survey, token)
    }

    private func answer(_ survey: CommutingSurveyStore.Survey, _ house: CarbonHub, from first: Int, count: Int)
        async throws
    {
        for number in first..<(first + count) {
            let result = try await house.stores.commuting.add(
                answer(Double(number)),
                to: survey,
                visit: "visit \(number)"
            )
            #expect(result == .added)
        }
    }

    @Test func theSecretIsStoredAsAHashOnly() async throws {
        let (house, survey, token) = try await opened()
        #expect(token.utf8.count == 43)
        let rows = try await house.hub.database.read { session in
            try session.query("SELECT * FROM commuting_survey").flatMap(\.values)
        }
        #expect(!rows.contains(.text(token)))
        #expect(try await house.stores.commuting.find(token: token + "x") == nil)
        let fresh = try #require(try await house.stores.commuting.renewLink(year, of: TestHub.firm))
        #expect(try await house.stores.commuting.find(token: token) == nil)
        #expect(try await house.stores.commuting.find(token: fresh)?.id == survey.id)
        #expect(try await house.stores.commuting.survey(of: TestHub.foreignFirm, in: year) == nil)
    }

    @Test func aBrowserAnswersOnceAndIsNotFoundInTheAnswer() async throws {
        let (house, survey, _) = try await opened()
        try await answer(survey, house, from: 1, count: 1)
        #expect(try await house.stores.commuting.hasAnswered(survey, visit: "visit 1"))
        #expect(try await !house.stores.commuting.hasAnswered(survey, visit: "visit 2"))
        let again = try await house.stores.commuting.add(answer(5), to: survey, visit: "visit 1")
        #expect(again == .alreadyAnswered)
        let columns = try await house.hub.database.read { session in
            (
                try session.query("SELECT * FROM commuting_answer")[0].columns.names,
                try session.query("SELECT * FROM commuting_visit").flatMap(\.values)
            )
        }
        #expect(columns.0 == ["id", "survey_id", "firm_id", "answer", "is_counted"])
        #expect(!columns.1.contains(.text("visit 1")))
    }

    @Test func answersCountFromFiveOnAndAfterTheClose() async throws {
        let (house, survey, _) = try await opened()
        let store = house.stores.commuting
        try await answer(survey, house, from: 1, count: 4)
        #expect(try await store.close(year, of: TestHub.firm, factors: [:]))
        #expect(try await store.countedAnswers(survey).isEmpty)
        #expect(try await store.add(answer(1), to: survey, visit: "late") == .closed)
        #expect(try await open(store) == nil)
        try await answer(survey, house, from: 5, count: 2)
        #expect(try await store.countedAnswers(survey).isEmpty)
        #expect(try await store.close(year, of: TestHub.firm, factors: [:]))
        #expect(try await store.countedAnswers(survey).count == 6)
        #expect(try await !store.close(year, of: TestHub.firm, factors: [:]))
    }

    /// Two results that differ by fewer than five answers would tell what these few said.
    @Test func fewFurtherAnswersDoNotChangeTheResult() async throws {
        let (house, survey, _) = try await opened()
        let store = house.stores.commuting
        try await answer(survey, house, from: 1, count: 6)
        _ = try await store.close(year, of: TestHub.firm, factors: [:])
        _ = try await open(store)
        try await answer(survey, house, from: 7, count: 4)
        _ = try await store.close(year, of: TestHub.firm, factors: [:])
        #expect(try await store.countedAnswers(survey).count == 6)
        _ = try await open(store)
        try await answer(survey, house, from: 11, count: 1)
        _ = try await store.close(year, of: TestHub.firm, factors: [:])
        #expect(try await store.countedAnswers(survey).count == 11)
    }

    @Test func aTakeoverReplacesTheFormerOne() async throws {
        let (house, survey, _) = try await opened()
        func line() -> ActivityEntry {
            ActivityEntry(
                id: EntryID(from: .live),
                year: year,
                site: CarbonHub.hall,
                category: .commuting,
                amount: 1000,
                unit: .passengerKilometre,
                factor: .series("arbeitsweg-pkw")
            )
        }
        let (store, owner) = (house.stores.commuting, TestHub.owner.id)
        try await house.stores.entries.insert([line()], for: TestHub.firm, by: owner)
        try await store.takeOver([line(), line()], from: survey, of: TestHub.firm, by: owner)
        try await store.takeOver([line()], from: survey, of: TestHub.firm, by: owner)
        let known = try await store.lines(of: TestHub.firm, in: year)
        #expect((known.fromSurvey, known.changed, known.others) == (1, 0, 1))
        try await house.release(year)
        await #expect(throws: ReportingYearError.released(year)) {
            try await store.takeOver([line()], from: survey, of: TestHub.firm, by: owner)
        }
        await #expect(throws: ReportingYearError.released(year)) {
            _ = try await open(store)
        }
        #expect(try await store.lines(of: TestHub.firm, in: year) == known)
    }
}
