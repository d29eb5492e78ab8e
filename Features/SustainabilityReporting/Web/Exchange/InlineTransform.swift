import Foundation
import Kernel
import SustainabilityReporting

/// What Inline XBRL writes for people, made into what XBRL means: the transformations of registries 3 to 5 that
/// reports by this standard use. By their local names, in which the registries differ only by hyphens.
enum InlineTransform {
    /// Nil for a format that is not known or a text it does not fit.
    static func value(_ text: String, format: String?) -> String? {
        let text = text.trimmed
        guard let format else { return text }
        switch format.replacing("-", with: "").lowercased() {
        case "numdotdecimal": return number(text, point: ".", groups: ",'’")
        case "numcommadecimal", "numcommadot": return number(text, point: ",", groups: ".'’")
        case "numdash", "zerodash", "fixedzero": return "0"
        case "fixedtrue", "booleantrue": return "true"
        case "fixedfalse", "booleanfalse": return "false"
        case "fixedempty", "nocontent": return ""
        case "datedaymonthyear", "datedotus", "dateslasheu", "datedoteu": return date(text, [0, 1, 2])
        case "datemonthdayyear", "dateslashus": return date(text, [1, 0, 2])
        case "dateyearmonthday": return date(text, [2, 1, 0])
        case "datedaymonthnameyearde", "datedaymonthnameyearen", "datedaymonthyearde", "datedaymonthyearen",
            "datelonguk":
            return named(text, dayFirst: true)
        case "datemonthnamedayyearen", "datemonthdayyearen", "datelongus": return named(text, dayFirst: false)
        default: return nil
        }
    }

    /// With sign and scale; nil for what is no number. A blank is nothing, which is not 0.
    static func figure(_ text: String, format: String?, scale: String?, sign: String?) -> String? {
        guard let plain = value(text, format: format), var number = ReportedNumber.decimal(plain) else { return nil }
        if let scale {
            guard let places = Int(scale), let scaled = ReportedNumber.scaled(number, by: places) else { return nil }
            number = scaled
        }
        return (sign == "-" ? -number : number).description
    }

    private static func number(_ text: String, point: Character, groups: String) -> String? {
        var result = ""
        for character in text {
            if character == point {
                result.append(".")
            } else if character.isASCII, character.isNumber {
                result.append(character)
            } else if !groups.contains(character), !character.isWhitespace {
                return nil
            }
        }
        return result.isEmpty ? nil : result
    }

    /// - Parameter places: where day, month and year stand.
    private static func date(_ text: String, _ places: [Int]) -> String? {
        let parts = text.split { !($0.isASCII && $0.isNumber) }.map { Int($0) ?? 0 }
        guard parts.count == 3 else { return nil }
        return iso(day: parts[places[0]], month: parts[places[1]], year: parts[places[2]])
    }

    private static func named(_ text: String, dayFirst: Bool) -> String? {
        let parts = text.split { !$0.isLetter && !($0.isASCII && $0.isNumber) }.map { $0.lowercased() }
        guard parts.count == 3, let day = Int(parts[dayFirst ? 0 : 1]), let year = Int(parts[2]) else { return nil }
        let name = parts[dayFirst ? 1 : 0].prefix(3)
        guard let month = months.firstIndex(where: { $0.contains(String(name)) }) else { return nil }
        return iso(day: day, month: month + 1, year: year)
    }

    private static let months: [Set<String>] = [
        ["jan", "j\u{E4}n"], ["feb"], ["m\u{E4}r", "mar"], ["apr"], ["mai", "may"], ["jun"], ["jul"], ["aug"], ["sep"],
        ["okt", "oct"], ["nov"], ["dez", "dec"],
    ]

    private static func iso(day: Int, month: Int, year: Int) -> String? {
        LocalDate(year: year < 100 ? 2_000 + year : year, month: month, day: day)?.iso
    }
}
