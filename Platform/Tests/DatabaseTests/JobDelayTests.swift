import Testing

@testable import DatabasePlatform

@Suite struct JobDelayTests {
    @Test func eachTryWaitsTwiceAsLongUpToSixHours() {
        // 51 of 255 is a fifth of the way from 0.8 to 1.2: 0.88.
        #expect(abs(JobDelay.seconds(attempts: 1, chance: 51) - 4.4) < 1e-9)
        #expect(abs(JobDelay.seconds(attempts: 4, chance: 51) - 35.2) < 1e-9)
        #expect(JobDelay.seconds(attempts: 1, chance: 0) == 4)
        #expect(abs(JobDelay.seconds(attempts: 99, chance: 255) - 25_920) < 1e-9)
        #expect(JobDelay.seconds(attempts: 0, chance: 0) == 4)
    }
}
