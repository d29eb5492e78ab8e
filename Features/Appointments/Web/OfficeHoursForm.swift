import Appointments
import Kernel
import WebPlatform

/// What the page of office hours sends for new ones; becomes office hours, or sentences.
struct OfficeHoursForm: Sendable {
    var weekday = ""
    var from = ""
    var to = ""
    var kinds: Set<String> = []
    var slot = "60"
    var buffer = "15"
    var travel = "30"
    var everyWeeks = "1"
    /// ISO, as date fields send it.
    var validFrom = ""
    var validThrough = ""

    init(today: LocalDate) { validFrom = today.iso }

    init(_ form: Form) {
        (weekday, from, to) = (form["weekday"], form["from"], form["to"])
        (slot, buffer, travel) = (form["slot"], form["buffer"], form["travel"])
        (everyWeeks, validFrom, validThrough) = (form["weeks"], form["validFrom"], form["validThrough"])
        kinds = Set(form.all("kinds"))
    }

    /// - Parameter others: those already there, with which it must not overlap.
    func validated(
        _ id: OfficeHoursID,
        besides others: [OfficeHours],
        _ words: AppointmentWords
    ) -> (value: OfficeHours?, errors: FieldErrors) {
        let t = words.t
        var errors = FieldErrors()
        let weekday = Int(weekday).flatMap { Weekday(rawValue: $0) }
        if weekday == nil { errors.add("weekday", t("hours.weekday.missing")) }
        let (from, to) = (time("from", from, &errors, t), time("to", to, &errors, t))
        let chosen = Set(kinds.compactMap { MeetingKind(rawValue: $0) })
        if chosen.isEmpty { errors.add("kinds", t("hours.kinds.missing")) }
        let slot = minutes("slot", slot, 10...480, &errors, t)
        let buffer = minutes("buffer", buffer, 0...240, &errors, t)
        let travel = minutes("travel", travel, 0...240, &errors, t)
        if let from, let to, let slot, from.minutes + slot > to.minutes {
            let fills: KeyValuePairs = ["from": from.german, "to": to.german, "slot": "\(slot)"]
            errors.add("to", t("hours.to.early", fills))
        }
        let weeks = Int(everyWeeks).flatMap { (1...2).contains($0) ? $0 : nil }
        if weeks == nil { errors.add("weeks", t("hours.weeks.missing")) }
        let first = day("validFrom", validFrom, &errors, t)
        let last = validThrough.isEmpty ? nil : day("validThrough", validThrough, &errors, t)
        if let first, let last, last < first { errors.add("validThrough", t("hours.through.early")) }
        guard errors.isEmpty, let weekday, let from, let to, let slot, let buffer, let travel, let weeks, let first,
            let hours = OfficeHours(
                id: id,
                weekday: weekday,
                from: from,
                to: to,
                validFrom: first,
                validThrough: last,
                everyWeeks: weeks,
                kinds: chosen,
                slotMinutes: slot,
                bufferMinutes: buffer,
                travelMinutes: travel
            )
        else { return (nil, errors) }
        if let other = others.first(where: hours.overlaps) {
            let fills: KeyValuePairs = [
                "day": words.weekday(other.weekday), "from": other.from.german, "to": other.to.german,
            ]
            errors.add("from", t("hours.overlap", fills))
            return (nil, errors)
        }
        return (hours, errors)
    }

    private func time(_ field: String, _ text: String, _ errors: inout FieldErrors, _ t: Texts) -> LocalTime? {
        if let time = LocalTime(german: text) { return time }
        errors.add(field, text.isEmpty ? t("hours.time.missing") : t("hours.time.invalid", ["value": short(text)]))
        return nil
    }

    private func minutes(
        _ field: String,
        _ text: String,
        _ bounds: ClosedRange<Int>,
        _ errors: inout FieldErrors,
        _ t: Texts
    ) -> Int? {
        if let number = Int(text), bounds.contains(number) { return number }
        let fills: KeyValuePairs = [
            "value": text.isEmpty ? t("coaches.missing") : short(text), "least": "\(bounds.lowerBound)",
            "most": "\(bounds.upperBound)",
        ]
        errors.add(field, t("hours.minutes.invalid", fills))
        return nil
    }

    private func day(_ field: String, _ text: String, _ errors: inout FieldErrors, _ t: Texts) -> LocalDate? {
        if let day = LocalDate(iso: text) ?? LocalDate(german: text) { return day }
        errors.add(field, text.isEmpty ? t("hours.day.missing") : t("hours.day.invalid", ["value": short(text)]))
        return nil
    }

    private func short(_ text: String) -> String { String(text.prefix(40)) }
}
