import Kernel
import Testing

@Suite struct IntegerProgramTests {
    /// 3x + 2y with 2x + y ≤ 2.
    private func sample() -> IntegerProgram {
        var program = IntegerProgram()
        let (x, y) = (program.addChoice(worth: 3), program.addChoice(worth: 2))
        program.addRow([(x, 1), (y, 1), (x, 1)], to: 2)
        return program
    }

    @Test func termsOfOneColumnAreAddedUp() {
        #expect(sample().rows == [.init(columns: [0, 1], factors: [2, 1], upper: 2)])
    }

    @Test func aColumnThatCancelsOutIsLeftOut() {
        var program = sample()
        program.addRow([(0, 1), (1, 5), (0, -1)], from: 1)
        #expect(program.rows[1] == .init(columns: [1], factors: [5], lower: 1))
    }

    @Test func valuesAreWorthTheirSum() {
        // 3 × 1 + 2 × 0.5
        #expect(sample().worth(of: [1, 0.5]) == 4)
    }

    @Test func boundsRowsAndWholeNumbersAreKept() {
        #expect(sample().allows([1, 0]))
        #expect(sample().allows([0, 1]))
        #expect(!sample().allows([1, 1]), "2 + 1 > 2")
        #expect(!sample().allows([0.5, 0]), "not whole")
        #expect(!sample().allows([0, 2]), "beyond its bound")
        #expect(!sample().allows([1]), "one value too few")
    }

    @Test func aGapIsAShareOfWhatWasFound() {
        #expect(IntegerSolution(values: [], objective: 200, bound: 210).gap == 0.05)
        #expect(IntegerSolution(values: [], objective: -200, bound: -190).gap == 0.05)
        #expect(IntegerSolution(values: [], objective: 0, bound: 0).gap == 0)
        #expect(IntegerSolution(values: [], objective: 5, bound: .infinity).gap == .infinity)
    }
}
