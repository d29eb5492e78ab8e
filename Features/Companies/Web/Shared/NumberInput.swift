import Foundation
import Kernel
import WebPlatform

/// Reads the numbers of a form: German notation in, a value or a sentence out. An empty field is missing, not zero.
enum NumberInput {
    /// 0 and above, up to `limit`.
    static func number(
        _ field: String,
        _ text: String,
        limit: Double,
        _ errors: inout FieldErrors,
        _ t: Texts
    ) -> Double? {
        guard !text.isEmpty else { return nil }
        guard let value = GermanNumber.parse(text) else {
            errors.add(field, t("number.invalid", ["value": text]))
            return nil
        }
        guard value >= 0 else {
            errors.add(field, t("number.negative", ["value": text]))
            return nil
        }
        guard value <= limit else {
            errors.add(field, t("number.large", ["value": text, "limit": GermanFormat.exact(limit)]))
            return nil
        }
        return value
    }

    /// Euros: `6.200.000`, `6,2 Mio. €`, `450 Tsd.`, `62 TEUR`.
    static func money(_ field: String, _ text: String, _ errors: inout FieldErrors, _ t: Texts) -> Money? {
        guard !text.isEmpty else { return nil }
        let (bare, factor) = scaled(text)
        var inner = FieldErrors()
        guard let value = number(field, bare, limit: 1e12 / factor, &inner, t) else {
            let key = GermanNumber.parse(bare)
            if key == nil {
                errors.add(field, t("money.invalid", ["value": text]))
            } else {
                errors.add(field, inner[field] ?? t("money.invalid", ["value": text]))
            }
            return nil
        }
        return Money(cents: Int64((value * factor * 100).rounded(.toNearestOrAwayFromZero)))
    }

    /// A year of four digits within the years a balance may be drawn up for.
    static func year(_ field: String, _ text: String, _ errors: inout FieldErrors, _ t: Texts) -> ReportingYear? {
        guard !text.isEmpty else { return nil }
        guard text.count == 4, let number = Int(text), let year = ReportingYear(number) else {
            errors.add(field, t("year.invalid", ["value": text]))
            return nil
        }
        return year
    }

    /// How a stored number stands in a field again.
    static func text(_ value: Double?) -> String { value.map { GermanFormat.exact($0) } ?? "" }

    static func text(_ money: Money?) -> String { money.map { GermanFormat.exact($0.euros) } ?? "" }

    private static func scaled(_ text: String) -> (bare: String, factor: Double) {
        var bare = text.lowercased()
        for sign in ["€", "euro", "eur"] where bare.hasSuffix(sign) {
            bare = trimmed(String(bare.dropLast(sign.count)))
            break
        }
        let scales = [
            ("millionen", 1e6), ("million", 1e6), ("mio.", 1e6), ("mio", 1e6), ("tausend", 1e3), ("tsd.", 1e3),
            ("tsd", 1e3), ("t", 1e3),
        ]
        for (word, factor) in scales where bare.hasSuffix(word) {
            return (trimmed(String(bare.dropLast(word.count))), factor)
        }
        return (bare, 1)
    }

    private static func trimmed(_ text: String) -> String {
        String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
