import Testing
import World

@Suite struct PresenceRateTests {
    @Test func asManyAsAllowedAndThenOneByOne() {
        var rate = PresenceRate(5, per: 10, at: 100)
        #expect((0..<5).allSatisfy { _ in rate.take(at: 100) })
        #expect(!rate.take(at: 100) && rate.wait == 2)
        // One comes back every two seconds.
        #expect(!rate.take(at: 101.9) && rate.take(at: 102.1) && !rate.take(at: 102.1))
        #expect(!rate.isFull(at: 111) && rate.isFull(at: 113))
    }

    @Test func aClockThatGoesBackGivesNothing() {
        var rate = PresenceRate(1, per: 1, at: 100)
        #expect(rate.take(at: 100) && !rate.take(at: 50) && !rate.take(at: 100.5) && rate.take(at: 101))
    }
}
