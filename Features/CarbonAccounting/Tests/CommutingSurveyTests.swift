import CarbonAccounting
import Testing

@Suite struct CommutingSurveyTests {
    /// Two of four answered: car 2 × 10 × 200 = 4000 pkm, train 2 × 30 × 100 = 6000 pkm, each × 4 ÷ 2.
    @Test func answersStandForAllEmployees() throws {
        let survey = CommutingSurvey(
            answers: [
                .init(ways: [Commute(mode: .car, kilometresOneWay: 10, days: 200)]),
                .init(ways: [Commute(mode: .regionalTrain, kilometresOneWay: 30, days: 100)]),
            ],
            headcount: 4
        )
        let sums = try survey.passengerKilometres()
        #expect(sums == [.car: 8000, .regionalTrain: 12_000])
        #expect(survey.responseRate == 0.5)
    }

    @Test func noAnswersGiveNoFigure() {
        #expect(throws: CommutingSurvey.Problem.noAnswers) {
            _ = try CommutingSurvey(answers: [], headcount: 4).passengerKilometres()
        }
        #expect(throws: CommutingSurvey.Problem.headcountTooSmall(headcount: 0, answers: 1)) {
            _ = try CommutingSurvey(answers: [.init(ways: [])], headcount: 0).passengerKilometres()
        }
    }
}
