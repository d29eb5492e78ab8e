public import Kernel

/// One cell of a spreadsheet or of a CSV file.
public struct SheetCell: Hashable, Sendable {
    /// What stands in the cell, without surrounding blanks; empty for an empty cell. A number is written with a
    /// decimal comma and without grouping, a date as `31.03.2025`, so that one reader serves both kinds of file.
    public let text: String
    /// Whether the cell is computed in the sheet; `text` is then the result that was last saved with the file.
    /// Always false in CSV.
    public let isFormula: Bool
    /// The number that the file stores as a number; nil in CSV, where a number is text.
    public let number: Double?
    /// The day that the file stores as a date; nil in CSV, where a date is text.
    public let date: LocalDate?

    public init(_ text: String, isFormula: Bool = false, number: Double? = nil, date: LocalDate? = nil) {
        (self.text, self.isFormula, self.number, self.date) = (text, isFormula, number, date)
    }
}

/// One row with its place in the file.
public struct TableRow: Hashable, Sendable {
    /// The line on which the row begins, as an editor or a spreadsheet program counts: from 1, the header included.
    public let line: Int
    public let cells: [SheetCell]

    public init(line: Int, cells: [SheetCell]) {
        (self.line, self.cells) = (line, cells)
    }

    /// Whether no cell holds anything.
    public var isBlank: Bool { cells.allSatisfy { $0.text.isEmpty && !$0.isFormula } }
}

/// What the reader of rows wants after a row.
public enum RowDemand: Sendable { case more, enough }

/// A file of rows, read from front to back without holding it whole. CSV and XLSX deliver the same shape.
public protocol RowSource: Sendable {
    /// Hands out every row in the file's order, blank ones included, until `body` answers `.enough`.
    /// - Throws: ``TableError`` for a file that cannot be read as a table, and whatever `body` throws.
    func forEachRow(_ body: (TableRow) throws -> RowDemand) throws
}

extension RowSource {
    /// The first `count` rows that are not blank, for a preview and for finding the header.
    public func firstRows(_ count: Int) throws -> [TableRow] {
        var rows: [TableRow] = []
        guard count > 0 else { return rows }
        try forEachRow { row in
            if !row.isBlank { rows.append(row) }
            return rows.count < count ? .more : .enough
        }
        return rows
    }
}

/// Bounds that keep a hostile or broken file from filling the memory.
public struct TableLimits: Hashable, Sendable {
    /// Bytes of one row, its line breaks inside quotes included.
    public var rowBytes: Int
    public var columns: Int
    /// Rows, blank ones included.
    public var rows: Int

    public init(rowBytes: Int = 1 << 20, columns: Int = 256, rows: Int = 5_000_000) {
        (self.rowBytes, self.columns, self.rows) = (rowBytes, columns, rows)
    }

    public static let standard = TableLimits()
}

/// Why a file is no table that can be read.
public enum TableError: Error, Hashable, Sendable {
    /// The file cannot be opened or read.
    case unreadable
    /// Nothing but blanks.
    case empty
    /// Zero bytes or a known signature: a program, picture or archive under a wrong name.
    case notText
    /// UTF-16 or UTF-32, told by its byte order mark or by its zero bytes.
    case unsupportedEncoding(String)
    case rowTooLong(line: Int, limit: Int)
    case tooManyColumns(line: Int, limit: Int)
    case tooManyRows(limit: Int)
    /// A quotation mark opened on this line is never closed.
    case unclosedQuote(line: Int)
}
