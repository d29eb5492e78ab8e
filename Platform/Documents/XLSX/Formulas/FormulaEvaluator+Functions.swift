extension FormulaEvaluator {
    /// Functions that come to one value. Those that choose among their arguments compute only what they choose.
    func call(_ function: FormulaFunction, _ arguments: [FormulaExpression], _ place: Place) -> CellValue {
        switch function {
        case .and, .or: return truth(function, arguments, place)
        case .countIf, .countIfs, .sumIf, .sumIfs, .count, .countAny, .countBlank, .sum, .average, .minimum, .maximum,
            .sumProduct:
            return total(function, arguments, place)
        case .match: return match(arguments, place)
        case .columnLookup: return columnLookup(arguments, place)
        case .rows, .columns: return size(function, arguments, place)
        case .webService:
            askedOutside = true
            return .wrongValue
        case .cell: return .text("")
        default: break
        }
        let values = arguments.map { one($0, place) }
        guard let first = values.first else { return .wrongValue }
        switch function {
        case .isNumber: if case .number = first { return .flag(true) } else { return .flag(false) }
        case .isText: if case .text = first { return .flag(true) } else { return .flag(false) }
        case .isBlank: return .flag(first == .empty)
        case .isError: return .flag(first.isError)
        case .ifNotAvailable: return first == .notAvailable ? values.dropFirst().first ?? .empty : first
        case .link: return values.count > 1 ? values[1] : first
        default: break
        }
        if let error = values.first(where: \.isError) { return error }
        switch function {
        case .not: return first.asFlag.map { .flag(!$0) } ?? .wrongValue
        case .absolute: return first.asNumber.map { .number(abs($0)) } ?? .wrongValue
        case .value: return first.asNumber.map { .number($0) } ?? .wrongValue
        case .modulo, .round: return arithmetic(function, values)
        default: return FormulaTexts.call(function, values)
        }
    }

    private func arithmetic(_ function: FormulaFunction, _ values: [CellValue]) -> CellValue {
        guard values.count == 2, let first = values[0].asNumber, let second = values[1].asNumber else {
            return .wrongValue
        }
        if function == .modulo {
            guard second != 0 else { return .dividedByZero }
            return .number(first - second * (first / second).rounded(.down))
        }
        guard abs(second) < 16 else { return .wrongNumber }
        var factor = 1.0
        for _ in 0..<Int(abs(second)) { factor *= 10 }
        return .number(second < 0 ? (first / factor).rounded() * factor : (first * factor).rounded() / factor)
    }

    /// Texts and empty cells inside rectangles are passed over.
    private func truth(_ function: FormulaFunction, _ arguments: [FormulaExpression], _ place: Place) -> CellValue {
        let ends = function == .or
        var isEmpty = true
        for argument in arguments {
            var failure: CellValue?
            var isDecided = false
            func take(_ value: CellValue, isFromCells: Bool) -> Bool {
                if value.isError {
                    failure = value
                    return false
                }
                if isFromCells, value == .empty { return true }
                guard let flag = value.asFlag else {
                    if !isFromCells { failure = .wrongValue }
                    return isFromCells
                }
                isEmpty = false
                isDecided = flag == ends
                return !isDecided
            }
            switch operand(argument, place) {
            case .one(let value): _ = take(value, isFromCells: false)
            case .area(let area):
                if area.isSingle {
                    _ = take(value(area.sheet, key: area.first.key), isFromCells: true)
                } else {
                    forEach(area) { value, _ in take(value, isFromCells: true) }
                }
            case .grid(let grid): for value in grid.values where !take(value, isFromCells: false) { break }
            }
            if let failure { return failure }
            if isDecided { return .flag(ends) }
        }
        return isEmpty ? .wrongValue : .flag(!ends)
    }

    func branch(_ arguments: [FormulaExpression], _ place: Place) -> FormulaOperand {
        guard (1...3).contains(arguments.count) else { return .one(.wrongValue) }
        let condition = one(arguments[0], place)
        if condition.isError { return .one(condition) }
        guard let isTrue = condition.asFlag else { return .one(.wrongValue) }
        if isTrue { return arguments.count > 1 ? chosen(arguments[1], place) : .one(.flag(true)) }
        return arguments.count > 2 ? chosen(arguments[2], place) : .one(.flag(false))
    }

    /// A branch that was left out comes to 0.
    private func chosen(_ argument: FormulaExpression, _ place: Place) -> FormulaOperand {
        argument == .missing ? .one(.number(0)) : operand(argument, place)
    }

    func firstTrue(_ arguments: [FormulaExpression], _ place: Place) -> FormulaOperand {
        var at = 0
        while at + 1 < arguments.count {
            let condition = one(arguments[at], place)
            if condition.isError { return .one(condition) }
            guard let isTrue = condition.asFlag else { return .one(.wrongValue) }
            if isTrue { return operand(arguments[at + 1], place) }
            at += 2
        }
        return .one(.notAvailable)
    }

    private func size(_ function: FormulaFunction, _ arguments: [FormulaExpression], _ place: Place) -> CellValue {
        guard let argument = arguments.first else { return .wrongValue }
        switch operand(argument, place) {
        case .one(let value): return value.isError ? value : .number(1)
        case .area(let area): return .number(Double(function == .rows ? area.rows.count : area.columns.count))
        case .grid(let grid): return .number(Double(function == .rows ? grid.rows : grid.columns))
        }
    }
}
