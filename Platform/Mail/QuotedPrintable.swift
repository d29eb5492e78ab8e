/// RFC 2045, section 6.7: text that stays readable in seven bits, in lines of at most 76 characters ended by CR LF.
enum QuotedPrintable {
    private static let longest = 76

    static func encoded(_ text: String) -> String {
        // Bytes, because a carriage return and a line feed together are one character.
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { line in encoded(line: line.filter { $0 != UInt8(ascii: "\r") }) }
            .joined(separator: "\r\n")
    }

    private static func encoded(line: [UInt8]) -> String {
        var (result, length) = ("", 0)
        for (index, byte) in line.enumerated() {
            let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
            let isPlain = (byte > 32 && byte < 127 && byte != UInt8(ascii: "=")) || (isBlank && index < line.count - 1)
            let piece = isPlain ? String(UnicodeScalar(byte)) : hex(byte)
            if length + piece.utf8.count > longest - 1 {
                result += "=\r\n"
                length = 0
            }
            result += piece
            length += piece.utf8.count
        }
        return result
    }

    private static func hex(_ byte: UInt8) -> String {
        "=" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}
