import Testing

@testable import Documents

@Suite struct ChartScaleTests {
    /// 0 to 87 in about four steps of 21.75: the next round step is 25, so 0, 25, 50, 75, 100.
    @Test(arguments: [
        ([87.0], ["0", "25", "50", "75", "100"]), ([7_400], ["0", "2.000", "4.000", "6.000", "8.000"]),
        ([0.9], ["0,00", "0,25", "0,50", "0,75", "1,00"]), ([100], ["0", "25", "50", "75", "100"]),
        ([-3, 5], ["\u{2212}4", "\u{2212}2", "0", "2", "4", "6"]), ([], ["0,00", "0,25", "0,50", "0,75", "1,00"]),
        ([0, .nan], ["0,00", "0,25", "0,50", "0,75", "1,00"]),
        ([Double.leastNonzeroMagnitude], ["0,00", "0,25", "0,50", "0,75", "1,00"]),
        ([-1.7e308, 1.7e308], ["0,00", "0,25", "0,50", "0,75", "1,00"]),
    ])
    func ticksAreRoundAndGerman(values: [Double], ticks: [String]) {
        #expect(ChartScale(values).ticks.map(\.text) == ticks)
    }

    /// Gap 10 of 100: 50 and 52 stand around their middle 51, at 46 and 56; 99 and 100 push each other back from the
    /// end to 90 and 100; 40, 45 and 52 become one block around 45⅔.
    @Test func labelsGiveWayToEachOther() {
        let scale = ChartScale([100])
        #expect(scale.spread([52, 50], gap: 0.1) == [56, 46])
        #expect(scale.spread([99, 100], gap: 0.1) == [90, 100])
        #expect(scale.spread([10, 40], gap: 0.1) == [10, 40])
        let block = scale.spread([40, 45, 52], gap: 0.1)
        #expect(zip(block, [35.667, 45.667, 55.667]).allSatisfy { abs($0 - $1) < 0.001 })
    }
}
