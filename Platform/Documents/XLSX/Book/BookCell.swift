/// A cell as stored.
struct BookCell: Sendable {
    var position: CellPosition
    var style: Int
    var value: CellValue
    /// Place of its formula in ``XLSXBook/formulas``.
    var formula: Int?
    var hasValue: Bool
}

/// A formula as stored; cells of a shared one stand apart from the first by whole rows and columns.
struct BookFormula: Sendable {
    /// Without the equals sign.
    var text: String
    /// Where ``text`` was written.
    var origin: CellPosition
    /// Whether its ranges are computed cell by cell, as array formulas are.
    var isArray: Bool
    /// Number of the shared formula in its sheet.
    var shared: Int?
}
