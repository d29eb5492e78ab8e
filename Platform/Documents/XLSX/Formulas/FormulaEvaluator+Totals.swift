extension FormulaEvaluator {
    func total(_ function: FormulaFunction, _ arguments: [FormulaExpression], _ place: Place) -> CellValue {
        switch function {
        case .countIf, .countIfs: return counted(arguments, place)
        case .sumIf: return summedIf(arguments, place)
        case .sumIfs: return summedIfs(arguments, place)
        case .sumProduct: return product(arguments, place)
        default: break
        }
        var sum = 0.0
        var numbers = 0
        var filled = 0
        var blank = 0
        var (least, most) = (Double.infinity, -Double.infinity)
        var failure: CellValue?
        func take(_ value: CellValue, isFromCells: Bool) {
            switch value {
            case .empty: blank += 1
            case .text(let text) where text.isEmpty: (blank, filled) = (blank + 1, filled + 1)
            default: filled += 1
            }
            var number: Double?
            switch value {
            case .number(let own): number = own
            case .flag, .text: number = isFromCells ? nil : value.asNumber
            case .error: failure = failure ?? value
            case .empty: break
            }
            if !isFromCells, number == nil, case .text = value { failure = failure ?? .wrongValue }
            guard let number else { return }
            (sum, numbers) = (sum + number, numbers + 1)
            (least, most) = (min(least, number), max(most, number))
        }
        for argument in arguments {
            switch operand(argument, place) {
            case .one(let value): take(value, isFromCells: false)
            case .area(let area):
                forEach(area) { value, _ in
                    take(value, isFromCells: true)
                    return true
                }
            case .grid(let grid): for value in grid.values { take(value, isFromCells: true) }
            }
        }
        switch function {
        case .countAny: return .number(Double(filled))
        case .countBlank: return .number(Double(blank))
        case .count: return .number(Double(numbers))
        default: break
        }
        if let failure { return failure }
        switch function {
        case .average: return numbers == 0 ? .dividedByZero : .number(sum / Double(numbers))
        case .minimum: return .number(numbers == 0 ? 0 : least)
        case .maximum: return .number(numbers == 0 ? 0 : most)
        default: return .number(sum)
        }
    }

    /// A rectangle of the workbook; nil for anything else.
    private func rectangle(_ expression: FormulaExpression, _ place: Place) -> CellArea? {
        if case .area(let area) = operand(expression, place) { return clipped(area) }
        return nil
    }

    private func counted(_ arguments: [FormulaExpression], _ place: Place) -> CellValue {
        guard let places = selected(arguments[...], place) else { return .wrongValue }
        return .number(Double(places.count))
    }

    private func summedIf(_ arguments: [FormulaExpression], _ place: Place) -> CellValue {
        guard (2...3).contains(arguments.count), let places = selected(arguments.prefix(2), place),
            let area = rectangle(arguments.count > 2 ? arguments[2] : arguments[0], place)
        else { return .wrongValue }
        return sum(places, in: area)
    }

    private func summedIfs(_ arguments: [FormulaExpression], _ place: Place) -> CellValue {
        guard let first = arguments.first, let area = rectangle(first, place),
            let places = selected(arguments.dropFirst(), place)
        else { return .wrongValue }
        return sum(places, in: area)
    }

    /// Rows and columns, from 0, of the cells that fulfil every pair of rectangle and criterion.
    private func selected(_ pairs: ArraySlice<FormulaExpression>, _ place: Place) -> [(row: Int, column: Int)]? {
        guard pairs.count >= 2, pairs.count.isMultiple(of: 2), let area = rectangle(pairs[pairs.startIndex], place)
        else { return nil }
        var places: [(row: Int, column: Int)] = []
        let criterion = FormulaCriterion(one(pairs[pairs.startIndex + 1], place))
        forEach(area) { value, position in
            if criterion.holds(of: value) {
                places.append((position.row - area.rows.lowerBound, position.column - area.columns.lowerBound))
            }
            return true
        }
        var at = pairs.startIndex + 2
        while at < pairs.endIndex {
            guard let area = rectangle(pairs[at], place) else { return nil }
            let criterion = FormulaCriterion(one(pairs[at + 1], place))
            places = places.filter { criterion.holds(of: value(area, $0.row, $0.column)) }
            at += 2
        }
        return places
    }

    private func value(_ area: CellArea, _ row: Int, _ column: Int) -> CellValue {
        value(area.sheet, CellPosition(row: area.rows.lowerBound + row, column: area.columns.lowerBound + column))
    }

    private func sum(_ places: [(row: Int, column: Int)], in area: CellArea) -> CellValue {
        var sum = 0.0
        for place in places {
            switch value(area, place.row, place.column) {
            case .number(let number): sum += number
            case .error(let code): return .error(code)
            default: continue
            }
        }
        return .number(sum)
    }

    /// The sum of products of what stands at the same place; its arguments are computed cell by cell.
    private func product(_ arguments: [FormulaExpression], _ place: Place) -> CellValue {
        let place = Place(
            sheet: place.sheet,
            cell: place.cell,
            rows: place.rows,
            columns: place.columns,
            isArray: true
        )
        let grids = arguments.map { grid(operand($0, place)) }
        guard let first = grids.first, grids.allSatisfy({ $0.values.count == first.values.count }) else {
            return .wrongValue
        }
        var sum = 0.0
        for index in first.values.indices {
            var product = 1.0
            for grid in grids {
                switch grid.values[index] {
                case .number(let number): product *= number
                case .error(let code): return .error(code)
                // Only numbers count, as in Excel: truth values are made numbers by `--` or `*`.
                case .empty, .text, .flag: product = 0
                }
            }
            sum += product
        }
        return .number(sum)
    }
}
