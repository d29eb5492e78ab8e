public import Kernel

extension IntegerProgram {
    /// The program as an MPS file, so that any other solver can check an answer: columns `x0`, `x1` …, and its objective
    /// with the sign turned, because every reader of MPS makes the objective as small as possible.
    ///
    /// Only rows with at most one finite bound or with two equal ones, and columns from a finite lower bound.
    public var mpsText: String {
        var entries = objective.map { [("cost", -$0)] }
        for (number, row) in rows.enumerated() {
            for (column, factor) in zip(row.columns, row.factors) { entries[column].append(("r\(number)", factor)) }
        }
        var lines = ["NAME program", "ROWS", " N cost"]
        lines += rows.enumerated().map { " \(Self.sense($1)) r\($0)" }
        lines.append("COLUMNS")
        for (column, isWhole) in isInteger.enumerated() {
            if isWhole, column == 0 || !isInteger[column - 1] { lines.append(" M\(column) 'MARKER' 'INTORG'") }
            lines += entries[column].map { " x\(column) \($0.0) \($0.1)" }
            let isLast = column + 1 == isInteger.count
            if isWhole, isLast || !isInteger[column + 1] { lines.append(" E\(column) 'MARKER' 'INTEND'") }
        }
        lines.append("RHS")
        lines += rows.enumerated().map { " RHS r\($0) \($1.upper ?? $1.lower ?? 0)" }
        lines.append("BOUNDS")
        for column in objective.indices {
            // CBC finds the name of a column only where the old punch cards had it.
            let name = "x\(column)" + String(repeating: " ", count: max(1, 10 - "x\(column)".count))
            if lower[column] != 0 { lines.append(" LO BND       \(name)\(lower[column])") }
            let upper = upper[column]
            lines.append(upper.isFinite ? " UP BND       \(name)\(upper)" : " PL BND       \(name)")
        }
        return lines.joined(separator: "\n") + "\nENDATA\n"
    }

    private static func sense(_ row: Row) -> String {
        switch (row.lower, row.upper) {
        case (nil, nil): "N"
        case (_?, nil): "G"
        case (nil, _?): "L"
        case (let lower?, let upper?): lower == upper ? "E" : "L"
        }
    }
}
