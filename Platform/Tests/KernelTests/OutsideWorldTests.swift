import Foundation
import Testing

@testable import Kernel

@Suite struct OutsideWorldTests {
    /// 31 December 2024, 23:30 UTC, is 1 January in Berlin.
    @Test func todayIsTheDayInBerlin() {
        let outside = OutsideWorld(now: { Date(timeIntervalSince1970: 1_735_687_800) }, randomBytes: { _ in [] })
        #expect(outside.today().iso == "2025-01-01")
        #expect(outside.milliseconds() == 1_735_687_800_000)
    }

    @Test func randomBytesAreAsManyAsAsked() {
        #expect(OutsideWorld.live.randomBytes(32).count == 32)
        #expect(OutsideWorld.live.randomBytes(32) != OutsideWorld.live.randomBytes(32))
    }
}
