/// Splits Swift into ``SwiftToken``s and drops comments. What stands inside an interpolation follows its literal.
struct SwiftLexer {
    private let text: [UInt8]
    private var position = 0
    private var line = 1
    private var depth = 0
    private var tokens: [SwiftToken] = []

    static func tokens(of text: String) -> [SwiftToken] {
        var lexer = SwiftLexer(text: Array(text.utf8))
        lexer.readAll(toBracket: false)
        return lexer.tokens
    }

    private init(text: [UInt8]) { self.text = text }

    private var isAtEnd: Bool { position >= text.count }

    private func byte(_ offset: Int = 0) -> UInt8 { position + offset < text.count ? text[position + offset] : 0 }

    private func starts(with word: [UInt8]) -> Bool {
        guard position + word.count <= text.count else { return false }
        for index in word.indices where text[position + index] != word[index] { return false }
        return true
    }

    private mutating func advance(_ count: Int = 1) {
        for _ in 0..<count where !isAtEnd {
            if text[position] == .newline { line += 1 }
            position += 1
        }
    }

    private mutating func append(_ kind: SwiftToken.Kind, line: Int) {
        tokens.append(SwiftToken(kind: kind, line: line, depth: depth))
    }

    /// Reads to the end, or to the bracket that closes an interpolation.
    private mutating func readAll(toBracket: Bool) {
        var open = 0
        while !isAtEnd {
            let next = byte()
            if toBracket, next == .open { open += 1 }
            if toBracket, next == .close {
                if open == 0 { return }
                open -= 1
            }
            readOne(next)
        }
    }

    private mutating func readOne(_ next: UInt8) {
        switch next {
        case .slash where byte(1) == .slash: while !isAtEnd, byte() != .newline { advance() }
        case .slash where byte(1) == .star: skipBlockComment()
        case .slash where startsRegex: skipRegex()
        case .quote: readString()
        case .hash where isRawString: readString()
        case _ where next.isWordPart: readWord()
        case .newline, .space, .tab, .carriageReturn: advance()
        default:
            append(.mark(Character(UnicodeScalar(next))), line: line)
            advance()
        }
    }

    private mutating func skipBlockComment() {
        var open = 0
        repeat {
            if byte() == .slash, byte(1) == .star {
                open += 1
                advance(2)
            } else if byte() == .star, byte(1) == .slash {
                open -= 1
                advance(2)
            } else {
                advance()
            }
        } while open > 0 && !isAtEnd
    }

    private mutating func readWord() {
        let start = position
        while byte().isWordPart { advance() }
        append(.word(String(decoding: text[start..<position], as: UTF8.self)), line: line)
    }

    private var hashes: Int { text[position...].prefix { $0 == .hash }.count }

    private var isRawString: Bool { byte(hashes) == .quote }

    private mutating func readString() {
        let index = tokens.count
        append(.string(SwiftString(written: "")), line: line)
        let raw = [UInt8](repeating: .hash, count: hashes)
        advance(raw.count)
        let quotes = [UInt8](repeating: .quote, count: byte(1) == .quote && byte(2) == .quote ? 3 : 1)
        advance(quotes.count)
        let (closing, escape) = (quotes + raw, [.backslash] + raw)
        var written: [UInt8] = []
        while !isAtEnd, !starts(with: closing) {
            if starts(with: escape) {
                advance(escape.count)
                written.append(byte() == .open ? 0 : .backslash)
                if byte() == .open { readInterpolation() }
            } else {
                written.append(byte())
                advance()
            }
        }
        advance(closing.count)
        tokens[index].kind = .string(SwiftString(written: String(decoding: written, as: UTF8.self)))
    }

    private mutating func readInterpolation() {
        advance()
        depth += 1
        readAll(toBracket: true)
        depth -= 1
        advance()
    }

    /// A slash where no value stands before it, closed on the same line: `/[a-z]+/`, not `a / b`.
    private var startsRegex: Bool {
        guard byte(1) != .space, byte(1) != .newline, byte(1) != UInt8(ascii: "=") else { return false }
        switch tokens.last?.kind {
        case .mark(let mark) where "(,=:[{!&|?;".contains(mark): break
        case .word("return"), .word("in"), nil: break
        default: return false
        }
        return text[(position + 1)...].prefix { $0 != .newline }.contains(.slash)
    }

    private mutating func skipRegex() {
        advance()
        while !isAtEnd, byte() != .slash, byte() != .newline { advance(byte() == .backslash ? 2 : 1) }
        advance()
    }
}

extension UInt8 {
    fileprivate static let newline = UInt8(ascii: "\n")
    fileprivate static let carriageReturn = UInt8(ascii: "\r")
    fileprivate static let tab = UInt8(ascii: "\t")
    fileprivate static let space = UInt8(ascii: " ")
    fileprivate static let quote = UInt8(ascii: "\"")
    fileprivate static let hash = UInt8(ascii: "#")
    fileprivate static let backslash = UInt8(ascii: "\\")
    fileprivate static let slash = UInt8(ascii: "/")
    fileprivate static let star = UInt8(ascii: "*")
    fileprivate static let open = UInt8(ascii: "(")
    fileprivate static let close = UInt8(ascii: ")")

    /// Letters, digits, the underscore and everything outside ASCII.
    fileprivate var isWordPart: Bool {
        self >= 128 || self == UInt8(ascii: "_") || (48...57).contains(self) || (65...90).contains(self)
            || (97...122).contains(self)
    }
}
