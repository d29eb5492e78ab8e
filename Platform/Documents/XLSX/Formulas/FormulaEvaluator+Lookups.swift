extension FormulaEvaluator {
    func match(_ arguments: [FormulaExpression], _ place: Place) -> CellValue {
        guard (2...3).contains(arguments.count) else { return .wrongValue }
        let wanted = one(arguments[0], place)
        if wanted.isError { return wanted }
        let kind = arguments.count > 2 ? one(arguments[2], place).asNumber ?? 0 : 1
        let list = operand(arguments[1], place)
        if kind == 0 { return position(of: wanted, in: list).map { .number(Double($0 + 1)) } ?? .notAvailable }
        var last: Int?
        for (index, value) in grid(list).values.enumerated() {
            let order = CellComparison.order(value, wanted)
            guard value != .empty, kind > 0 ? order <= 0 : order >= 0 else { break }
            last = index
        }
        return last.map { .number(Double($0 + 1)) } ?? .notAvailable
    }

    /// From 0; texts may hold `*` and `?`.
    private func position(of wanted: CellValue, in list: FormulaOperand) -> Int? {
        var pattern: FormulaPattern?
        if case .text(let text) = wanted, FormulaPattern.hasMark(text) {
            pattern = FormulaPattern(text, isWhole: true)
        }
        func isWanted(_ value: CellValue) -> Bool {
            if let pattern, case .text(let text) = value { return pattern.matches(text) }
            switch (value, wanted) {
            case (.number(let number), .number(let other)): return number == other
            case (.number(let number), .empty): return number == 0
            case (.text(let text), .text(let other)): return CellComparison.isSame(text, other)
            case (.flag(let flag), .flag(let other)): return flag == other
            default: return false
            }
        }
        guard case .area(let area) = list else { return grid(list).values.firstIndex(where: isWanted) }
        var found: Int?
        var at = 0
        forEach(area) { value, _ in
            if isWanted(value) { found = at }
            at += 1
            return found == nil
        }
        return found
    }

    func columnLookup(_ arguments: [FormulaExpression], _ place: Place) -> CellValue {
        guard (3...4).contains(arguments.count) else { return .wrongValue }
        let wanted = one(arguments[0], place)
        if wanted.isError { return wanted }
        guard case .area(let table) = operand(arguments[1], place), let column = one(arguments[2], place).asNumber
        else {
            return .wrongValue
        }
        guard column >= 1, Int(column) <= table.columns.count else { return .brokenReference }
        let area = clipped(table)
        let first = CellArea(
            sheet: area.sheet,
            rows: area.rows,
            columns: area.columns.lowerBound...area.columns.lowerBound
        )
        var row: Int?
        if arguments.count > 3, one(arguments[3], place).asFlag == false {
            row = position(of: wanted, in: .area(first))
        } else {
            for (index, value) in grid(.area(first)).values.enumerated() {
                guard value != .empty, CellComparison.order(value, wanted) <= 0 else { break }
                row = index
            }
        }
        guard let row else { return .notAvailable }
        return value(
            area.sheet,
            CellPosition(row: area.rows.lowerBound + row, column: area.columns.lowerBound + Int(column) - 1)
        )
    }

    func lookup(_ arguments: [FormulaExpression], _ place: Place) -> FormulaOperand {
        guard arguments.count >= 3 else { return .one(.wrongValue) }
        let wanted = one(arguments[0], place)
        if wanted.isError { return .one(wanted) }
        let result = operand(arguments[2], place)
        guard let at = position(of: wanted, in: operand(arguments[1], place)) else {
            return arguments.count > 3 ? .one(one(arguments[3], place)) : .one(.notAvailable)
        }
        return pick(result, row: at, column: nil)
    }

    func index(_ arguments: [FormulaExpression], _ place: Place) -> FormulaOperand {
        guard (2...3).contains(arguments.count) else { return .one(.wrongValue) }
        let numbers = arguments.dropFirst().map { one($0, place) }
        if let error = numbers.first(where: \.isError) { return .one(error) }
        let places = numbers.compactMap(\.asNumber).map { Int(clamping: Int64($0.rounded(.towardZero))) }
        guard places.count == numbers.count, places.allSatisfy({ $0 >= 0 }) else { return .one(.wrongValue) }
        let source = operand(arguments[0], place)
        return pick(source, row: max(places[0] - 1, 0), column: places.count > 1 ? max(places[1] - 1, 0) : nil)
    }

    /// One cell of a rectangle, from 0; of a single row or column `row` counts along it.
    private func pick(_ source: FormulaOperand, row: Int, column: Int?) -> FormulaOperand {
        switch source {
        case .one(let value): return row == 0 && (column ?? 0) == 0 ? .one(value) : .one(.brokenReference)
        case .area(let area):
            let (row, column) =
                column.map { (row, $0) } ?? (area.rows.count == 1 && area.columns.count > 1 ? (0, row) : (row, 0))
            guard row < area.rows.count, column < area.columns.count else { return .one(.brokenReference) }
            let cell = CellPosition(row: area.rows.lowerBound + row, column: area.columns.lowerBound + column)
            return .area(CellArea(sheet: area.sheet, cell: cell))
        case .grid(let grid):
            let (row, column) =
                column.map { (row, $0) } ?? (grid.rows == 1 && grid.columns > 1 ? (0, row) : (row, 0))
            guard row < grid.rows, column < grid.columns else { return .one(.brokenReference) }
            return .one(grid[row, column])
        }
    }
}
