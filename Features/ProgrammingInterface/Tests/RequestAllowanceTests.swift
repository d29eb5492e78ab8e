import ProgrammingInterface
import Testing

@Suite struct RequestAllowanceTests {
    /// Three at once, then one every two seconds.
    let allowance = RequestAllowance(stock: 3, perSecond: 0.5)

    @Test func aBurstPassesAndThenOneWaits() {
        var level: RequestAllowance.Level?
        var waits: [Int] = []
        for _ in 0..<4 {
            let taken = allowance.take(from: level, at: 100)
            level = taken.level
            waits.append(taken.wait)
        }
        #expect(waits == [0, 0, 0, 2])
        // Half a request has come back after one second, a whole one after two.
        #expect(allowance.take(from: level, at: 101).wait == 1)
        #expect(allowance.take(from: level, at: 102).wait == 0)
    }

    @Test func restingBringsBackNoMoreThanTheStock() {
        var level = allowance.take(from: nil, at: 0).level
        var passed = 0
        for _ in 0..<10 {
            let taken = allowance.take(from: level, at: 1_000_000)
            level = taken.level
            passed += taken.wait == 0 ? 1 : 0
        }
        #expect(passed == 3)
    }
}
