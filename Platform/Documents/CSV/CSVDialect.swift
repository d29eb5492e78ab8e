/// How a CSV file is written: what separates columns and rows, and in which encoding.
public struct CSVDialect: Hashable, Sendable {
    public var encoding: TextEncoding
    /// Semicolon, comma, tab or vertical bar.
    public var delimiter: UInt8
    /// `\n` (also for `\r\n`), or `\r` in files of old Macintosh programs.
    public var lineBreak: UInt8
    /// Bytes before the first row: a byte order mark and the line `sep=;` that Excel writes.
    public var skippedBytes: Int
    /// The line on which the first row stands.
    public var firstLine: Int

    public init(
        encoding: TextEncoding = .utf8,
        delimiter: Character = ";",
        lineBreak: UInt8 = UInt8(ascii: "\n"),
        skippedBytes: Int = 0,
        firstLine: Int = 1
    ) {
        self.encoding = encoding
        self.delimiter = delimiter.asciiValue ?? UInt8(ascii: ";")
        self.lineBreak = lineBreak
        self.skippedBytes = skippedBytes
        self.firstLine = firstLine
    }

    static let delimiters: [UInt8] = [
        UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: "|"),
    ]
    static let quote = UInt8(ascii: "\"")
    static let carriageReturn = UInt8(ascii: "\r")
    static let newline = UInt8(ascii: "\n")
}
