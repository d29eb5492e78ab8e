public import FirmState

extension FigureFormula {
    /// The formula with something in the place of each figure and number: „129,1 ÷ 40“. Brackets stand only where the
    /// order of signs needs them.
    ///
    /// - Parameters:
    ///   - figure: what stands for a figure, such as its value.
    ///   - number: what stands for a number of the formula itself.
    public func written(figure: (FirmFigure) -> String, number: (Double) -> String) -> String {
        Self.written(root, above: 0, figure, number)
    }

    private static func written(
        _ part: Part,
        above rank: Int,
        _ figure: (FirmFigure) -> String,
        _ number: (Double) -> String
    ) -> String {
        switch part {
        case .number(let value): return number(value)
        case .figure(let known): return figure(known)
        case .negative(let inner): return "\u{2212}" + written(inner, above: 3, figure, number)
        case .pair(let left, let sign, let right):
            let own = sign == .plus || sign == .minus ? 1 : 2
            // What is taken away or divided by keeps its brackets: a − (b + c).
            let isSided = sign == .minus || sign == .over
            let words =
                written(left, above: own, figure, number) + " \(sign.written) "
                + written(right, above: isSided ? own + 1 : own, figure, number)
            return own < rank ? "(\(words))" : words
        }
    }
}

extension FigureFormula.Sign {
    var written: String {
        switch self {
        case .plus: "+"
        case .minus: "\u{2212}"
        case .times: "\u{d7}"
        case .over: "\u{f7}"
        }
    }
}
