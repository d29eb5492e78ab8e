/// What a solver found.
public struct IntegerSolution: Hashable, Sendable, Codable {
    /// One value a column.
    public var values: [Double]
    public var objective: Double
    /// No solution is worth more than this.
    public var bound: Double

    public init(values: [Double], objective: Double, bound: Double) {
        (self.values, self.objective, self.bound) = (values, objective, bound)
    }

    /// How far the best possible may lie above what was found, as a share of the objective; 0 where it is the best.
    public var gap: Double {
        let distance = max(0, bound - objective)
        return distance == 0 ? 0 : distance / max(abs(objective), 1e-9)
    }
}
