/// Walks through `<sheetData>` (ECMA-376 part 1, section 18.3.1).
struct XLSXRowReader {
    private enum Place { case outside, value, inlineText }

    private static let lastRow = 1_048_576

    private let source: XLSXRows
    private var scanner: XMLScanner
    private var line = 0
    private var rows = 0
    private var cells: [SheetCell] = []
    private var bytes = 0
    private var stored = XLSXCellReader.Stored()
    private var nextColumn = 0
    private var isInPhonetic = false
    private var place = Place.outside

    init(_ source: XLSXRows) throws(XLSXError) {
        self.source = source
        scanner = try source.package.scanner(of: source.part)
    }

    mutating func next() throws -> TableRow? {
        while true {
            switch try scanner.next() {
            case .start: try begin()
            case .text where place != .outside:
                try scanner.appendText(to: &stored.value)
                try bound(stored.value.count)
            case .text: continue
            case .end:
                if scanner.isNamed("c") {
                    try endCell()
                } else if scanner.isNamed("v") || scanner.isNamed("t") {
                    place = .outside
                } else if scanner.isNamed("rPh") {
                    isInPhonetic = false
                } else if scanner.isNamed("row") {
                    return TableRow(line: line, cells: cells)
                } else if scanner.isNamed("sheetData") {
                    try scanner.drain()
                    return nil
                }
            case .finished: return nil
            }
        }
    }

    private mutating func begin() throws {
        if scanner.isNamed("c") {
            stored.type = XLSXCellReader.CellType(scanner.word("t"))
            stored.style = try scanner.number("s") ?? 0
            stored.value.removeAll(keepingCapacity: true)
            stored.isFormula = false
            stored.column = try column()
            nextColumn = stored.column + 1
        } else if scanner.isNamed("v") {
            place = .value
        } else if scanner.isNamed("t") {
            place = isInPhonetic ? .outside : .inlineText
        } else if scanner.isNamed("f") {
            stored.isFormula = true
        } else if scanner.isNamed("row") {
            try beginRow()
        } else if scanner.isNamed("rPh") {
            isInPhonetic = true
        }
    }

    private mutating func beginRow() throws {
        line = try scanner.number("r") ?? line + 1
        guard (1...Self.lastRow).contains(line) else { throw scanner.malformed }
        rows += 1
        guard rows <= source.limits.rows else { throw TableError.tooManyRows(limit: source.limits.rows) }
        cells.removeAll(keepingCapacity: true)
        (bytes, nextColumn) = (0, 0)
    }

    private mutating func endCell() throws {
        place = .outside
        guard let cell = source.cells.cell(stored) else { throw scanner.malformed }
        guard !cell.text.isEmpty || cell.isFormula else { return }
        guard stored.column < source.limits.columns else {
            throw TableError.tooManyColumns(line: line, limit: source.limits.columns)
        }
        while cells.count < stored.column { cells.append(SheetCell("")) }
        if stored.column < cells.count { cells[stored.column] = cell } else { cells.append(cell) }
        bytes += cell.text.utf8.count
        try bound(0)
    }

    private func bound(_ more: Int) throws(TableError) {
        guard bytes + more <= source.limits.rowBytes else {
            throw .rowTooLong(line: line, limit: source.limits.rowBytes)
        }
    }

    /// From the reference `AB12`: 27; where there is none, the one after the cell before.
    private func column() throws(XLSXError) -> Int {
        guard let reference = scanner.word("r") else { return nextColumn }
        var number = 0
        for byte in reference {
            guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) else { break }
            number = number * 26 + Int(byte - UInt8(ascii: "A")) + 1
            guard number <= 16_384 else { throw scanner.malformed }
        }
        guard number > 0 else { throw scanner.malformed }
        return number - 1
    }
}
