/// Remembers the coefficient of every kind of line once it is known, good or bad.
public struct CalculationPlan: Sendable {
    public let calculator: LineCalculator
    private var known: [LineKey: Result<LineCoefficient, LineProblem>] = [:]

    public init(_ calculator: LineCalculator) { self.calculator = calculator }

    /// Number of distinct kinds of lines seen so far.
    public var count: Int { known.count }

    public mutating func coefficient(for key: LineKey) throws(LineProblem) -> LineCoefficient {
        if let result = known[key] { return try result.get() }
        let result: Result<LineCoefficient, LineProblem>
        do throws(LineProblem) {
            result = .success(try calculator.coefficient(for: key))
        } catch {
            result = .failure(error)
        }
        known[key] = result
        return try result.get()
    }
}
