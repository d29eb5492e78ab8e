public import Kernel

/// What a formula is evaluated with.
public struct FormulaContext {
    public let today: LocalDate
    /// What stands for a name. A name that nobody knows is missing.
    public let known: (String) -> FormulaValue

    public init(today: LocalDate, known: @escaping (String) -> FormulaValue) {
        (self.today, self.known) = (today, known)
    }
}

extension Formula {
    /// The value; lists are worked out element by element.
    public func value(in context: FormulaContext) -> FormulaValue { Self.value(expression, context) }

    private static func value(_ expression: Expression, _ context: FormulaContext) -> FormulaValue {
        func inner(_ part: Expression) -> FormulaValue { value(part, context) }
        return switch expression {
        case .literal(let value): value
        case .name(let name): context.known(name)
        case .negation(let part): FormulaValue.each([inner(part)]) { $0[0].number.map { .finite(-$0) } ?? .missing }
        case .not(let part): FormulaValue.each([inner(part)]) { negated($0[0]) }
        case .arithmetic(let sign, let left, let right):
            FormulaValue.each([inner(left), inner(right)]) { parts in
                guard let left = parts[0].number, let right = parts[1].number else { return .missing }
                return .finite(sign.result(left, right))
            }
        case .comparison(let comparison, let left, let right):
            FormulaValue.each([inner(left), inner(right)]) { compared(comparison, $0[0], $0[1]) }
        case .and(let left, let right):
            FormulaValue.each([inner(left), inner(right)], passesOverGaps: true) { conjunction($0[0], $0[1]) }
        case .or(let left, let right):
            FormulaValue.each([inner(left), inner(right)], passesOverGaps: true) {
                negated(conjunction(negated($0[0]), negated($0[1])))
            }
        case .list(let parts): .list(parts.map(inner))
        case .call(let function, let parts): function.value(parts.map(inner), today: context.today)
        }
    }

    private static func compared(
        _ comparison: Comparison,
        _ left: FormulaValue,
        _ right: FormulaValue
    ) -> FormulaValue {
        switch (left, right) {
        case (.number(let left), .number(let right)): return .truth(comparison.holds(left, right))
        case (.text, .text), (.truth, .truth):
            guard comparison == .equal || comparison == .unequal else { return .missing }
            return .truth((left == right) == (comparison == .equal))
        default: return .missing
        }
    }

    private static func negated(_ value: FormulaValue) -> FormulaValue {
        if case .truth(let truth) = value { .truth(!truth) } else { value }
    }

    /// False wins over what is missing.
    private static func conjunction(_ left: FormulaValue, _ right: FormulaValue) -> FormulaValue {
        if left == .truth(false) || right == .truth(false) { return .truth(false) }
        if left == .truth(true) && right == .truth(true) { return .truth(true) }
        return left == .notApplicable || right == .notApplicable ? .notApplicable : .missing
    }
}

extension FormulaValue {
    /// Works element by element where one of the parts is a list; a part that does not apply makes the result so, unless
    /// `passesOverGaps`. Lists of different length have nothing in common.
    static func each(
        _ parts: [FormulaValue],
        passesOverGaps: Bool = false,
        _ change: ([FormulaValue]) -> FormulaValue
    ) -> FormulaValue {
        let counts = Set(parts.compactMap { $0.list?.count })
        guard let count = counts.first else {
            if !passesOverGaps, parts.contains(.notApplicable) { return .notApplicable }
            return change(parts)
        }
        guard counts.count == 1 else { return .missing }
        return .list(
            (0..<count).map { index in
                each(parts.map { $0.list?[index] ?? $0 }, passesOverGaps: passesOverGaps, change)
            }
        )
    }
}

extension Formula.Arithmetic {
    func result(_ left: Double, _ right: Double) -> Double {
        switch self {
        case .plus: left + right
        case .minus: left - right
        case .times: left * right
        case .divided: left / right
        }
    }
}

extension Formula.Comparison {
    /// 3.5 that was worked out is 3.5 that was typed.
    func holds(_ left: Double, _ right: Double) -> Bool {
        let isSame = Swift.abs(left - right) <= 1e-9 * Swift.max(1, Swift.abs(left), Swift.abs(right))
        return switch self {
        case .equal: isSame
        case .unequal: !isSame
        case .atMost: isSame || left < right
        case .atLeast: isSame || left > right
        case .below: !isSame && left < right
        case .above: !isSame && left > right
        }
    }
}
