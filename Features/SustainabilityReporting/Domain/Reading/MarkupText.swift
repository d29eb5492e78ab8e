/// Makes plain text with paragraphs of XHTML that stands as a text: `Eins<br/>zwei` becomes two lines. What scripts
/// and style sheets hold is left out; a `<` that begins no tag stays.
public enum MarkupText {
    /// Elements that end a paragraph, a line or a cell.
    public static func separator(of element: some StringProtocol) -> String? {
        switch element.lowercased() {
        case "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "section", "blockquote", "pre":
            "\n\n"
        case "br", "li", "tr", "dt", "dd", "hr": "\n"
        case "td", "th": " "
        default: nil
        }
    }

    public static func plain(_ markup: String) -> String {
        guard markup.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
            return tidy(markup)
        }
        var scan = MarkupScan(markup)
        return tidy(scan.text())
    }

    /// Ends trimmed, one empty line between paragraphs, no blanks at the ends of lines.
    public static func tidy(_ text: String) -> String {
        var lines: [Substring] = []
        for line in text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").split(
            separator: "\n",
            omittingEmptySubsequences: false
        ) {
            var line = line
            while line.last?.isWhitespace == true { line.removeLast() }
            while line.first?.isWhitespace == true { line.removeFirst() }
            if line.isEmpty, lines.last?.isEmpty ?? true { continue }
            lines.append(line)
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    static func resolved(_ text: String) -> String {
        guard text.contains("&") else { return text }
        return text.replacing(/&(amp|lt|gt|quot|apos|nbsp|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});/) { match in
            switch match.output.1 {
            case "amp": return "&"
            case "lt": return "<"
            case "gt": return ">"
            case "quot": return "\""
            case "apos": return "'"
            case "nbsp": return "\u{a0}"
            case let number:
                let digits = number.dropFirst(number.hasPrefix("#x") ? 2 : 1)
                let scalar = UInt32(digits, radix: number.hasPrefix("#x") ? 16 : 10).flatMap(Unicode.Scalar.init)
                return scalar.map { String($0) } ?? ""
            }
        }
    }
}
