/// A word or number, a mark such as `(`, or a whole string literal.
struct SwiftToken {
    enum Kind {
        case word(String)
        case mark(Character)
        case string(SwiftString)
    }

    var kind: Kind
    let line: Int
    /// 0 in plain code, 1 inside an interpolation, 2 inside one within it.
    let depth: Int

    var word: String? { if case .word(let word) = kind { word } else { nil } }
    var string: SwiftString? { if case .string(let string) = kind { string } else { nil } }

    func isWord(_ expected: String) -> Bool { word == expected }

    func isMark(_ expected: Character) -> Bool { if case .mark(expected) = kind { true } else { false } }
}

/// A string literal: its text as written, with ``gap`` where a value is put in.
struct SwiftString {
    let written: String

    static let gap: Character = "\u{0}"

    var hasGaps: Bool { written.contains(Self.gap) }
    /// Up to the first value put in.
    var beginning: String { String(written.prefix { $0 != Self.gap }) }
    /// After the last value put in.
    var ending: String {
        written.lastIndex(of: Self.gap).map { String(written[written.index(after: $0)...]) } ?? written
    }
}
