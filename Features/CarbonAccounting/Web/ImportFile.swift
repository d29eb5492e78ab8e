import CarbonAccounting
import Documents
import Foundation

/// An uploaded table, whatever its kind, as plain rows.
struct ImportFile: Sendable {
    /// No row holds more.
    static let mostColumns = TableLimits().columns

    private let source: any RowSource
    /// Columns are separated by commas, so dots may be decimal points.
    let hasCommaColumns: Bool
    /// Names of the sheets that a person sees, in their order; empty for a file that is no workbook.
    let sheets: [String]
    /// The sheet that is read; nil for a file that is no workbook.
    let sheet: String?
    /// Bytes of a text file; nil for a workbook, which is packed.
    let size: Int?

    /// Workbooks are known by their first bytes, not by their name.
    /// - Parameter wanted: the name of a sheet; the first one is read where there is none of this name.
    init(_ location: URL, sheet wanted: String? = nil) throws {
        let handle = try FileHandle(forReadingFrom: location)
        let start = try handle.read(upToCount: 8) ?? Data()
        try handle.close()
        let isArchive = start.starts(with: [0x50, 0x4b])
        let isOldWorkbook = start.starts(with: [0xd0, 0xcf, 0x11, 0xe0])
        if isArchive || isOldWorkbook {
            let workbook = try XLSXWorkbook(file: location)
            let first = workbook.firstVisibleSheet
            let chosen = workbook.sheets.first { !$0.isHidden && $0.name == wanted } ?? first
            source = try workbook.rows(of: chosen)
            hasCommaColumns = false
            sheets = first.isHidden ? [first.name] : workbook.sheets.filter { !$0.isHidden }.map(\.name)
            (sheet, size) = (chosen.name, nil)
        } else {
            let file = try CSVFile(path: location.path).checkingEncoding()
            source = file
            hasCommaColumns = file.dialect.delimiter == UInt8(ascii: ",")
            (sheets, sheet, size) = ([], nil, file.size)
        }
    }

    /// The sheet that is read, where there is a choice.
    var sheetAmongSeveral: String? { sheets.count > 1 ? sheet : nil }

    /// What workbooks of a kind have in common; nil for files with one table.
    var sheetsKey: String? {
        sheets.count > 1 ? ColumnMapping.headerKey(sheets).map { "#" + $0 } : nil
    }

    /// Enough rows to find the header and to guess the columns.
    func firstRows() throws -> [RawRow] { try source.firstRows(30).map(RawRow.init) }

    func forEachRow(_ body: (RawRow) throws -> Void) throws {
        try source.forEachRow { row in
            try body(RawRow(row))
            return .more
        }
    }
}

extension RawRow {
    fileprivate init(_ row: Documents.TableRow) {
        self.init(
            line: row.line,
            cells: row.cells.map(\.text),
            formulas: row.cells.indices.filter { row.cells[$0].isFormula }
        )
    }

    /// About what the row takes up in its file: its cells and what stands between them.
    var bytes: Int { cells.reduce(cells.count) { $0 + $1.utf8.count } }
}
