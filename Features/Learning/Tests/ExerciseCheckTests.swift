import FirmState
import Learning
import Testing

@Suite struct ExerciseCheckTests {
    private func reckoning(decimals: Int) throws -> Exercise.Reckoning {
        Exercise.Reckoning(formula: try FigureFormula("balance.scope1"), unit: "t", decimals: decimals)
    }

    // 129.1 / 40 = 3.2275, asked for with one place
    @Test func roundingIsNoFault() throws {
        let reckoning = try reckoning(decimals: 1)
        #expect(reckoning.verdict(3.2, solution: 3.2275) == .right)
        #expect(reckoning.verdict(3.2275, solution: 3.2275) == .right)
        #expect(reckoning.verdict(3.25, solution: 3.2275) == .right)
        #expect(reckoning.verdict(3.5, solution: 3.2275) == .near)
        #expect(reckoning.verdict(129.1, solution: 3.2275) == .wrong)
        #expect(reckoning.verdict(-3.2, solution: 3.2275) == .wrong)
    }

    // Half of the last place counts where a hundredth of the result is less: 0.0–0.05 for a result of nought.
    @Test func noughtIsAResultToo() throws {
        #expect(try reckoning(decimals: 1).verdict(0.05, solution: 0) == .right)
        #expect(try reckoning(decimals: 1).verdict(0.06, solution: 0) == .wrong)
        #expect(try reckoning(decimals: 0).verdict(100, solution: 100.4) == .right)
    }

    @Test func theLargestIsLookedForAmongWhatIsKnown() {
        let exercise = Exercise(
            id: "e1",
            title: "",
            task: "",
            kind: .largest,
            figures: [.scope1, .scope2Location, .scope3],
            why: "",
            door: nil
        )
        func solution(_ values: [FirmFigure: Double]) -> ExerciseSolution {
            let sheet = FirmFigureSheet(
                firmName: "",
                isExample: false,
                values: values.mapValues { FirmFigure.Value(amount: $0) }
            )
            return exercise.solution(sheet)
        }
        #expect(solution([.scope1: 10, .scope2Location: 30, .scope3: 20]) == .largest([.scope2Location]))
        #expect(solution([.scope1: 30, .scope2Location: 30]) == .largest([.scope1, .scope2Location]))
        #expect(solution([.scope1: 30]) == .missing([.scope2Location, .scope3]))
    }
}
