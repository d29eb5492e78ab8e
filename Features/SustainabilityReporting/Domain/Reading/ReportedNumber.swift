public import Foundation

/// Figures as XBRL writes them: `1200.0`, `-3`, `1.5E2`. Neither commas nor blanks, and nothing beyond reason.
public enum ReportedNumber {
    /// No firm reports more of anything.
    static let largest = Decimal(string: "1000000000000000000000000")!

    public static func decimal(_ text: String) -> Decimal? {
        guard text.utf8.count <= 60,
            text.wholeMatch(of: /[+\-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+\-]?[0-9]{1,3})?/) != nil,
            let value = Decimal(string: text, locale: nil), !value.isNaN, abs(value) <= largest
        else { return nil }
        return value
    }

    /// Times ten to the power of `places`; nil beyond reason.
    public static func scaled(_ value: Decimal, by places: Int) -> Decimal? {
        guard abs(places) <= 30 else { return nil }
        let result = value * Decimal(sign: .plus, exponent: places, significand: 1)
        return result.isNaN || abs(result) > largest ? nil : result
    }
}
