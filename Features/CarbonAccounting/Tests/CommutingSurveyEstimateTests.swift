import Testing

@testable import CarbonAccounting

@Suite struct CommutingSurveyEstimateTests {
    private func survey(_ kilometres: [Double], headcount: Int) -> CommutingSurvey {
        CommutingSurvey(
            answers: kilometres.map { .init(ways: [Commute(mode: .car, kilometresOneWay: $0, days: 100)]) },
            headcount: headcount
        )
    }

    /// 2 × 100 days × 10, 20, 30, 40, 50 km = 2000 … 10 000 pkm, mean 6000; of 20 people 120 000 pkm.
    /// Variance (4000² + 2000² + 0 + 2000² + 4000²) ÷ 4 = 10⁷; error of the mean √(10⁷ ÷ 5 × (1 − 5 ÷ 20)) = 1224.745;
    /// half-width 20 × 2.776445 × 1224.745 = 68 008.7.
    @Test func fiveOfTwentyGiveASumAndItsInterval() throws {
        let total = try survey([10, 20, 30, 40, 50], headcount: 20).total { $0.passengerKilometres(by: [.car]) }
        #expect(total.total == 120_000)
        #expect(close(total.halfWidth, 68_008.735, 1e-6))
        #expect(close(total.relativeHalfWidth, 0.566739, 1e-5))
    }

    @Test func whenAllAnswerNothingIsLeftToChance() throws {
        let total = try survey([10, 20, 30, 40, 50], headcount: 5).total { $0.passengerKilometres(by: [.car]) }
        #expect(total == SampleTotal(total: 30_000, halfWidth: 0))
        #expect(CommutingSurvey.quality(of: total) == .percent(0.1))
    }

    /// √(0.3² + 0.1²) = 0.316.
    @Test func memoryIsAddedToChance() {
        #expect(CommutingSurvey.quality(of: SampleTotal(total: 100, halfWidth: 30)) == .percent(0.316))
        #expect(CommutingSurvey.quality(of: SampleTotal(total: 0, halfWidth: 0)) == .percent(0.1))
    }

    @Test func moreAnswersThanEmployeesAreRefused() {
        #expect(throws: CommutingSurvey.Problem.headcountTooSmall(headcount: 2, answers: 3)) {
            _ = try survey([1, 2, 3], headcount: 2).total { _ in 1 }
        }
    }
}
