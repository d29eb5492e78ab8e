import Kernel

extension ImportColumn {
    /// The cell that has to change for the problem to go away.
    init(about problem: LineProblem) {
        self =
            switch problem {
            case .amountMissing, .amountNegative, .amountOutOfRange: .amount
            case .derivation, .derivationDiffers: .derivation
            case .periodOutsideYear: .from
            case .conversion(.invalidProperty(_, _)): .conversion
            case .conversion: .unit
            case .supplierFigureNeedsContract, .supplierFigureInvalid: .supplierFigure
            case .contractUnknown, .contractDoesNotFit, .contractFigureMissing: .contract
            case .siteOutsideBoundary: .site
            default: .factor
            }
    }
}
