/// Reads all cells of one sheet with their formulas (ECMA-376 part 1, section 18.3.1).
struct BookSheetReader {
    private enum Place { case outside, value, formula, inlineText }

    let strings: [String]
    private(set) var formulas: [BookFormula]
    private(set) var index: [Int: Int32] = [:]
    private(set) var cells: [BookCell] = []
    private(set) var extent = CellPosition(row: 0, column: 0)
    private var shared: [Int: Int] = [:]
    private var row = 0
    private var nextColumn = 1
    private var type = XLSXCellReader.CellType.number
    private var isErrorType = false
    private var cell = BookCell(position: CellPosition(row: 1, column: 1), style: 0, value: .empty, hasValue: false)
    private var value: [UInt8] = []
    private var formula: [UInt8] = []
    private var sharedNumber: Int?
    private var isArray = false
    private var hasFormula = false
    private var isInPhonetic = false
    private var place = Place.outside

    init(strings: [String], formulas: [BookFormula]) { (self.strings, self.formulas) = (strings, formulas) }

    mutating func read(_ scanner: XMLScanner, limit: Int) throws(XLSXError) {
        var scanner = scanner
        while true {
            switch try scanner.next() {
            case .start: try begin(&scanner)
            case .text:
                switch place {
                case .outside: continue
                case .value, .inlineText: try scanner.appendText(to: &value)
                case .formula: try scanner.appendText(to: &formula)
                }
            case .end:
                if scanner.isNamed("c") {
                    guard cells.count < limit else { throw .tooMuchText(limit: limit) }
                    try end(scanner)
                } else if scanner.isNamed("v") || scanner.isNamed("t") || scanner.isNamed("f") {
                    place = .outside
                } else if scanner.isNamed("rPh") {
                    isInPhonetic = false
                } else if scanner.isNamed("sheetData") {
                    try scanner.drain()
                    return
                }
            case .finished: return
            }
        }
    }

    private mutating func begin(_ scanner: inout XMLScanner) throws(XLSXError) {
        if scanner.isNamed("c") {
            let word = scanner.word("t")
            type = XLSXCellReader.CellType(word)
            isErrorType = word?.elementsEqual("e".utf8) ?? false
            if let name = scanner.word("r") {
                guard let position = CellPosition(String(decoding: name, as: UTF8.self)) else {
                    throw scanner.malformed
                }
                cell.position = position
            } else {
                cell.position = CellPosition(row: row, column: nextColumn)
            }
            nextColumn = cell.position.column + 1
            cell.style = try scanner.number("s") ?? 0
            (hasFormula, cell.hasValue, isArray, sharedNumber) = (false, false, false, nil)
            value.removeAll(keepingCapacity: true)
            formula.removeAll(keepingCapacity: true)
        } else if scanner.isNamed("v") {
            (place, cell.hasValue) = (.value, true)
        } else if scanner.isNamed("t") {
            place = isInPhonetic ? .outside : .inlineText
            cell.hasValue = true
        } else if scanner.isNamed("f") {
            (place, hasFormula) = (.formula, true)
            isArray = scanner.word("t")?.elementsEqual("array".utf8) ?? false
            if scanner.word("t")?.elementsEqual("shared".utf8) ?? false { sharedNumber = try scanner.number("si") }
        } else if scanner.isNamed("row") {
            row = try scanner.number("r") ?? row + 1
            guard (1...CellPosition.lastRow).contains(row) else { throw scanner.malformed }
            nextColumn = 1
        } else if scanner.isNamed("rPh") {
            isInPhonetic = true
        }
    }

    private mutating func end(_ scanner: XMLScanner) throws(XLSXError) {
        place = .outside
        cell.formula = hasFormula ? keepFormula() : nil
        cell.value = try stored(scanner)
        extent.row = max(extent.row, cell.position.row)
        extent.column = max(extent.column, cell.position.column)
        guard index.updateValue(Int32(cells.count), forKey: cell.position.key) == nil else { throw scanner.malformed }
        cells.append(cell)
    }

    private mutating func keepFormula() -> Int? {
        if formula.isEmpty { return sharedNumber.flatMap { shared[$0] } }
        formulas.append(
            BookFormula(
                text: String(decoding: formula, as: UTF8.self),
                origin: cell.position,
                isArray: isArray,
                shared: sharedNumber
            )
        )
        if let sharedNumber { shared[sharedNumber] = formulas.count - 1 }
        return formulas.count - 1
    }

    private func stored(_ scanner: XMLScanner) throws(XLSXError) -> CellValue {
        guard cell.hasValue else { return .empty }
        let text = XLSXText.decoded(value)
        switch type {
        case .sharedText:
            guard let place = Int(text), strings.indices.contains(place) else { throw scanner.malformed }
            return .text(strings[place])
        case .boolean: return .flag(text == "1" || text == "true")
        case .number:
            guard !text.isEmpty else { return .empty }
            guard let number = Double(text), number.isFinite else { return .text(text) }
            return .number(number)
        case .date, .text: return isErrorType ? .error(text) : .text(text)
        }
    }
}
