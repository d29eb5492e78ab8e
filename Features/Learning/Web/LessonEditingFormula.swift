import FirmState
import Kernel
import Learning

/// Formulas as editors type them.
enum LessonEditingFormula {
    /// The figures of a formula, those that stood there before in their order; nil while it is no formula.
    static func figures(of formula: String, order: [String]) -> [String]? {
        guard let known = try? FigureFormula(formula) else { return nil }
        let names = known.figures.map(\.rawValue)
        return order.filter(names.contains) + names.filter { !order.contains($0) }
    }

    /// „Scope 1 ÷ Beschäftigte“; nil while it is no formula.
    static func words(_ formula: String, _ t: Texts) -> String? {
        (try? FigureFormula(formula))?.written(figure: { $0.name(t) }, number: { GermanFormat.exact($0) })
    }
}
