import Foundation

/// Makes spellings comparable: `Türen`, `Tueren` and `TÜREN` are one word, `CO₂` is `CO2`.
public enum SearchText {
    public static func fold(_ text: String) -> String {
        var folded = ""
        folded.reserveCapacity(text.utf8.count)
        for character in text.lowercased() {
            switch character {
            case "ä": folded += "ae"
            case "ö": folded += "oe"
            case "ü": folded += "ue"
            case "ß": folded += "ss"
            case "é", "è", "ê": folded += "e"
            case "₂": folded += "2"
            case "₃": folded += "3"
            case "₄": folded += "4"
            case "₆": folded += "6"
            case "ₓ": folded += "x"
            case "\u{a0}", "\u{202f}": folded += " "
            default: folded.append(character)
            }
        }
        return folded
    }

    /// The words of a query, folded; at most eight, which is more than anyone types.
    public static func words(_ text: String) -> [String] {
        fold(text).split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }.prefix(8).map(String.init)
    }
}
