import Coaching
import Kernel
import WebPlatform

/// How the forms of a case read what was typed, a sentence where it cannot be read.
extension FieldErrors {
    /// One line of at most so many characters.
    mutating func line(
        _ field: String,
        _ typed: String,
        most: Int,
        missing: String?,
        _ t: Texts
    ) -> String {
        let line = TypedText.line(typed)
        if line.isEmpty, let missing { add(field, missing) }
        if line.count > most { add(field, t("case.long", ["count": "\(line.count)", "most": "\(most)"])) }
        return line
    }

    /// Several lines of at most so many characters.
    mutating func block(_ field: String, _ typed: String, most: Int, missing: String?, _ t: Texts) -> String {
        let text = TypedText.block(typed)
        if text.isEmpty, let missing { add(field, missing) }
        if text.count > most { add(field, t("case.long", ["count": "\(text.count)", "most": "\(most)"])) }
        return text
    }

    /// A day; nil, with a sentence, where none can be read. Empty is nil, with a sentence only where one is needed.
    mutating func day(_ field: String, _ typed: String, missing: String?, _ t: Texts) -> LocalDate? {
        if typed.isEmpty {
            if let missing { add(field, missing) }
            return nil
        }
        guard let day = LocalDate(iso: typed) ?? LocalDate(german: typed) else {
            add(field, t("case.day.invalid", ["value": typed]))
            return nil
        }
        // A year that nobody means is a slip of the keyboard.
        guard (2000...2100).contains(day.year) else {
            add(field, t("case.day.far", ["value": day.german]))
            return nil
        }
        return day
    }
}
