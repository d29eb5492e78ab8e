import Kernel
import WebPlatform

/// Reads days and amounts of a form: German notation in, a value or a sentence out. An empty field is missing, not zero.
enum FundingInput {
    /// EUR above 0, at most 1,000 million.
    static func money(_ field: String, _ text: String, _ errors: inout FieldErrors, _ t: Texts) -> Money? {
        guard !text.isEmpty else { return nil }
        guard let money = Money(german: text), money.cents > 0, money.euros <= 1e9 else {
            errors.add(field, t("input.money.invalid", ["value": text]))
            return nil
        }
        return money
    }

    static func day(_ field: String, _ text: String, _ errors: inout FieldErrors, _ t: Texts) -> LocalDate? {
        guard !text.isEmpty else { return nil }
        guard let day = LocalDate(iso: text) ?? LocalDate(german: text) else {
            errors.add(field, t("input.day.invalid", ["value": text]))
            return nil
        }
        return day
    }

    static func limit(_ field: String, _ text: String, _ most: Int, _ errors: inout FieldErrors, _ t: Texts) {
        if text.count > most {
            errors.add(field, t("input.long", ["count": "\(text.count)", "most": "\(most)"]))
        }
    }

    /// How a stored amount stands in a field again.
    static func text(_ money: Money?) -> String { money.map { GermanFormat.exact($0.euros) } ?? "" }
}
