/// A row as its file gave it.
public struct RawRow: Hashable, Sendable, Codable {
    /// Line in the file, from 1.
    public let line: Int
    /// Without surrounding blanks; numbers with decimal comma, dates as `31.03.2025`.
    public let cells: [String]
    /// Positions of cells that a sheet computes; `cells` holds the result saved with the file.
    public let formulas: [Int]

    public init(line: Int, cells: [String], formulas: [Int] = []) {
        (self.line, self.cells, self.formulas) = (line, cells, formulas)
    }

    public var isBlank: Bool { formulas.isEmpty && cells.allSatisfy(\.isEmpty) }
}

/// A row whose cells have been put under the template's columns.
struct MappedRow: Sendable {
    let line: Int
    /// One text a column of the template, empty where the file has none.
    private(set) var values: [String]
    let formulas: Set<ImportColumn>
    /// Cells that hold something behind the last headed column.
    let surplus: Int

    /// - Parameter width: cells that the header has; 0 for a file without header.
    init(_ row: RawRow, positions: [(column: ImportColumn, position: Int)], width: Int) {
        line = row.line
        var values = [String](repeating: "", count: ImportColumn.count)
        var formulas: Set<ImportColumn> = []
        for (column, position) in positions where position < row.cells.count {
            values[column.index] = row.cells[position]
            if row.formulas.contains(position) { formulas.insert(column) }
        }
        (self.values, self.formulas) = (values, formulas)
        surplus = width == 0 ? 0 : row.cells.dropFirst(width).count { !$0.isEmpty }
    }

    subscript(column: ImportColumn) -> String {
        get { values[column.index] }
        set { values[column.index] = newValue }
    }
}
