/// A CSV file, read in blocks of a quarter of a megabyte whatever its size.
public struct CSVFile: RowSource {
    public let dialect: CSVDialect
    /// Bytes of the file.
    public let size: Int
    let file: FileBytes
    let limits: TableLimits

    /// Opens the file and finds out how it is written from its first 256 KB; a cell that contradicts the encoding
    /// found there is read as Windows-1252.
    public init(path: String, limits: TableLimits = .standard) throws(TableError) {
        let file = try FileBytes(path: path)
        let head = try file.head(Self.sampleBytes)
        dialect = try CSVDialect.detect(head, isWholeFile: head.count == file.size)
        (self.file, self.limits) = (file, limits)
        size = file.size
    }

    static let sampleBytes = 1 << 18

    /// Reads the whole file once for its encoding, so that one stray byte at the end is not missed. About 30 ms for
    /// 100 MB; worth it where people look at the texts, needless for sums.
    public func checkingEncoding() throws(TableError) -> CSVFile {
        var check = UTF8Check()
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: CSVBlocks.blockBytes, alignment: 16)
        defer { buffer.deallocate() }
        var offset = 0
        while true {
            let got = try file.read(at: offset, into: buffer)
            check.consume(UnsafeRawBufferPointer(rebasing: buffer[..<got]))
            offset += got
            if got < buffer.count { break }
        }
        if check.hasZeroByte { throw .notText }
        var checked = dialect
        checked.encoding = check.encoding(atEndOfFile: true)
        return CSVFile(dialect: checked, file: file, limits: limits)
    }

    private init(dialect: CSVDialect, file: FileBytes, limits: TableLimits) {
        (self.dialect, self.file, self.limits) = (dialect, file, limits)
        size = file.size
    }

    public func forEachRow(_ body: (TableRow) throws -> RowDemand) throws {
        let blocks = CSVBlocks(file, dialect: dialect, limits: limits)
        let block = CSVBlock(capacity: CSVBlocks.blockBytes)
        var rows = 0
        while try blocks.next(into: block) {
            var cursor = CSVRowCursor(block.bytes, firstLine: block.firstLine, dialect: dialect, limits: limits)
            while let cells = try cursor.next() {
                rows += 1
                if rows > limits.rows { throw TableError.tooManyRows(limit: limits.rows) }
                if try body(row(cells, line: cursor.rowLine)) == .enough { return }
            }
        }
    }

    /// The text of a cell handed out by ``collect(threads:_:_:)``, without surrounding blanks.
    public func text(_ cell: UnsafeRawBufferPointer) -> String { dialect.text(cell) }

    private func row(_ cells: CSVCells, line: Int) -> TableRow {
        TableRow(line: line, cells: cells.map { SheetCell(dialect.text($0)) })
    }
}

extension CSVDialect {
    /// The text of a cell as a ``SheetCell`` holds it.
    public func text(_ cell: UnsafeRawBufferPointer) -> String { encoding.text(cell).trimmingBlanks() }
}

extension String {
    /// Without blanks, tabs and no-break spaces at both ends.
    func trimmingBlanks() -> String {
        guard let first = unicodeScalars.first, let last = unicodeScalars.last,
            Self.isBlank(first) || Self.isBlank(last)
        else { return self }
        let scalars = unicodeScalars.drop(while: Self.isBlank)
        guard let end = scalars.lastIndex(where: { !Self.isBlank($0) }) else { return "" }
        return String(scalars[...end])
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\u{a0}" || scalar == "\u{202f}" || scalar == "\u{feff}"
            || scalar == "\n" || scalar == "\r"
    }
}
