import Appointments
import Kernel
import WebPlatform

/// Days off as the page of office hours sends them.
struct DayOffForm: Sendable {
    static let longest = 366

    /// ISO, as date fields send it.
    var first = ""
    /// Empty: the first day alone.
    var last = ""

    init() {}

    init(_ form: Form) { (first, last) = (form["first"], form["last"]) }

    func validated(_ id: DayOffID, _ t: Texts) -> (value: DayOff?, errors: FieldErrors) {
        var errors = FieldErrors()
        let begin = day("first", first, &errors, t)
        let end = last.isEmpty ? begin : day("last", last, &errors, t)
        guard let begin, let end else { return (nil, errors) }
        guard let days = DatePeriod(first: begin, last: end) else {
            errors.add("last", t("off.last.early"))
            return (nil, errors)
        }
        guard days.days <= Self.longest else {
            errors.add("last", t("off.long", ["count": "\(days.days)", "most": "\(Self.longest)"]))
            return (nil, errors)
        }
        return (DayOff(id: id, days: days), errors)
    }

    private func day(_ field: String, _ text: String, _ errors: inout FieldErrors, _ t: Texts) -> LocalDate? {
        if let day = LocalDate(iso: text) ?? LocalDate(german: text) { return day }
        let value = String(text.prefix(40))
        errors.add(field, text.isEmpty ? t("hours.day.missing") : t("hours.day.invalid", ["value": value]))
        return nil
    }
}
