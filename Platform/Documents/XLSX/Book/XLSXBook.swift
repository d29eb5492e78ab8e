public import Kernel

/// A whole workbook in memory, its cells found by sheet and position: for forms that are filled in, where a value
/// stands at its place instead of in a table. Formulas are kept as they are written.
public struct XLSXBook: Sendable {
    public struct Sheet: Sendable {
        public let name: String
        public let isHidden: Bool
        /// Name of the part in the archive.
        let part: String
        /// By ``CellPosition/key``: the place in ``cells``.
        let index: [Int: Int32]
        let cells: [BookCell]
        /// The last row and column in which anything stands.
        let extent: CellPosition
    }

    public let sheets: [Sheet]
    /// What names stand for, as written: `'General Information'!$D$3:$E$3`; names of one sheet alone are left out.
    public let names: [String: String]
    let formulas: [BookFormula]
    let formats: [String]
    let dates: XLSXDate
    let package: XLSXPackage
    private let sheetsByName: [String: Int]

    /// More cells than this are refused; the official template has 40,000.
    static let mostCells = 2_000_000

    public init(_ bytes: [UInt8], limits: ZipLimits = .standard) throws(XLSXError) {
        package = try XLSXPackage(bytes, limits: limits)
        let part = try package.workbookPart()
        let links = try package.relationships(of: part)
        let outline = try BookOutline(package.scanner(of: part), links: links)
        var strings: [String] = []
        if let part = links.first(of: "sharedStrings") {
            strings = try XLSXSharedStrings(package.scanner(of: part), keepsBlanks: true).all
        }
        var formats: [String] = []
        if let part = links.first(of: "styles") { formats = try BookFormats(package.scanner(of: part)).codes }
        var formulas: [BookFormula] = []
        var sheets: [Sheet] = []
        var count = 0
        for entry in outline.sheets {
            var reader = BookSheetReader(strings: strings, formulas: formulas)
            try reader.read(package.scanner(of: entry.part), limit: Self.mostCells - count)
            formulas = reader.formulas
            count += reader.cells.count
            sheets.append(
                Sheet(
                    name: entry.name,
                    isHidden: entry.isHidden,
                    part: entry.part,
                    index: reader.index,
                    cells: reader.cells,
                    extent: reader.extent
                )
            )
        }
        (self.sheets, names, self.formulas, self.formats) = (sheets, outline.names, formulas, formats)
        dates = XLSXDate(from1904: outline.from1904)
        sheetsByName = Dictionary(sheets.enumerated().map { ($1.name.lowercased(), $0) }) { first, _ in first }
    }

    /// Position of a sheet by its name, without regard to case.
    public func sheet(_ name: String) -> Int? { sheetsByName[name.lowercased()] }

    /// What is stored at a place: of a formula its last result; `.empty` where nothing is.
    public func stored(_ sheet: Int, _ position: CellPosition) -> CellValue { cell(sheet, position)?.value ?? .empty }

    public func isFormula(_ sheet: Int, _ position: CellPosition) -> Bool { cell(sheet, position)?.formula != nil }

    /// A formula whose result was not saved with it, as programs write that cannot compute.
    public func isUncomputed(_ sheet: Int, _ position: CellPosition) -> Bool {
        guard let cell = cell(sheet, position) else { return false }
        return cell.formula != nil && !cell.hasValue
    }

    /// The number format as written: `0.00%`; `General` where there is none.
    public func format(_ sheet: Int, _ position: CellPosition) -> String {
        guard let style = cell(sheet, position)?.style, formats.indices.contains(style) else { return "General" }
        return formats[style]
    }

    /// The day that a stored number means, where the cell is formatted as a date.
    public func day(_ number: Double) -> LocalDate? { dates.day(number) }

    /// The rectangle that a name stands for; nil where it stands for none or points nowhere.
    public func area(named name: String) -> CellArea? {
        guard let reference = names[name] else { return nil }
        return area(reference)
    }

    /// `'General Information'!$D$3:$E$3`
    func area(_ reference: String) -> CellArea? {
        guard let mark = reference.lastIndex(of: "!") else { return nil }
        var name = String(reference[..<mark])
        if name.hasPrefix("'"), name.hasSuffix("'"), name.count > 1 {
            name = String(name.dropFirst().dropLast()).replacing("''", with: "'")
        }
        guard let sheet = sheet(name) else { return nil }
        let ends = reference[reference.index(after: mark)...].split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(ends.count), let first = CellPosition(ends[0]),
            let last = CellPosition(ends[ends.count - 1])
        else { return nil }
        guard first.row <= last.row, first.column <= last.column else { return nil }
        return CellArea(sheet: sheet, rows: first.row...last.row, columns: first.column...last.column)
    }

    func cell(_ sheet: Int, _ position: CellPosition) -> BookCell? {
        guard sheets.indices.contains(sheet), let place = sheets[sheet].index[position.key] else { return nil }
        return sheets[sheet].cells[Int(place)]
    }
}

extension XLSXBook {
    /// The cells, each once and from left to right, that a formula names in its own sheet without dollar signs.
    public func sources(_ sheet: Int, _ position: CellPosition) -> [CellPosition] {
        guard let number = cell(sheet, position)?.formula, formulas[number].origin == position else { return [] }
        var found: [CellPosition] = []
        for word in formulas[number].text.split(whereSeparator: { !$0.isASCII || !($0.isLetter || $0.isNumber) }) {
            guard let source = CellPosition(word), word.utf8.last.map({ $0 < 58 }) ?? false, !found.contains(source)
            else {
                continue
            }
            found.append(source)
        }
        return found
    }

    /// Every formula with where it was written.
    public var formulaTexts: [(sheet: Int, position: CellPosition, text: String)] {
        sheets.enumerated().flatMap { sheet, page in
            page.cells.compactMap { cell in
                guard let number = cell.formula, formulas[number].origin == cell.position else { return nil }
                return (sheet, cell.position, formulas[number].text)
            }
        }
    }
}
