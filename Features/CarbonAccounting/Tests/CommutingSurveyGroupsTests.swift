import CarbonAccounting
import Testing

/// Factors as in the catalogue of 2024, kg CO₂e per passenger-kilometre.
@Suite struct CommutingSurveyGroupsTests {
    private let factors: [CommuteMode: Double] = [
        .car: 0.164, .motorcycle: 0.143, .localBus: 0.093, .regionalTrain: 0.058, .electricBicycle: 0.003,
    ]

    private func groups(_ modes: [(CommuteMode, Int)]) -> [CommutingSurvey.Group] {
        let answers = modes.flatMap { mode, count in
            (0..<count).map { _ in
                CommutingSurvey.Answer(ways: [Commute(mode: mode, kilometresOneWay: 10, days: 200)])
            }
        }
        return CommutingSurvey(answers: answers, headcount: 100).groups(factors: factors)
    }

    @Test func fiveAnswersMakeAGroup() {
        let result = groups([(.car, 7), (.regionalTrain, 5), (.bicycle, 3)])
        #expect(result.map(\.leading) == [.car, .regionalTrain])
        #expect(result.allSatisfy { $0.joined.isEmpty })
    }

    /// The motorcycle is nearest to the car, bus and pedelec to the train.
    @Test func rareOnesJoinTheNearest() throws {
        let result = groups([(.car, 7), (.motorcycle, 1), (.localBus, 2), (.regionalTrain, 6), (.electricBicycle, 1)])
        #expect(result.count == 2)
        #expect(result.first { $0.leading == .car }?.joined == [.motorcycle])
        #expect(result.first { $0.leading == .regionalTrain }?.joined == [.localBus, .electricBicycle])
    }

    @Test func whereNoneReachesFiveAllStandTogether() {
        let result = groups([(.car, 4), (.localBus, 2), (.bicycle, 3)])
        #expect(result.map(\.modes) == [[.car, .localBus]])
    }

    @Test func noGroupIsAboutFewerThanFive() {
        for count in 5...9 {
            let result = groups([(.car, count), (.localBus, 3), (.motorcycle, 1), (.regionalTrain, 4)])
            #expect(
                result.allSatisfy { group in
                    let sizes: [CommuteMode: Int] = [.car: count, .localBus: 3, .motorcycle: 1, .regionalTrain: 4]
                    return group.modes.reduce(0) { $0 + (sizes[$1] ?? 0) } >= 5
                }
            )
        }
    }

    /// Of five answers four walk or cycle: the one who drives stands behind nobody.
    @Test func whereAllTogetherAreFewerThanFiveNothingIsShown() {
        #expect(groups([(.bicycle, 3), (.walking, 1), (.car, 1)]).isEmpty)
        #expect(groups([(.bicycle, 4), (.car, 2), (.localBus, 2)]).isEmpty)
        #expect(groups([(.bicycle, 4), (.car, 3), (.localBus, 2)]).map(\.modes) == [[.car, .localBus]])
        func hides(_ drivers: Int) -> Bool {
            let ways = (0..<5).map { Commute(mode: $0 < drivers ? .car : .walking, kilometresOneWay: 3, days: 200) }
            return CommutingSurvey(answers: ways.map { .init(ways: [$0]) }, headcount: 9).hidesTravel
        }
        #expect((0...5).map(hides) == [false, true, true, true, true, false])
    }

    @Test func workAtHomeIsShownFromFiveOn() {
        func survey(_ count: Int) -> CommutingSurvey {
            let home = (0..<count).map { _ in CommutingSurvey.Answer(ways: [], homeOfficeDays: 40) }
            return CommutingSurvey(answers: home + [.init(ways: [])], headcount: 10)
        }
        #expect(survey(5).showsHomeOffice && !survey(5).hidesHomeOffice)
        #expect(!survey(4).showsHomeOffice && survey(4).hidesHomeOffice)
        #expect(!survey(0).showsHomeOffice && !survey(0).hidesHomeOffice)
    }
}
