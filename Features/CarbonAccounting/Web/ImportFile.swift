import CarbonAccounting
import Documents
import Foundation

/// An uploaded table, whatever its kind, as plain rows.
struct ImportFile: Sendable {
    private let source: any RowSource
    /// Columns are separated by commas, so dots may be decimal points.
    let hasCommaColumns: Bool

    /// Workbooks are known by their first bytes, not by their name.
    init(_ location: URL) throws {
        let handle = try FileHandle(forReadingFrom: location)
        let start = try handle.read(upToCount: 8) ?? Data()
        try handle.close()
        let isArchive = start.starts(with: [0x50, 0x4b])
        let isOldWorkbook = start.starts(with: [0xd0, 0xcf, 0x11, 0xe0])
        if isArchive || isOldWorkbook {
            let workbook = try XLSXWorkbook(file: location)
            source = try workbook.rows(of: workbook.firstVisibleSheet)
            hasCommaColumns = false
        } else {
            let file = try CSVFile(path: location.path).checkingEncoding()
            source = file
            hasCommaColumns = file.dialect.delimiter == UInt8(ascii: ",")
        }
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
}
