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

    /// Words that are too many are not even looked at.
    @Test func allKindsTogetherHaveAMeasureToo() {
        var bounds = PresenceBounds(at: 0)
        let answers = (0..<300).map { _ in bounds.takeText(at: 0) }
        #expect(answers.count { $0 == .fine } == 133)
        #expect(answers[133] == .putOff(1) && answers[134] == .putOff(1) && answers[135] == .ignored)
        #expect(answers.firstIndex(of: .end) == 233)
        // Whoever is put off the line is not heard again, however long they wait.
        #expect(bounds.takeText(at: 100) == .end)
    }

    /// Within what each kind may have nobody is kept from speaking.
    @Test func whoeverKeepsTheMeasureIsAlwaysRead() {
        var bounds = PresenceBounds(at: 0)
        let most: [(PresenceBounds.Kind, Int)] = [
            (.say, 5), (.react, 10), (.signal, 60), (.join, 5), (.report, 3), (.other, 30),
        ]
        #expect(most.count == PresenceBounds.Kind.allCases.count - 1)
        for (kind, count) in most {
            for _ in 0..<count {
                let (read, taken) = (bounds.takeText(at: 0), bounds.take(kind, at: 0))
                #expect(read == .fine && taken == .fine)
            }
        }
    }

    @Test func whoeverFloodsWithOneKindIsSoonNotRead() {
        var bounds = PresenceBounds(at: 0)
        var read = 0
        for _ in 0..<105 where bounds.takeText(at: 0) == .fine {
            read += 1
            _ = bounds.take(.say, at: 0)
        }
        #expect((30...32).contains(read))
        #expect(bounds.takeText(at: 0) != .fine)
    }

    @Test func twentyFaultsInTenSecondsAreBorne() {
        var bounds = PresenceBounds(at: 0)
        #expect((0..<20).allSatisfy { _ in bounds.takeFault(at: 1) } && !bounds.takeFault(at: 1))
        #expect(bounds.takeText(at: 2) == .end)
        var patient = PresenceBounds(at: 0)
        let borne = (0..<30).map { patient.takeFault(at: Double($0)) }
        #expect(borne.allSatisfy { $0 })
    }
}
