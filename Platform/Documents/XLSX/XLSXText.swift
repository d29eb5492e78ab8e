/// Character data of SpreadsheetML, where `_x000D_` stands for a character that XML cannot hold (ECMA-376,
/// section 22.9.2.19, ST_Xstring).
enum XLSXText {
    static func decoded(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
        return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
            UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? String(match.0)
        }
    }

    /// For the writing library, which escapes what XML cannot hold but not what looks like such an escape already.
    static func encoded(_ text: String) -> String {
        let text = text.replacing("\0", with: "")
        guard text.contains("_x") else { return text }
        return text.replacing(/_(x[0-9A-Fa-f]{4}_)/) { "_x005F_\($0.1)" }
    }

    /// Without the blanks around it, no-break spaces and line breaks included.
    static func trimmed(_ text: String) -> String {
        if let first = text.utf8.first, let last = text.utf8.last, isInk(first), isInk(last) { return text }
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        guard first != scalars.startIndex || scalars.index(after: last) != scalars.endIndex else { return text }
        return String(scalars[first...last])
    }

    /// Whether a byte is a visible ASCII character, which most texts begin and end with.
    private static func isInk(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7f }
}
