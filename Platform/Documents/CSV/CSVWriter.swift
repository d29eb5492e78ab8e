/// Writes CSV that Excel in German opens without asking: UTF-8 with byte order mark, semicolons, CRLF.
public struct CSVWriter: Sendable {
    public private(set) var bytes: [UInt8] = [0xef, 0xbb, 0xbf]
    private let delimiter: UInt8

    public init(delimiter: Character = ";") { self.delimiter = delimiter.asciiValue ?? UInt8(ascii: ";") }

    /// Adds one row.
    public mutating func append(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(delimiter) }
            append(cell: Self.guarded(cell))
        }
        bytes += [CSVDialect.carriageReturn, CSVDialect.newline]
    }

    /// A text that a spreadsheet program would run as a formula gets an apostrophe in front, which it shows as text
    /// and which the import takes away again. Numbers keep their sign.
    public static func guarded(_ cell: String) -> String {
        let bare = cell.utf8.drop { $0 == UInt8(ascii: "'") }
        guard let first = bare.first, formulaStarts.contains(first) else { return cell }
        let isNumber = first == UInt8(ascii: "-") && bare.count == cell.utf8.count && bare.count > 1
        return isNumber && bare.dropFirst().allSatisfy(isNumeric) ? cell : "'" + cell
    }

    private static let formulaStarts: Set<UInt8> = Set("=+-@".utf8)

    private static func isNumeric(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
    }

    private mutating func append(cell: String) {
        let text = cell.utf8
        let needsQuotes = text.contains {
            $0 == delimiter || $0 == CSVDialect.quote || $0 == CSVDialect.newline || $0 == CSVDialect.carriageReturn
        }
        guard needsQuotes || text.first == UInt8(ascii: " ") || text.last == UInt8(ascii: " ") else {
            bytes += text
            return
        }
        bytes.append(CSVDialect.quote)
        for byte in text {
            if byte == CSVDialect.quote { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(CSVDialect.quote)
    }
}
