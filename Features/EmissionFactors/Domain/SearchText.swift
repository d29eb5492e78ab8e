/// A text as the search compares it: small letters and digits of ASCII, words apart by one space.
///
/// There are two readings of an umlaut, since people type both: `Öl` is `oel` in `spelled` and `ol` in `bare`.
struct SearchText {
    private(set) var spelled: [UInt8] = []
    private(set) var bare: [UInt8] = []
    /// Whether the two readings differ.
    private(set) var hasUmlaut = false

    /// Every text that has `bare` or `spelled` in it has these letters.
    private(set) var bareLetters = LetterSet()

    static let blank = UInt8(ascii: " ")

    /// With a space on both sides, so that a word's beginning can be told from its middle: ` heizoel el `.
    static func framed(_ text: some StringProtocol) -> SearchText {
        var result = SearchText()
        result.space()
        result.add(text)
        result.space()
        return result
    }

    /// A further line with the same text, in which hyphens join instead of parting.
    mutating func add(line: some StringProtocol, lineEnd: UInt8) {
        letter(lineEnd)
        letter(Self.blank)
        add(line, joiningHyphens: true)
        space()
    }

    /// Without spaces at the ends.
    static func trimmed(_ text: some StringProtocol) -> SearchText {
        var result = SearchText()
        result.add(text)
        result.spelled = trimmed(result.spelled)
        result.bare = trimmed(result.bare)
        result.bareLetters = LetterSet(result.bare)
        return result
    }

    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        var part = bytes.drop { $0 == blank }
        if part.last == blank { part.removeLast() }
        return Array(part)
    }

    private mutating func add(_ text: some StringProtocol, joiningHyphens: Bool = false) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "-" where joiningHyphens: continue
            case "a"..."z", "0"..."9": letter(UInt8(scalar.value))
            case "A"..."Z": letter(UInt8(scalar.value) | 0x20)
            default: if scalar.isASCII { space() } else { add(beyondASCII: scalar) }
            }
        }
    }

    private mutating func add(beyondASCII scalar: Unicode.Scalar) {
        switch scalar {
        case "ä", "Ä": umlaut(UInt8(ascii: "a"))
        case "ö", "Ö": umlaut(UInt8(ascii: "o"))
        case "ü", "Ü": umlaut(UInt8(ascii: "u"))
        case "\u{308}": combineDots()
        case "ß", "ẞ":
            letter(UInt8(ascii: "s"))
            letter(UInt8(ascii: "s"))
        case "₀"..."₉": letter(UInt8(scalar.value - 0x2080) + UInt8(ascii: "0"))
        case "²", "³": letter(UInt8(scalar.value - 0xb2) + UInt8(ascii: "2"))
        default:
            if let letter = Self.letterUnderAccent(scalar) {
                self.letter(letter)
            } else if !scalar.properties.isAlphabetic {
                space()
            }
        }
    }

    /// An umlaut may also be written as a letter and a mark.
    private mutating func combineDots() {
        guard let last = spelled.last, "aou".utf8.contains(last) else { return }
        spelled.append(UInt8(ascii: "e"))
        hasUmlaut = true
    }

    private mutating func umlaut(_ vowel: UInt8) {
        letter(vowel)
        combineDots()
    }

    private mutating func letter(_ byte: UInt8) {
        spelled.append(byte)
        bare.append(byte)
    }

    private mutating func space() {
        guard spelled.last != Self.blank else { return }
        letter(Self.blank)
    }

    /// `é` → `e`; nil where there is none.
    private static func letterUnderAccent(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.properties.lowercaseMapping {
        case "à", "á", "â", "ã", "å": UInt8(ascii: "a")
        case "ç": UInt8(ascii: "c")
        case "è", "é", "ê", "ë": UInt8(ascii: "e")
        case "ì", "í", "î", "ï": UInt8(ascii: "i")
        case "ñ": UInt8(ascii: "n")
        case "ò", "ó", "ô", "õ", "ø": UInt8(ascii: "o")
        case "ù", "ú", "û": UInt8(ascii: "u")
        case "ý", "ÿ": UInt8(ascii: "y")
        default: nil
        }
    }
}
