/// A file of settings: `NAME=value` lines, comments after `#`, values with spaces or `#` between quotes. Between double
/// quotes `\"` and `\\` stand for the characters themselves, between single quotes nothing is special.
struct SettingsFile {
    let path: String
    private(set) var values: [String: (text: String, line: Int)] = [:]
    private(set) var faults: [SettingFault] = []

    init(_ text: String, path: String) {
        self.path = path
        for (offset, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            read(line, number: offset + 1)
        }
    }

    private mutating func read(_ line: Substring, number: Int) {
        // Editors on Windows put a mark at the beginning of the file.
        let line = line.trimmingSpaces().drop { $0 == "\u{feff}" }
        guard !line.isEmpty, !line.hasPrefix("#") else { return }
        guard let equals = line.firstIndex(of: "=") else {
            return faults.append(.unreadableLine(file: path, line: number))
        }
        let name = String(line[..<equals].trimmingSpaces())
        guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }) else {
            return faults.append(.unreadableLine(file: path, line: number))
        }
        if let first = values[name]?.line {
            return faults.append(.twice(name: name, file: path, line: number, first: first))
        }
        switch Self.value(line[line.index(after: equals)...].trimmingSpaces()[...]) {
        case .text(let text): values[name] = (text, number)
        case .openQuote: faults.append(.openQuote(file: path, line: number))
        case .trailing: faults.append(.unreadableLine(file: path, line: number))
        }
    }

    private enum Value { case text(String), openQuote, trailing }

    private static func value(_ text: Substring) -> Value {
        guard let quote = text.first, quote == "\"" || quote == "'" else { return .text(bare(text)) }
        var result = ""
        var rest = text.dropFirst()
        while let letter = rest.popFirst() {
            if letter == quote {
                let behind = rest.trimmingSpaces()
                return behind.isEmpty || behind.hasPrefix("#") ? .text(result) : .trailing
            }
            if letter == "\\", quote == "\"", let next = rest.first, next == "\"" || next == "\\" {
                result.append(next)
                rest.removeFirst()
            } else {
                result.append(letter)
            }
        }
        return .openQuote
    }

    /// A `#` begins a comment only after a space: addresses may hold one.
    private static func bare(_ text: Substring) -> String {
        var before: Character = " "
        for index in text.indices {
            if text[index] == "#", before.isWhitespace { return String(text[..<index].trimmingSpaces()) }
            before = text[index]
        }
        return String(text)
    }
}
