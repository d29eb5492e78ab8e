/// Makes spellings comparable: `Türen`, `Tueren` and `TÜREN` are one word, `CO₂` is `CO2`.
public enum SearchText {
    /// By scalars and bytes: names by the thousand are folded at start.
    public static func fold(_ text: String) -> String {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count + 8)
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                let byte = UInt8(scalar.value)
                folded.append(byte >= 65 && byte <= 90 ? byte + 32 : byte)
            } else if let spelling = spelling(of: scalar) {
                folded.append(contentsOf: spelling.utf8)
            } else {
                folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            }
        }
        return String(decoding: folded, as: UTF8.self)
    }

    /// Nil where it is only made small.
    private static func spelling(of scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "ä", "Ä": "ae"
        case "ö", "Ö": "oe"
        case "ü", "Ü": "ue"
        case "ß", "ẞ": "ss"
        // Decomposed, the letter stands before its mark.
        case "\u{308}": "e"
        case "\u{300}", "\u{301}", "\u{302}": ""
        case "é", "è", "ê", "É", "È", "Ê": "e"
        case "₂": "2"
        case "₃": "3"
        case "₄": "4"
        case "₆": "6"
        case "ₓ": "x"
        case "\u{a0}", "\u{202f}": " "
        default: nil
        }
    }

    /// The words of a query, folded; at most eight, which is more than anyone types.
    public static func words(_ text: String) -> [String] {
        fold(text).split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }.prefix(8).map(String.init)
    }
}
