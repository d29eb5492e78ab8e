import Accounts
import Testing

@Suite struct ThrottleRuleTests {
    @Test func theDelayDoublesUpToAQuarterOfAnHour() {
        let rule = ThrottleRule(freeAttempts: 5)
        #expect(rule.delay(after: 0) == 0 && rule.delay(after: 5) == 0)
        #expect((6...9).map { rule.delay(after: $0) } == [2, 4, 8, 16])
        // 2⁹ = 512, 2¹⁰ = 1024 > 900
        #expect(rule.delay(after: 14) == 512 && rule.delay(after: 15) == 900)
        #expect(rule.delay(after: 100_000) == 900)
    }
}
