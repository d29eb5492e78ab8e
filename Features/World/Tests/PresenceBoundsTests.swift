import Testing
import World

@Suite struct PresenceBoundsTests {
    /// How many of each kind are taken at once, and how many more within ten seconds.
    @Test(arguments: [
        (PresenceBounds.Kind.move, 40, 200), (.say, 5, 5), (.react, 10, 10), (.signal, 60, 60), (.join, 5, 5),
        (.report, 3, 0), (.other, 30, 30),
    ])
    func eachKindHasItsMeasure(kind: PresenceBounds.Kind, atOnce: Int, inTen: Int) {
        var bounds = PresenceBounds(at: 0)
        #expect((0..<atOnce).allSatisfy { _ in bounds.take(kind, at: 0) == .fine })
        guard case .putOff(let seconds) = bounds.take(kind, at: 0) else {
            Issue.record("taken without end")
            return
        }
        #expect(seconds >= 1)
        var taken = 0
        for step in 1...400 where bounds.take(kind, at: Double(step) / 40) == .fine { taken += 1 }
        #expect(abs(taken - inTen) <= 1)
    }

    @Test func whoeverGoesOnAndOnIsPutOffTheLine() {
        var bounds = PresenceBounds(at: 0)
        let answers = (0..<300).map { _ in bounds.take(.say, at: 0) }
        #expect(answers.count { $0 == .fine } == 5)
        // Told twice, ignored for the rest of its patience, and ended.
        #expect(answers[5] == .putOff(2) && answers[6] == .putOff(2) && answers[7] == .ignored)
        #expect(answers.firstIndex(of: .end) == 105)
    }

    @Test func twentyFaultsInTenSecondsAreBorne() {
        var bounds = PresenceBounds(at: 0)
        #expect((0..<20).allSatisfy { _ in bounds.takeFault(at: 1) } && !bounds.takeFault(at: 1))
        let isBorneAgain = bounds.takeFault(at: 2)
        #expect(isBorneAgain)
    }
}
