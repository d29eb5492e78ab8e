/// Computes the formulas of a workbook, each once and only when it is asked for. Values can be put in place of what
/// cells hold; what depends on them follows. Nothing outside of the workbook is ever asked: a formula that calls a web
/// service keeps the result it was saved with.
///
/// Not to be shared between tasks.
public final class FormulaEvaluator {
    /// Where a formula stands, and how far that is from where it was written.
    struct Place {
        let sheet: Int
        let cell: CellPosition
        let rows: Int
        let columns: Int
        let isArray: Bool
    }

    /// Cells whose formulas wait for each other; more would let a workbook exhaust the stack.
    private static let deepestChain = 400

    public let book: XLSXBook
    private var changes: [[Int: CellValue]]
    private var results: [[Int: CellValue]]
    private var running: [Set<Int>]
    private var expressions: [FormulaExpression??]
    private var names: [String: FormulaExpression?] = [:]
    private let sheets: [String: Int]
    private var depth = 0
    /// Steps left, so that no workbook computes without end.
    private var budget: Int
    var askedOutside = false

    public init(_ book: XLSXBook, budget: Int = 20_000_000) {
        (self.book, self.budget) = (book, budget)
        changes = Array(repeating: [:], count: book.sheets.count)
        results = changes
        running = Array(repeating: [], count: book.sheets.count)
        expressions = Array(repeating: .none, count: book.formulas.count)
        sheets = Dictionary(book.sheets.enumerated().map { ($1.name.lowercased(), $0) }) { first, _ in first }
    }

    /// Puts a value into a cell, in place of a formula too. All results are forgotten.
    public func set(_ sheet: Int, _ position: CellPosition, _ value: CellValue) {
        guard changes.indices.contains(sheet) else { return }
        changes[sheet][position.key] = value
        forget()
    }

    private func forget() {
        for sheet in results.indices where !results[sheet].isEmpty { results[sheet].removeAll(keepingCapacity: true) }
    }

    /// The value put into a cell; nil where none was.
    func change(_ sheet: Int, _ key: Int) -> CellValue? { changes[sheet][key] }

    func changes(of sheet: Int) -> [Int: CellValue] { changes[sheet] }

    /// What a cell shows, formulas computed.
    public func value(_ sheet: Int, _ position: CellPosition) -> CellValue { value(sheet, key: position.key) }

    func value(_ sheet: Int, key: Int) -> CellValue {
        if let change = changes[sheet][key] { return change }
        let page = book.sheets[sheet]
        guard let place = page.index[key] else { return .empty }
        guard let formula = page.cells[Int(place)].formula else { return page.cells[Int(place)].value }
        if let result = results[sheet][key] { return result }
        let result = compute(page.cells[Int(place)], formula, sheet: sheet)
        results[sheet][key] = result
        return result
    }

    private func compute(_ cell: BookCell, _ number: Int, sheet: Int) -> CellValue {
        // A circle comes to 0, as in Excel.
        guard depth < Self.deepestChain, running[sheet].insert(cell.position.key).inserted else { return .number(0) }
        depth += 1
        let asked = askedOutside
        askedOutside = false
        defer {
            depth -= 1
            running[sheet].remove(cell.position.key)
            askedOutside = asked
        }
        guard let expression = expression(number, sheet: sheet) else {
            return cell.hasValue ? cell.value : .unknownName
        }
        let formula = book.formulas[number]
        let place = Place(
            sheet: sheet,
            cell: cell.position,
            rows: cell.position.row - formula.origin.row,
            columns: cell.position.column - formula.origin.column,
            isArray: formula.isArray
        )
        let result = one(expression, place)
        if askedOutside { return cell.value }
        return result == .empty ? .number(0) : result
    }

    private func expression(_ number: Int, sheet: Int) -> FormulaExpression? {
        if let known = expressions[number] { return known }
        let parsed = FormulaParser.expression(book.formulas[number].text, ownSheet: sheet, sheets: sheets)
        expressions[number] = .some(parsed)
        return parsed
    }

    /// Counts steps; false once there were too many.
    func spend(_ steps: Int = 1) -> Bool {
        budget -= steps
        return budget > 0
    }

    // MARK: Expressions

    /// The single value of an expression; of a rectangle the cell beside the formula, as Excel takes it.
    func one(_ expression: FormulaExpression, _ place: Place) -> CellValue {
        guard spend() else { return .wrongNumber }
        switch expression {
        case .value(let value): return value
        case .missing: return .empty
        case .reference(let reference):
            guard let area = area(reference, place) else { return .brokenReference }
            return area.isSingle ? value(area.sheet, key: area.first.key) : crossing(area, place)
        case .name, .call(.index, _), .call(.lookup, _), .call(.if, _), .call(.ifs, _), .call(.ifError, _):
            return single(operand(expression, place), place)
        case .operation(let sign, let left, let right):
            if place.isArray { return single(operand(expression, place), place) }
            let first = one(left, place)
            return first.isError ? first : sign(first, one(right, place))
        case .negated, .percent:
            return single(operand(expression, place), place)
        case .call(let function, let arguments): return call(function, arguments, place)
        case .unknownCall: return .unknownName
        }
    }

    func operand(_ expression: FormulaExpression, _ place: Place) -> FormulaOperand {
        switch expression {
        case .reference(let reference): return area(reference, place).map(FormulaOperand.area) ?? .one(.brokenReference)
        case .name(let name): return named(name, place)
        case .negated(let inner): return map(inner, place) { Self.negated($0) }
        case .percent(let inner): return map(inner, place) { FormulaOperator.divided($0, .number(100)) }
        case .operation(let sign, let left, let right) where place.isArray:
            return combine(operand(left, place), operand(right, place), sign)
        case .call(.index, let arguments): return index(arguments, place)
        case .call(.lookup, let arguments): return lookup(arguments, place)
        case .call(.if, let arguments): return branch(arguments, place)
        case .call(.ifs, let arguments): return firstTrue(arguments, place)
        case .call(.ifError, let arguments):
            guard arguments.count == 2 else { return .one(.wrongValue) }
            let first = operand(arguments[0], place)
            return single(first, place).isError ? operand(arguments[1], place) : first
        default: return .one(one(expression, place))
        }
    }

    private func map(
        _ expression: FormulaExpression,
        _ place: Place,
        _ change: (CellValue) -> CellValue
    ) -> FormulaOperand {
        guard place.isArray else { return .one(change(one(expression, place))) }
        switch operand(expression, place) {
        case .one(let value): return .one(change(value))
        case let other:
            var grid = grid(other)
            for index in grid.values.indices { grid.values[index] = change(grid.values[index]) }
            return .grid(grid)
        }
    }

    private static func negated(_ value: CellValue) -> CellValue {
        if value.isError { return value }
        return value.asNumber.map { .number(-$0) } ?? .wrongValue
    }

    private func combine(_ one: FormulaOperand, _ other: FormulaOperand, _ sign: FormulaOperator) -> FormulaOperand {
        if case .one(let first) = one, case .one(let second) = other { return .one(sign(first, second)) }
        let (first, second) = (grid(one), grid(other))
        let (rows, columns) = (max(first.rows, second.rows), max(first.columns, second.columns))
        guard spend(rows * columns) else { return .one(.wrongNumber) }
        var values: [CellValue] = []
        values.reserveCapacity(rows * columns)
        for row in 0..<rows {
            for column in 0..<columns { values.append(sign(first[row, column], second[row, column])) }
        }
        return .grid(FormulaGrid(rows: rows, columns: columns, values: values))
    }

    private func named(_ name: String, _ place: Place) -> FormulaOperand {
        if names[name] == nil {
            let text = book.names[name] ?? book.names.first { $0.key.lowercased() == name.lowercased() }?.value
            names[name] = .some(text.flatMap { FormulaParser.expression($0, ownSheet: place.sheet, sheets: sheets) })
        }
        guard case .some(.some(let expression)) = names[name], spend() else { return .one(.unknownName) }
        // A name that leads to itself ends with the budget of steps, long before the stack does.
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.deepestChain else { return .one(.unknownName) }
        return operand(expression, place)
    }

    func area(_ reference: FormulaReference, _ place: Place) -> CellArea? {
        let first = reference.first.moved(rows: place.rows, columns: place.columns)
        let last = reference.last?.moved(rows: place.rows, columns: place.columns) ?? first
        let rows = min(first.row, last.row)...max(first.row, last.row)
        let columns = min(first.column, last.column)...max(first.column, last.column)
        guard rows.lowerBound > 0, columns.lowerBound > 0 else { return nil }
        return CellArea(sheet: reference.sheet, rows: rows, columns: columns)
    }

    func single(_ operand: FormulaOperand, _ place: Place) -> CellValue {
        switch operand {
        case .one(let value): value
        case .area(let area): area.isSingle ? value(area.sheet, key: area.first.key) : crossing(area, place)
        case .grid(let grid): grid.values.first ?? .empty
        }
    }

    /// Of a rectangle in place of a single value: the cell in the formula's row or column.
    private func crossing(_ area: CellArea, _ place: Place) -> CellValue {
        if place.isArray { return value(area.sheet, key: area.first.key) }
        if area.columns.count == 1, area.rows.contains(place.cell.row) {
            return value(area.sheet, CellPosition(row: place.cell.row, column: area.columns.lowerBound))
        }
        if area.rows.count == 1, area.columns.contains(place.cell.column) {
            return value(area.sheet, CellPosition(row: area.rows.lowerBound, column: place.cell.column))
        }
        return .wrongValue
    }

    // MARK: Rectangles

    func grid(_ operand: FormulaOperand) -> FormulaGrid {
        switch operand {
        case .one(let value): return FormulaGrid(rows: 1, columns: 1, values: [value])
        case .grid(let grid): return grid
        case .area(let area):
            let area = clipped(area)
            guard spend(area.rows.count * area.columns.count) else {
                return FormulaGrid(rows: 1, columns: 1, values: [.wrongNumber])
            }
            var values: [CellValue] = []
            values.reserveCapacity(area.rows.count * area.columns.count)
            forEach(area) { value, _ in
                values.append(value)
                return true
            }
            return FormulaGrid(rows: area.rows.count, columns: area.columns.count, values: values)
        }
    }

    /// Without the rows below everything that stands in the sheet.
    func clipped(_ area: CellArea) -> CellArea {
        let last = max(book.sheets[area.sheet].extent.row, area.rows.lowerBound)
        guard last < area.rows.upperBound, area.rows.count > 2_000 else { return area }
        return CellArea(sheet: area.sheet, rows: area.rows.lowerBound...last, columns: area.columns)
    }

    /// Row by row until `body` answers false.
    func forEach(_ area: CellArea, _ body: (CellValue, CellPosition) -> Bool) {
        let area = clipped(area)
        for row in area.rows {
            for column in area.columns {
                guard spend() else { return }
                let position = CellPosition(row: row, column: column)
                guard body(value(area.sheet, key: position.key), position) else { return }
            }
        }
    }
}
