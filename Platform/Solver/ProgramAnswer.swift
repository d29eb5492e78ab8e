public import Kernel

/// What is known about a program once its solver has ended.
public enum ProgramAnswer: Hashable, Sendable {
    /// The best possible is at most the asked gap above this.
    case solved(IntegerSolution)
    /// The time was over. The best that was found by then with the gap that is left; nil where nothing was found, which
    /// says nothing about whether there is something.
    case stopped(IntegerSolution?)
    /// No values keep within all rows.
    case infeasible
    /// The objective can be made as large as one likes: a bound is missing.
    case unbounded

    /// The values found, whether or not the time was enough.
    public var solution: IntegerSolution? {
        switch self {
        case .solved(let solution): solution
        case .stopped(let solution): solution
        case .infeasible, .unbounded: nil
        }
    }
}
