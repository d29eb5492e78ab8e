import Foundation

/// Exact figures as documents write them: every digit of the value, none more.
enum ReportNumber {
    /// As XBRL compares values: `250.0`, `0.0014894`, `-3.5`.
    static func canonical(_ number: Decimal) -> String {
        let text = number.description
        return text.contains(".") ? text : text + ".0"
    }

    /// Without its sign: `1.234,5` in German, `1,234.5` in English; of money `1.234,50`.
    static func grouped(_ number: Decimal, _ language: ReportLanguage, isMoney: Bool = false) -> String {
        let (group, point): (Character, Character) = language == .german ? (".", ",") : (",", ".")
        let parts = number.magnitude.description.split(separator: ".", maxSplits: 1)
        guard let whole = parts.first else { return "0" }
        var result = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index).isMultiple(of: 3) { result.append(group) }
            result.append(digit)
        }
        if parts.count > 1 {
            result.append(point)
            result += parts[1]
            if isMoney, parts[1].count == 1 { result += "0" }
        }
        return result
    }
}
