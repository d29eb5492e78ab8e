import ActionPlanning
import Kernel
import WebPlatform

/// Reads numbers of a form within bounds; a sentence stands at the field where that fails.
struct MeasureNumbers {
    var errors = FieldErrors()
    let t: Texts

    init(_ t: Texts) { self.t = t }

    /// Nil where nothing was typed, or what was typed is no number within the bounds.
    mutating func number(
        _ field: String,
        _ text: String,
        _ label: String,
        least: Double = -Measure.largestFigure,
        most: Double = Measure.largestFigure
    ) -> Double? {
        if text.isEmpty { return nil }
        guard let value = GermanNumber.parse(text) else {
            errors.add(field, t("measure.number.invalid", ["label": label, "value": Self.shown(text)]))
            return nil
        }
        guard value >= least else {
            errors.add(
                field,
                t("measure.number.small", ["label": label, "value": Self.shown(text), "least": Self.bound(least)])
            )
            return nil
        }
        guard value <= most else {
            errors.add(
                field,
                t("measure.number.large", ["label": label, "value": Self.shown(text), "most": Self.bound(most)])
            )
            return nil
        }
        return value
    }

    mutating func whole(_ field: String, _ text: String, _ label: String, _ bounds: ClosedRange<Int>) -> Int? {
        let value = number(
            field,
            text,
            label,
            least: Double(bounds.lowerBound),
            most: Double(bounds.upperBound)
        )
        guard let value else { return nil }
        guard value == value.rounded() else {
            errors.add(field, t("measure.number.whole", ["label": label, "value": Self.shown(text)]))
            return nil
        }
        return Int(value)
    }

    /// Percent as a share: `5` → 0.05.
    mutating func percent(
        _ field: String,
        _ text: String,
        _ label: String,
        least: Double,
        most: Double
    ) -> Double? {
        number(field, text, label, least: least, most: most).map { $0 / 100 }
    }

    mutating func date(_ field: String, _ text: String, _ label: String) -> LocalDate? {
        if text.isEmpty { return nil }
        let date = LocalDate(iso: text) ?? LocalDate(german: text)
        if date == nil { errors.add(field, t("measure.date.invalid", ["label": label, "value": Self.shown(text)])) }
        return date
    }

    mutating func limit(_ field: String, _ text: String, _ label: String, _ most: Int) {
        guard text.count > most else { return }
        errors.add(
            field,
            t("measure.text.long", ["label": label, "count": "\(text.count)", "most": "\(most)"])
        )
    }

    /// What was read, short enough for a sentence.
    private static func shown(_ text: String) -> String { text.count > 40 ? text.prefix(40) + "…" : text }

    private static func bound(_ value: Double) -> String { GermanFormat.exact(value) }

    /// A number as a form shows it again.
    static func typed(_ value: Double?) -> String { value.map { GermanFormat.exact($0) } ?? "" }
    /// A share as percent.
    static func typedPercent(_ share: Double?) -> String {
        share.map { GermanFormat.exact(($0 * 1e8).rounded() / 1e6) } ?? ""
    }
}
