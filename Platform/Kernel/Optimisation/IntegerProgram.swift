/// A mixed-integer linear program: make the objective as large as possible within rows of bounds.
public struct IntegerProgram: Hashable, Sendable, Codable {
    /// What one of each column is worth.
    public var objective: [Double] = []
    /// Infinite where there is no bound.
    public var lower: [Double] = []
    public var upper: [Double] = []
    /// Whether only whole numbers count.
    public var isInteger: [Bool] = []
    public var rows: [Row] = []

    public struct Row: Hashable, Sendable, Codable {
        public var columns: [Int]
        public var factors: [Double]
        /// Nil where there is no bound.
        public var lower: Double?
        public var upper: Double?

        public init(columns: [Int], factors: [Double], lower: Double? = nil, upper: Double? = nil) {
            (self.columns, self.factors, self.lower, self.upper) = (columns, factors, lower, upper)
        }
    }

    public init() {}

    /// A decision of yes or no; its index.
    public mutating func addChoice(worth: Double) -> Int {
        objective.append(worth)
        lower.append(0)
        upper.append(1)
        isInteger.append(true)
        return objective.count - 1
    }

    /// `lower ≤ Σ factor × column ≤ upper`; a column may stand several times.
    public mutating func addRow(
        _ terms: [(column: Int, factor: Double)],
        from lower: Double? = nil,
        to upper: Double? = nil
    ) {
        var sums: [Int: Double] = [:]
        for term in terms { sums[term.column, default: 0] += term.factor }
        let columns = sums.keys.filter { sums[$0] != 0 }.sorted()
        rows.append(Row(columns: columns, factors: columns.map { sums[$0] ?? 0 }, lower: lower, upper: upper))
    }

    /// The objective of given values.
    public func worth(of values: [Double]) -> Double { zip(objective, values).reduce(0) { $0 + $1.0 * $1.1 } }

    /// Whether values keep within all bounds, by `tolerance` of each row's own size.
    public func allows(_ values: [Double], tolerance: Double = 1e-6) -> Bool {
        guard values.count == objective.count else { return false }
        for (index, value) in values.enumerated() {
            guard value >= lower[index] - tolerance, value <= upper[index] + tolerance else { return false }
            guard !isInteger[index] || abs(value - value.rounded()) <= tolerance else { return false }
        }
        return rows.allSatisfy { row in
            let sum = zip(row.columns, row.factors).reduce(0) { $0 + values[$1.0] * $1.1 }
            let slack = tolerance * max(1, row.factors.reduce(0) { max($0, abs($1)) })
            return sum >= (row.lower ?? -.infinity) - slack && sum <= (row.upper ?? .infinity) + slack
        }
    }
}
