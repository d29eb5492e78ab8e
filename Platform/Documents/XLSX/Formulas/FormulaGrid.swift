/// Values of a computed rectangle, row by row.
struct FormulaGrid {
    let rows: Int
    let columns: Int
    var values: [CellValue]

    /// One row or column stands for all.
    subscript(row: Int, column: Int) -> CellValue {
        let row = rows == 1 ? 0 : row
        let column = columns == 1 ? 0 : column
        guard row < rows, column < columns else { return .notAvailable }
        return values[row * columns + column]
    }
}

/// What an argument comes to: one value, a rectangle of the workbook, or a computed one.
enum FormulaOperand {
    case one(CellValue)
    case area(CellArea)
    case grid(FormulaGrid)
}
