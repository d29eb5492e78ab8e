extension LineProblem {
    /// A line may be kept without its amount, its factor or a place in the boundary: it is named until they are there.
    /// Every other problem is refused where the line is typed or read.
    public var mayWait: Bool {
        switch self {
        case .amountMissing, .factorMissing, .siteOutsideBoundary, .contractFigureMissing: true
        default: false
        }
    }
}
