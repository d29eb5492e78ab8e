/// A Swift file, taken apart just far enough for the rules: its imports, its string literals, its code.
struct SwiftSource {
    let path: String
    let text: String
    let tokens: [SwiftToken]

    init(path: String, text: String) {
        (self.path, self.text) = (path, text)
        tokens = SwiftLexer.tokens(of: text)
    }

    var parts: [Substring] { path.split(separator: "/") }

    /// "Companies" for Features/Companies/Web/Firm/FirmPage.swift
    var feature: String? { parts.first == "Features" ? String(parts[1]) : nil }

    /// "Web" for Features/Companies/Web/Firm/FirmPage.swift, "Kernel" for Platform/Kernel/Money.swift
    var layer: String? {
        switch parts.first {
        case "Features" where parts.count > 3: String(parts[2])
        case "Platform" where parts.count > 2: String(parts[1])
        default: nil
        }
    }

    var isForTests: Bool { parts.contains("Tests") || layer == "TestSupport" || path.hasPrefix("Benchmarks/") }

    /// Names of imported modules; "Kernel" for `import struct Kernel.Unit`.
    var imports: [String] {
        let kinds: Set = ["struct", "enum", "class", "func", "let", "var", "protocol", "typealias"]
        return tokens.indices.compactMap { index in
            guard tokens[index].isWord("import"), index + 1 < tokens.count else { return nil }
            let next = index + 1
            if case .word(let word) = tokens[next].kind, kinds.contains(word), next + 1 < tokens.count {
                return tokens[next + 1].word
            }
            return tokens[next].word
        }
    }

    var strings: [SwiftToken] { tokens.filter { $0.string != nil } }

    /// `fatalError(` is found by `calls("fatalError")`, `x.y(` by `calls("y")`.
    func calls(_ name: String) -> [SwiftToken] {
        zip(tokens, tokens.dropFirst()).filter { $0.isWord(name) && $1.isMark("(") }.map(\.0)
    }

    /// `Date()`, but not `Date(timeIntervalSince1970: 0)`.
    func callsWithNothing(_ name: String) -> [SwiftToken] {
        tokens.indices.dropLast(2).filter {
            tokens[$0].isWord(name) && tokens[$0 + 1].isMark("(") && tokens[$0 + 2].isMark(")")
        }.map { tokens[$0] }
    }

    func place(_ token: SwiftToken) -> String { "\(path):\(token.line)" }
}
