import CarbonAccounting
import Testing

/// Nobody is told from the difference of two results.
@Suite struct CommutingSurveyGrowthTests {
    private let factors: [CommuteMode: Double] = [.car: 0.16, .localBus: 0.09]

    private func answers(_ mode: CommuteMode, _ count: Int, homeOffice: Double = 0) -> [CommutingSurvey.Answer] {
        (0..<count).map { number in
            CommutingSurvey.Answer(
                ways: [Commute(mode: mode, kilometresOneWay: Double(number + 1), days: 200)],
                homeOfficeDays: homeOffice
            )
        }
    }

    private func grows(_ counted: [CommutingSurvey.Answer], by fresh: [CommutingSurvey.Answer]) -> Bool {
        CommutingSurvey.mayGrow(counted, by: fresh, factors: factors)
    }

    @Test func theFirstResultNeedsFiveAnswers() {
        #expect(!grows([], by: answers(.car, 4)))
        #expect(grows([], by: answers(.car, 5)))
    }

    /// Ten drive and five take the bus; of six new answers one drives: the car's line would tell that person's way.
    @Test func oneMoreInALineThatWasShownWaits() {
        let counted = answers(.car, 10) + answers(.localBus, 5)
        #expect(!grows(counted, by: answers(.localBus, 5) + answers(.car, 1)))
        #expect(grows(counted, by: answers(.localBus, 5) + answers(.car, 5)))
        #expect(grows(counted, by: answers(.localBus, 6)))
    }

    /// Ten drive; four new ones take the bus and one drives: the bus joins the car's line, which grows by five.
    @Test func whatIsJoinedCountsTogether() {
        #expect(grows(answers(.car, 10), by: answers(.localBus, 4) + answers(.car, 1)))
        // Five take the bus: a line of their own, beside which the car's would grow by one.
        #expect(!grows(answers(.car, 10), by: answers(.localBus, 5) + answers(.car, 1)))
    }

    /// One drives and nothing was shown of it: a first figure about five leaves nothing to subtract. Once it is shown, one
    /// more waits again.
    @Test func whatWasNotShownMayAppear() {
        let hidden = answers(.bicycle, 4) + answers(.car, 1)
        #expect(grows([], by: hidden))
        #expect(grows(hidden, by: answers(.car, 4) + answers(.bicycle, 1)))
        #expect(!grows(hidden, by: answers(.car, 4)), "five more answers at least")
        let shown = hidden + answers(.car, 4) + answers(.bicycle, 1)
        #expect(!grows(shown, by: answers(.bicycle, 4) + answers(.car, 1)))
    }

    @Test func daysAtHomeThatWereShownGrowByFiveOrNotAtAll() {
        let counted = answers(.car, 6, homeOffice: 40)
        #expect(!grows(counted, by: answers(.car, 5) + answers(.car, 1, homeOffice: 80)))
        #expect(grows(counted, by: answers(.car, 5)))
        #expect(grows(counted, by: answers(.car, 5, homeOffice: 80)))
    }
}
