import Kernel
import Testing

@testable import Participation

@Suite struct CampaignResultTests {
    private static func team(_ sign: Character) -> CampaignTeamID {
        CampaignTeamID("01990000-0000-7000-8000-0000000000\(sign)\(sign)")!
    }
    private let a = Self.team("a")
    private let b = Self.team("b")
    private let c = Self.team("c")

    private func answers(_ team: CampaignTeamID, _ count: Int, _ grade: Int) -> [CampaignAnswer] {
        Array(repeating: CampaignAnswer(team: team, grades: [grade, 4 - grade]), count: count)
    }

    /// 12 × 3 + 7 × 2 + 4 × 1 = 54; 54 ÷ 23. The others: 14 + 4 = 18; 18 ÷ 11.
    @Test func twelveSevenAndFourAreTwelveAndEleven() throws {
        let result = CampaignResult(
            of: answers(a, 12, 3) + answers(b, 7, 2) + answers(c, 4, 1),
            teams: [a, b, c],
            items: 2
        )
        #expect(result.lines.map(\.group) == [.all, .team(a), .others])
        #expect(result.lines.map(\.people) == [23, 12, 11])
        let all = try #require(result.line(.all))
        #expect(abs(all.means[0] - 54.0 / 23) < 1e-12)
        // 12 × 1 + 7 × 2 + 4 × 3 = 38
        #expect(abs(all.means[1] - 38.0 / 23) < 1e-12)
        #expect(result.line(.team(a))?.means == [3, 1])
        #expect(abs(try #require(result.line(.others)).means[0] - 18.0 / 11) < 1e-12)
        #expect(result.line(.team(b)) == nil && result.line(.team(c)) == nil)
    }

    @Test func fewerThanFiveAreNothing() {
        #expect(CampaignResult(of: answers(a, 4, 3), teams: [a], items: 2).lines.isEmpty)
        #expect(CampaignResult(of: [], teams: [], items: 0).lines.isEmpty)
    }

    @Test func whereNothingCanBeToldApartThereIsOnlyTheTotal() {
        // Three and three: both under five, six together.
        let result = CampaignResult(of: answers(a, 3, 3) + answers(b, 3, 2), teams: [a, b], items: 2)
        #expect(result.lines.map(\.group) == [.all])
        // Nine and four: four alone would follow from the total.
        let other = CampaignResult(of: answers(a, 9, 3) + answers(b, 4, 2), teams: [a, b], items: 2)
        #expect(other.lines.map(\.group) == [.all])
    }

    @Test func largeTeamsStandInTheirOrder() {
        let result = CampaignResult(of: answers(b, 5, 0) + answers(a, 6, 4), teams: [b, a], items: 2)
        #expect(result.lines.map(\.group) == [.all, .team(b), .team(a)])
        #expect(result.line(.team(b))?.means == [0, 4])
    }
}
