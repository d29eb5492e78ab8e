public import FirmState

/// What the hub itself finds for an exercise with a firm's figures.
public enum ExerciseSolution: Hashable, Sendable {
    /// In the unit of the exercise, not rounded.
    case number(Double)
    /// Several where figures are equal.
    case largest([FirmFigure])
    /// A note has no solution.
    case open
    /// Figures of which nothing is known.
    case missing([FirmFigure])
    /// A division by nought.
    case undefined
}

/// How an answer compares with the solution. Raw values are stored.
public enum ExerciseVerdict: String, Hashable, Sendable {
    case right
    /// Off by no more than a tenth: the way was right, something was rounded or read amiss.
    case near
    case wrong
}

extension Exercise {
    public func solution(_ sheet: FirmFigureSheet) -> ExerciseSolution {
        switch kind {
        case .note: return .open
        case .reckon(let reckoning):
            return switch reckoning.formula.value(sheet) {
            case .known(let value): .number(value)
            case .missing(let figures): .missing(figures)
            case .undefined: .undefined
            }
        case .largest:
            let known = figures.compactMap { figure in sheet[figure].map { (figure, $0.amount) } }
            // One alone is no comparison; with two the answer holds until the others are known.
            guard known.count > 1, let most = known.map(\.1).max() else {
                return .missing(figures.filter { sheet[$0] == nil })
            }
            return .largest(known.filter { $0.1 == most }.map(\.0))
        }
    }
}

extension Exercise.Reckoning {
    /// Whoever reckons with the figures as they are shown may be off by a hundredth, or by half of the last place.
    public func verdict(_ answer: Double, solution: Double) -> ExerciseVerdict {
        let place = (0..<decimals).reduce(1.0) { value, _ in value / 10 }
        let distance = abs(answer - solution)
        if distance <= max(place / 2, abs(solution) / 100) * (1 + 1e-9) { return .right }
        return distance <= abs(solution) / 10 ? .near : .wrong
    }
}
