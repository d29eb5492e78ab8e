import Kernel

/// Lists in one cell: `Dichte 0,845 (Lieferschein); kg je Stück 2,5`. A text that holds a separator stands in quotes.
enum ListText {
    /// The parts between semicolons, quotes respected and kept. Nil for a quote that is not closed.
    static func parts(_ text: String) -> [String]? {
        var parts: [String] = []
        var current = ""
        var isQuoted = false
        for character in text {
            if character == "\"" { isQuoted.toggle() }
            if character == ";", !isQuoted {
                parts.append(current)
                current = ""
            } else {
                current.append(character)
            }
        }
        guard !isQuoted else { return nil }
        parts.append(current)
        return parts.map(trimmed).filter { !$0.isEmpty }
    }

    /// In quotes where it would not come back unharmed without.
    static func quoted(_ text: String) -> String {
        let isPlain = !text.contains { ";\"()".contains($0) } && trimmed(text) == text
        return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    static func unquoted(_ text: String) -> String {
        guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
        return String(text.dropFirst().dropLast()).replacing("\"\"", with: "\"")
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        var scalars = Substring(text).unicodeScalars
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }

    /// `kg je Stück 2,5` → (`kg je Stück`, `2,5`): the longest beginning that `isName` knows.
    static func split(_ text: String, isName: (String) -> Bool) -> (name: String, value: String)? {
        var end = text.endIndex
        while end > text.startIndex {
            let name = trimmed(text[..<end].drop { $0 == " " })
            let bare = name.last.map { $0 == "=" || $0 == ":" } == true ? trimmed(name.dropLast()) : name
            if !bare.isEmpty, isName(bare) {
                let value = trimmed(text[end...])
                return (bare, value.hasPrefix("=") || value.hasPrefix(":") ? trimmed(value.dropFirst()) : value)
            }
            end = text[..<end].lastIndex { $0 == " " || $0 == "=" || $0 == ":" } ?? text.startIndex
        }
        return nil
    }
}
