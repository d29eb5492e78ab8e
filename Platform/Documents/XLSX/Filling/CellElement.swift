/// Writes `<c>` (ECMA-376 part 1, section 18.3.1.4).
enum CellElement {
    /// What Excel takes of a text, in UTF-16 units.
    private static let longestText = 32_767

    static func constant(_ value: CellValue, reference: String, style: String?) -> String {
        let start = "<c r=\"\(reference)\"" + (style.map { " s=\"\($0)\"" } ?? "")
        switch value {
        case .empty: return start + "/>"
        case .number(let number): return start + "><v>\(spelling(number))</v></c>"
        case .flag(let flag): return start + " t=\"b\"><v>\(flag ? 1 : 0)</v></c>"
        case .error(let code): return start + " t=\"e\"><v>\(escaped(code))</v></c>"
        case .text(let text):
            return start + " t=\"inlineStr\"><is><t xml:space=\"preserve\">\(content(text))</t></is></c>"
        }
    }

    /// - Parameter formula: the element as it stands
    static func computed(
        _ value: CellValue,
        reference: String,
        style: String?,
        metadata: String?,
        formula: [UInt8]
    ) -> [UInt8] {
        var start = "<c r=\"\(reference)\"" + (style.map { " s=\"\($0)\"" } ?? "")
        let result: String
        switch value {
        case .empty: result = ""
        case .number(let number): result = "<v>\(spelling(number))</v>"
        case .flag(let flag): (start, result) = (start + " t=\"b\"", "<v>\(flag ? 1 : 0)</v>")
        case .error(let code): (start, result) = (start + " t=\"e\"", "<v>\(escaped(code))</v>")
        case .text(let text): (start, result) = (start + " t=\"str\"", "<v>\(content(text))</v>")
        }
        if let metadata { start += " cm=\"\(metadata)\"" }
        return Array(start.utf8) + Array(">".utf8) + formula + Array((result + "</c>").utf8)
    }

    /// The shortest spelling that is read back as the same number.
    private static func spelling(_ number: Double) -> String {
        if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
        return "\(number)"
    }

    private static func content(_ text: String) -> String {
        var text = text
        if text.utf16.count > longestText { text = String(decoding: text.utf16.prefix(longestText), as: UTF16.self) }
        return escaped(XLSXText.encoded(text))
    }

    /// Without the characters that XML cannot hold.
    static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\r": continue
            case "\n", "\t": result.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0xfffe || scalar.value == 0xffff: continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
