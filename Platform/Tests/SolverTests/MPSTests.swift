import Kernel
import Solver
import Testing

@Suite struct MPSTests {
    @Test func aProgramIsWrittenAsMPS() {
        var program = IntegerProgram()
        for worth in [3.0, 2.5, -1] { _ = program.addChoice(worth: worth) }
        program.isInteger[1] = false
        program.upper[1] = .infinity
        program.lower[2] = 1
        program.addRow([(0, 2), (1, 1)], to: 2)
        program.addRow([(1, 1), (2, -1)], from: 0.5)
        program.addRow([(0, 1), (2, 1)], from: 1, to: 1)
        let expected = """
            NAME program
            ROWS
             N cost
             L r0
             G r1
             E r2
            COLUMNS
             M0 'MARKER' 'INTORG'
             x0 cost -3.0
             x0 r0 2.0
             x0 r2 1.0
             E0 'MARKER' 'INTEND'
             x1 cost -2.5
             x1 r0 1.0
             x1 r1 1.0
             M2 'MARKER' 'INTORG'
             x2 cost 1.0
             x2 r1 -1.0
             x2 r2 1.0
             E2 'MARKER' 'INTEND'
            RHS
             RHS r0 2.0
             RHS r1 0.5
             RHS r2 1.0
            BOUNDS
             UP BND       x0        1.0
             PL BND       x1\("        ")
             LO BND       x2        1.0
             UP BND       x2        1.0
            ENDATA

            """
        #expect(program.mpsText == expected)
    }
}
