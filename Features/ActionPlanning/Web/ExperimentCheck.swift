import ActionPlanning
import Kernel
import WebPlatform

/// Reads the fields of an experiment's forms, with a sentence at each that cannot be read.
struct ExperimentCheck {
    var errors = FieldErrors()
    private let t: Texts

    init(_ t: Texts) { self.t = t }

    mutating func text(_ field: String, _ value: String, most: Int = Experiment.longestText, missing: String? = nil) {
        if value.isEmpty, let missing { errors.add(field, missing) }
        if value.count > most {
            errors.add(field, t("experiment.text.long", ["count": "\(value.count)", "most": "\(most)"]))
        }
    }

    /// Nil where it is empty or no day.
    mutating func day(_ field: String, _ value: String, missing: String? = nil) -> LocalDate? {
        if value.isEmpty {
            missing.map { errors.add(field, $0) }
            return nil
        }
        guard let day = LocalDate(iso: value) ?? LocalDate(german: value) else {
            errors.add(field, t("experiment.day.invalid", ["value": value]))
            return nil
        }
        return day
    }

    /// Nil where it is empty or no number.
    mutating func number(_ field: String, _ value: String, missing: String? = nil) -> Double? {
        if value.isEmpty {
            missing.map { errors.add(field, $0) }
            return nil
        }
        guard let number = GermanNumber.parse(value), abs(number) <= 1e12 else {
            errors.add(field, t("experiment.number.invalid", ["value": value]))
            return nil
        }
        return number
    }
}
