/// A rectangle of cells of one sheet.
public struct CellArea: Hashable, Sendable {
    /// Position of the sheet in ``XLSXBook/sheets``.
    public let sheet: Int
    public let rows: ClosedRange<Int>
    public let columns: ClosedRange<Int>

    public init(sheet: Int, rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        (self.sheet, self.rows, self.columns) = (sheet, rows, columns)
    }

    public init(sheet: Int, cell: CellPosition) {
        self.init(sheet: sheet, rows: cell.row...cell.row, columns: cell.column...cell.column)
    }

    public var first: CellPosition { CellPosition(row: rows.lowerBound, column: columns.lowerBound) }

    public var isSingle: Bool { rows.count == 1 && columns.count == 1 }

    public func contains(_ cell: CellPosition) -> Bool { rows.contains(cell.row) && columns.contains(cell.column) }

    /// Row by row, from the left.
    public var positions: [CellPosition] {
        rows.flatMap { row in columns.map { CellPosition(row: row, column: $0) } }
    }
}
