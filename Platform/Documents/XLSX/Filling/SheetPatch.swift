/// Changes the cells of one sheet in its XML and leaves every other byte as it is.
struct SheetPatch {
    private let book: XLSXBook
    private let sheet: Int
    private let evaluator: FormulaEvaluator
    private let changes: [Int: CellValue]
    /// Formulas whose results differ from those stored.
    private var results: [Int: CellValue] = [:]
    /// Shared formulas whose first cell is overwritten: the others carry their own from now on.
    private var orphans: Set<Int> = []
    /// Cells that are in no row yet, in order.
    private var additions: ArraySlice<CellPosition> = []
    private(set) var replacesFormulas = false

    init(book: XLSXBook, sheet: Int, evaluator: FormulaEvaluator) {
        (self.book, self.sheet, self.evaluator) = (book, sheet, evaluator)
        changes = evaluator.changes(of: sheet)
        let page = book.sheets[sheet]
        for cell in page.cells {
            guard let formula = cell.formula else { continue }
            if changes[cell.position.key] != nil {
                replacesFormulas = true
                if book.formulas[formula].shared != nil, book.formulas[formula].origin == cell.position {
                    orphans.insert(formula)
                }
                continue
            }
            let result = evaluator.value(sheet, key: cell.position.key)
            if !cell.hasValue || !Self.isSame(result, cell.value) { results[cell.position.key] = result }
        }
        additions =
            changes.keys.filter { page.index[$0] == nil }.sorted().map {
                CellPosition(row: $0 >> 14, column: ($0 & 0x3fff) + 1)
            }[...]
    }

    var isNeeded: Bool { !changes.isEmpty || !results.isEmpty }

    private static func isSame(_ one: CellValue, _ other: CellValue) -> Bool {
        if case .number(let first) = one, case .number(let second) = other {
            return abs(first - second) <= 1e-14 * max(abs(first), abs(second))
        }
        return one == other
    }

    /// The patched document; nil where it is not built as expected.
    mutating func apply(to xml: [UInt8]) -> [UInt8]? {
        guard let data = xml.firstRange(of: Array("<sheetData".utf8)) else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(xml.count + 4096)
        var copied = 0
        var at = data.upperBound
        var row = 0
        func copy(_ end: Int) {
            result += xml[copied..<end]
            copied = end
        }
        while let start = xml[at...].firstIndex(of: UInt8(ascii: "<")) {
            guard let close = xml[start...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
            let tag = xml[start...close]
            at = close + 1
            if tag.starts(with: "<c ".utf8) || tag.starts(with: "<c>".utf8) {
                guard let reference = Self.attribute("r", of: tag), let position = CellPosition(reference) else {
                    return nil
                }
                var end = close + 1
                if xml[close - 1] != UInt8(ascii: "/") {
                    guard let last = Self.find("</c>", in: xml, from: close) else { return nil }
                    end = last + 4
                }
                at = end
                let isChanged = changes[position.key] != nil || results[position.key] != nil || isOrphan(position)
                guard isChanged || additions.first.map({ $0.row == position.row && $0 < position }) ?? false else {
                    continue
                }
                copy(start)
                addCells(of: position.row, before: position.column, to: &result)
                if isChanged {
                    result += element(position, tag: tag, body: xml[(close + 1)..<max(close + 1, end - 4)])
                    copied = end
                }
            } else if tag.starts(with: "<row".utf8) {
                row = Self.attribute("r", of: tag).flatMap(Int.init) ?? row + 1
                guard let first = additions.first, first.row <= row else { continue }
                copy(start)
                while let first = additions.first, first.row < row {
                    result += "<row r=\"\(first.row)\">".utf8
                    addCells(of: first.row, before: .max, to: &result)
                    result += "</row>".utf8
                }
                if let first = additions.first, first.row == row, xml[close - 1] == UInt8(ascii: "/") {
                    result += xml[start..<(close - 1)]
                    result.append(UInt8(ascii: ">"))
                    addCells(of: row, before: .max, to: &result)
                    result += "</row>".utf8
                    copied = close + 1
                }
            } else if tag.starts(with: "</row".utf8) {
                guard additions.first?.row == row else { continue }
                copy(start)
                addCells(of: row, before: .max, to: &result)
            } else if tag.starts(with: "</sheetData".utf8) {
                copy(start)
                while let first = additions.first {
                    result += "<row r=\"\(first.row)\">".utf8
                    addCells(of: first.row, before: .max, to: &result)
                    result += "</row>".utf8
                }
                break
            }
        }
        guard additions.isEmpty else { return nil }
        copy(xml.count)
        return result
    }

    private func isOrphan(_ position: CellPosition) -> Bool {
        guard !orphans.isEmpty, let formula = book.cell(sheet, position)?.formula else { return false }
        return orphans.contains(formula)
    }

    private mutating func addCells(of row: Int, before column: Int, to result: inout [UInt8]) {
        while let first = additions.first, first.row == row, first.column < column {
            result += CellElement.constant(changes[first.key] ?? .empty, reference: first.name, style: nil).utf8
            additions = additions.dropFirst()
        }
    }

    private func element(_ position: CellPosition, tag: ArraySlice<UInt8>, body: ArraySlice<UInt8>) -> [UInt8] {
        let style = Self.attribute("s", of: tag)
        if let change = changes[position.key] {
            return Array(CellElement.constant(change, reference: position.name, style: style).utf8)
        }
        let cell = book.cell(sheet, position)
        var formula = Self.formulaElement(body)
        if let number = cell?.formula, orphans.contains(number) {
            let shared = book.formulas[number]
            let text = FormulaShift.text(
                shared.text,
                rows: position.row - shared.origin.row,
                columns: position.column - shared.origin.column
            )
            formula = Array("<f>\(CellElement.escaped(text))</f>".utf8)
        }
        return CellElement.computed(
            results[position.key] ?? cell?.value ?? .empty,
            reference: position.name,
            style: style,
            metadata: Self.attribute("cm", of: tag),
            formula: formula
        )
    }

    /// `<f>…</f>` or `<f …/>`, as it stands.
    private static func formulaElement(_ body: ArraySlice<UInt8>) -> [UInt8] {
        guard let start = body.firstRange(of: Array("<f".utf8))?.lowerBound,
            let close = body[start...].firstIndex(of: UInt8(ascii: ">"))
        else { return [] }
        if body[close - 1] == UInt8(ascii: "/") { return Array(body[start...close]) }
        guard let end = body[close...].firstRange(of: Array("</f>".utf8)) else { return [] }
        return Array(body[start..<end.upperBound])
    }

    private static func find(_ wanted: StaticString, in xml: [UInt8], from start: Int) -> Int? {
        let count = wanted.utf8CodeUnitCount
        return xml.withUnsafeBufferPointer { bytes in
            var at = start
            while at + count <= bytes.count {
                if bytes[at] == wanted.utf8Start[0] {
                    var same = 1
                    while same < count, bytes[at + same] == wanted.utf8Start[same] { same += 1 }
                    if same == count { return at }
                }
                at += 1
            }
            return nil
        }
    }

    /// The value of a plain attribute of a tag.
    static func attribute(_ name: StaticString, of tag: ArraySlice<UInt8>) -> String? {
        let count = name.utf8CodeUnitCount
        return tag.withUnsafeBufferPointer { bytes in
            var at = 0
            while at + count + 3 < bytes.count {
                defer { at += 1 }
                guard bytes[at] == 32, bytes[at + count + 1] == UInt8(ascii: "="),
                    bytes[at + count + 2] == UInt8(ascii: "\"")
                else { continue }
                var same = 0
                while same < count, bytes[at + 1 + same] == name.utf8Start[same] { same += 1 }
                guard same == count else { continue }
                let start = at + count + 3
                var end = start
                while end < bytes.count, bytes[end] != UInt8(ascii: "\"") { end += 1 }
                return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
            }
            return nil
        }
    }
}
