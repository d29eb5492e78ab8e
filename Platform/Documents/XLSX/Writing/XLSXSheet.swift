/// One sheet that is written: lines of text if wanted, then a table whose head stays in sight.
public struct XLSXSheet: Hashable, Sendable {
    /// At most 31 characters, none of `[]:*?/\`.
    public var name: String
    /// Lines above the table.
    public var preface: [String]
    public var columns: [XLSXColumn]
    public var rows: [[XLSXCell]]
    /// Rows below the head that offer the columns' choices, also where nothing stands yet.
    public var rowsWithChoices: Int

    public init(
        _ name: String,
        preface: [String] = [],
        columns: [XLSXColumn],
        rows: [[XLSXCell]],
        rowsWithChoices: Int = 5_000
    ) {
        (self.name, self.preface, self.columns, self.rows) = (name, preface, columns, rows)
        self.rowsWithChoices = rowsWithChoices
    }
}
