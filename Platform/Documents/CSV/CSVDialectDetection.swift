extension CSVDialect {
    /// Finds out how a file is written from its first bytes.
    /// - Throws: ``TableError/notText``, ``TableError/unsupportedEncoding(_:)`` or ``TableError/empty``.
    public static func detect(_ head: [UInt8], isWholeFile: Bool) throws(TableError) -> CSVDialect {
        var dialect = CSVDialect()
        try refuseForeignFormats(head)
        if head.starts(with: [0xef, 0xbb, 0xbf]) { dialect.skippedBytes = 3 }
        var check = UTF8Check()
        head.withUnsafeBytes { check.consume($0) }
        if check.hasZeroByte { throw looksLikeUTF16(head) ? .unsupportedEncoding("UTF-16") : .notText }
        dialect.encoding = check.encoding(atEndOfFile: isWholeFile)
        var body = head.dropFirst(dialect.skippedBytes)
        guard body.contains(where: { $0 > UInt8(ascii: " ") }) else { throw .empty }
        if !body.contains(newline), body.contains(carriageReturn) { dialect.lineBreak = carriageReturn }
        if let named = separatorLine(body, lineBreak: dialect.lineBreak) {
            dialect.delimiter = named.delimiter
            dialect.skippedBytes += named.length
            dialect.firstLine = 2
            return dialect
        }
        if !isWholeFile, let last = body.lastIndex(of: dialect.lineBreak) { body = body[...last] }
        dialect.delimiter = likeliestDelimiter(Array(body), dialect)
        return dialect
    }

    /// `sep=;` as the first line, which Excel understands and writes.
    private static func separatorLine(_ body: ArraySlice<UInt8>, lineBreak: UInt8) -> (delimiter: UInt8, length: Int)? {
        let line = body.prefix(while: { $0 != lineBreak })
        let bare = line.last == carriageReturn ? line.dropLast() : line
        guard bare.count == 5, Array(bare.prefix(4)) == Array("sep=".utf8), let delimiter = bare.last,
            delimiters.contains(delimiter)
        else { return nil }
        return (delimiter, min(line.count + 1, body.count))
    }

    /// The delimiter that gives most rows as many columns as the first, and more than one.
    private static func likeliestDelimiter(_ body: [UInt8], _ dialect: CSVDialect) -> UInt8 {
        var best = (delimiter: delimiters[0], score: 0.0)
        for delimiter in delimiters {
            var trial = dialect
            trial.delimiter = delimiter
            let widths = columnCounts(body, trial)
            guard let first = widths.first, first > 1 else { continue }
            let agreeing = widths.count { $0 == first }
            let score = Double(first - 1) * Double(agreeing) / Double(widths.count)
            if score > best.score { best = (delimiter, score) }
        }
        return best.delimiter
    }

    /// How many columns the first 50 rows have that are not blank.
    private static func columnCounts(_ body: [UInt8], _ dialect: CSVDialect) -> [Int] {
        var counts: [Int] = []
        body.withUnsafeBytes { bytes in
            var cursor = CSVRowCursor(bytes, dialect: dialect, limits: TableLimits(columns: 4096))
            while counts.count < 50, let row = try? cursor.next() {
                if row.contains(where: { !$0.isEmpty }) { counts.append(row.count) }
            }
        }
        return counts
    }

    private static func refuseForeignFormats(_ head: [UInt8]) throws(TableError) {
        if head.starts(with: [0xff, 0xfe, 0, 0]) || head.starts(with: [0, 0, 0xfe, 0xff]) {
            throw .unsupportedEncoding("UTF-32")
        }
        if head.starts(with: [0xff, 0xfe]) || head.starts(with: [0xfe, 0xff]) { throw .unsupportedEncoding("UTF-16") }
        for signature in signatures where head.starts(with: signature) { throw .notText }
    }

    /// ZIP (also XLSX), PDF, old Excel, PNG, JPEG, GIF, gzip, Windows and Linux programs.
    private static let signatures: [[UInt8]] = [
        [0x50, 0x4b, 0x03, 0x04], Array("%PDF".utf8), [0xd0, 0xcf, 0x11, 0xe0], [0x89, 0x50, 0x4e, 0x47],
        [0xff, 0xd8, 0xff], Array("GIF8".utf8), [0x1f, 0x8b], [0x4d, 0x5a, 0x90], [0x7f, 0x45, 0x4c, 0x46],
    ]

    /// UTF-16 without a mark: in Western text every other byte is zero.
    private static func looksLikeUTF16(_ head: [UInt8]) -> Bool {
        let sample = head.prefix(512)
        let zeros = sample.indices.filter { sample[$0] == 0 }
        let odd = zeros.count { $0 % 2 == 1 }
        return zeros.count * 3 > sample.count && (odd == zeros.count || odd == 0)
    }
}
