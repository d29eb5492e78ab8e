import Kernel
import WebPlatform

/// Reads what is typed in this feature's forms: a value out, or a sentence. An empty field is missing, not zero.
enum RecordsInput {
    static func day(_ field: String, _ text: String, _ errors: inout FieldErrors, _ t: Texts) -> LocalDate? {
        guard !text.isEmpty else { return nil }
        guard let day = LocalDate(iso: text) ?? LocalDate(german: text) else {
            errors.add(field, t("records.day.invalid", ["value": String(text.prefix(40))]))
            return nil
        }
        return day
    }

    /// EUR above 0, at most 1,000 million.
    static func money(_ field: String, _ text: String, _ errors: inout FieldErrors, _ t: Texts) -> Money? {
        guard !text.isEmpty else { return nil }
        guard let money = Money(german: text), money.cents > 0, money.euros <= 1e9 else {
            errors.add(field, t("records.money.invalid", ["value": String(text.prefix(40))]))
            return nil
        }
        return money
    }

    /// Above 0, at most 1,000.
    static func hours(_ field: String, _ text: String, _ errors: inout FieldErrors, _ t: Texts) -> Double? {
        guard !text.isEmpty else { return nil }
        guard let hours = GermanNumber.parse(text), hours > 0, hours <= 1_000 else {
            errors.add(field, t("records.hours.invalid", ["value": String(text.prefix(40))]))
            return nil
        }
        return hours
    }

    static func limit(_ field: String, _ text: String, _ most: Int, _ errors: inout FieldErrors, _ t: Texts) {
        if text.count > most {
            errors.add(field, t("records.long", ["count": "\(text.count)", "most": "\(most)"]))
        }
    }
}
