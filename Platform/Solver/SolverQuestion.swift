import Kernel

/// The line that the worker reads: the program with its rows one behind the other.
struct SolverQuestion: Encodable {
    let objective: [Double]
    /// Nil where there is no bound.
    let lower: [Double?]
    let upper: [Double?]
    let isInteger: [Bool]
    let rowLower: [Double?]
    let rowUpper: [Double?]
    /// Where each row begins in `columns` and `factors`.
    let starts: [Int]
    let columns: [Int]
    let factors: [Double]
    let seconds: Double
    let gap: Double

    /// Nil where a number is not one, or a row names a column that is not there.
    init?(_ program: IntegerProgram, seconds: Double, gap: Double) {
        let count = program.objective.count
        let parts = [program.lower.count, program.upper.count, program.isInteger.count]
        guard parts.allSatisfy({ $0 == count }), program.objective.allSatisfy(\.isFinite) else { return nil }
        for row in program.rows {
            guard row.columns.count == row.factors.count, row.factors.allSatisfy(\.isFinite) else { return nil }
            guard row.columns.allSatisfy({ $0 >= 0 && $0 < count }) else { return nil }
        }
        let bounds = program.lower + program.upper + program.rows.flatMap { [$0.lower ?? 0, $0.upper ?? 0] }
        guard !bounds.contains(where: \.isNaN) else { return nil }
        guard seconds.isFinite, seconds >= 0, gap.isFinite, gap >= 0 else { return nil }
        objective = program.objective
        lower = program.lower.map { $0.isFinite ? $0 : nil }
        upper = program.upper.map { $0.isFinite ? $0 : nil }
        isInteger = program.isInteger
        rowLower = program.rows.map { $0.lower.flatMap { $0.isFinite ? $0 : nil } }
        rowUpper = program.rows.map { $0.upper.flatMap { $0.isFinite ? $0 : nil } }
        starts = program.rows.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.columns.count) }
        columns = program.rows.flatMap(\.columns)
        factors = program.rows.flatMap(\.factors)
        (self.seconds, self.gap) = (seconds, gap)
    }
}
