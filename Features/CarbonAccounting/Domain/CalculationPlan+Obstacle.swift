import Kernel

extension CalculationPlan {
    /// Why an entry can never have a figure as it stands; nil where it has one, or only misses what may come later.
    mutating func obstacle(of entry: ActivityEntry) -> LineProblem? {
        var probe = entry
        if probe.amount == nil {
            // A missing amount must not hide that the rest does not fit together.
            (probe.amount, probe.derivation) = (0, nil)
        }
        do throws(LineProblem) {
            _ = try InventoryCalculation.line(of: probe, shares: [probe.site: 1], plan: &self)
            return nil
        } catch {
            return error.mayWait || error.isProperty ? nil : error
        }
    }
}

extension LineProblem {
    /// A calorific value, a density, a price index: a row is taken without it, and the preview says what is missing.
    fileprivate var isProperty: Bool {
        switch self {
        case .conversion(.missingProperty(_, _, _)), .conversion(.ambiguousHeatingValue(_, _)): true
        default: false
        }
    }
}
