/// The rows of one sheet, read as they are unpacked. Rows that the file leaves out because nothing stands in them are
/// not handed out; `line` is the row's number in the sheet all the same.
public struct XLSXRows: RowSource {
    let package: XLSXPackage
    let part: String
    let cells: XLSXCellReader
    let limits: TableLimits

    /// - Throws: ``XLSXError``, ``TableError`` for bounds that are passed, and whatever `body` throws.
    public func forEachRow(_ body: (TableRow) throws -> RowDemand) throws {
        var reader = try XLSXRowReader(self)
        while let row = try reader.next() {
            if try body(row) == .enough { return }
        }
    }
}
