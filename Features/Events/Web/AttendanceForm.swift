import Events
import EventsStorage
import Kernel
import WebPlatform

/// What the list sends: for each person what was shown and what is ticked now.
struct AttendanceForm: Sendable {
    var states: [AttendeeID: String] = [:]
    var missed: [AttendeeID: String] = [:]
    var shown: [AttendeeID: AttendanceMark] = [:]

    init(_ roll: AttendanceRoll, on date: EventDateID) {
        for attendee in roll.attendees {
            guard let mark = roll.notes[.init(date: date, attendee: attendee.id)]?.mark else { continue }
            shown[attendee.id] = mark
            states[attendee.id] = mark.state.rawValue
            missed[attendee.id] = mark.missed.map { "\($0)" }
        }
    }

    init(_ form: Form, _ roll: AttendanceRoll) {
        for attendee in roll.attendees {
            let id = attendee.id
            (states[id], missed[id]) = (form["state-\(id)"], form["missed-\(id)"])
            let before = form["shown-\(id)"].split(separator: ":", omittingEmptySubsequences: false)
            if let state = before.first.flatMap({ AttendanceState(rawValue: String($0)) }) {
                shown[id] = AttendanceMark(state, missed: before.count > 1 ? Int(before[1]) : nil)
            }
        }
    }

    /// How a hidden field says what the page showed: `late:15`.
    func shownText(_ id: AttendeeID) -> String {
        shown[id].map { "\($0.state.rawValue):\($0.missed.map(String.init) ?? "")" } ?? ""
    }

    /// - Parameter whole: length of the date in minutes.
    func validated(
        _ roll: AttendanceRoll,
        whole: Int,
        _ t: Texts
    ) -> (changes: [AttendanceStore.Change], errors: FieldErrors) {
        var (changes, errors) = ([AttendanceStore.Change](), FieldErrors())
        for attendee in roll.attendees {
            let (id, typed) = (attendee.id, missed[attendee.id] ?? "")
            guard let value = states[id], !value.isEmpty else { continue }
            guard let state = AttendanceState(rawValue: value) else {
                errors.add("state-\(id)", t("attendance.state.invalid", ["name": attendee.name]))
                continue
            }
            var minutes: Int?
            if state == .late, !typed.isEmpty {
                minutes = Int(typed)
                if minutes.map({ (1..<max(2, whole)).contains($0) }) != true {
                    let words = t(
                        "attendance.missed.invalid",
                        ["name": attendee.name, "value": String(typed.prefix(40)), "most": "\(whole - 1)"]
                    )
                    errors.add("missed-\(id)", words)
                    continue
                }
            }
            changes.append(.init(attendee: id, shown: shown[id], mark: AttendanceMark(state, missed: minutes)))
        }
        return (changes, errors)
    }
}

/// Somebody who came without a place.
struct WalkInForm: Sendable {
    var (name, email, firm) = ("", "", "")

    init() {}
    init(_ form: Form) {
        (name, email) = (TypedText.line(form["name"]), TypedText.line(form["email"]))
        firm = TypedText.line(form["firm"])
    }

    func errors(_ t: Texts) -> FieldErrors {
        var errors = FieldErrors()
        if name.isEmpty { errors.add("name", t("attendance.walkIn.name.missing")) }
        for (field, value) in [("name", name), ("email", email), ("firm", firm)] where value.count > 160 {
            errors.add(field, t("attendance.walkIn.long", ["count": "\(value.count)"]))
        }
        if !email.isEmpty, email.count <= 160, !GuestList.isAddress(email) {
            errors.add("email", t("attendance.walkIn.email.invalid", ["value": String(email.prefix(80))]))
        }
        return errors
    }
}
