import Accounts
import AccountsStorage
import Events
import EventsStorage
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import SecurityPlatform
import WebPlatform

/// Confirming by oneself that one is there: by the address of the QR code, or on the team's tablet.
extension EventsFeature {
    func addCheckInRoutes(to routes: Routes) {
        routes.get("da/:checkIn", for: .everyone, records: RecordKind.none, page: "page.checkIn", use: showCheckIn)
        routes.post("da/:checkIn", for: .everyone, use: checkIn)
        let list = "team/veranstaltungen/:event/anwesenheit"
        routes.get(list + "/aushang", for: .hubTeam, page: "page.checkIn.poster", use: showPoster)
        routes.get(list + "/tablet", for: .hubTeam, page: "page.tablet", use: showTablet)
        routes.post(list + "/tablet", for: .hubTeam, use: confirmOnTablet)
    }

    @Sendable private func showCheckIn(_ call: Call<Visitor>) async throws -> Response {
        let door = try await door(call)
        return call.page(try await page(door, call))
    }

    @Sendable private func checkIn(_ call: Call<Visitor>) async throws -> Response {
        let (door, t, form) = (try await door(call), call.texts, CheckInForm(call.form))
        let who: CheckInStore.Who
        var keys: [ThrottleStore.Key] = []
        if call.form.isOn("self"), let person = call.visitor.person {
            who = .person(person.id)
        } else {
            let errors = form.errors(t)
            guard errors.isEmpty else { return try await refused(form, errors, door, call) }
            who = .typed(name: form.name, email: form.email)
            keys = [nameKey(call)]
        }
        if let seconds = try await throttle.attempt(keys) {
            var page = try await page(door, call)
            (page.form, page.trouble) = (form, t("checkIn.wait", count: (seconds + 59) / 60))
            var response = call.page(page, status: .tooManyRequests)
            response.headers[.retryAfter] = String(seconds)
            return response
        }
        switch try await checkIns.confirm(who, on: door.date.id, of: door.event.id) {
        case .there(let name, let at, let isFirst):
            try await throttle.succeeded(keys)
            let words = thanks(name, at, isFirst: isFirst, t)
            return call.redirect(AttendanceURL.checkIn(try call.parameter("checkIn")), notice: words)
        case .otherwise(let name):
            try await throttle.succeeded(keys)
            var errors = FieldErrors()
            errors.add("name", t("checkIn.otherwise", ["name": name]))
            return try await refused(form, errors, door, call)
        case .unknown:
            var errors = FieldErrors()
            errors.add(
                "name",
                t("checkIn.unknown", ["value": form.name.isEmpty ? call.visitor.person?.name ?? "" : form.name])
            )
            return try await refused(form, errors, door, call)
        case .early, .over, .cancelled:
            try await throttle.succeeded(keys)
            return call.page(try await page(door, call), status: .conflict)
        case .gone: throw HTTPError(.notFound)
        }
    }

    /// The answer tells whether a name is on the list: one machine may not try out a directory. Who is there is no guess.
    private func nameKey(_ call: Call<Visitor>) -> ThrottleStore.Key {
        let mark = secrets.mark("names at the door of machine \(call.clientAddress)")
        return ThrottleStore.Key(mark: mark, rule: .namesOfMachine, isCleared: false)
    }

    private func thanks(_ name: String, _ at: Date, isFirst: Bool, _ t: Texts) -> String {
        let fills: KeyValuePairs = ["name": name, "time": BerlinTime.clock(at).1.german]
        return isFirst ? t("checkIn.thanks", fills) : t("checkIn.again", fills)
    }

    private func refused(
        _ form: CheckInForm,
        _ errors: FieldErrors,
        _ door: CheckInStore.Door,
        _ call: Call<Visitor>
    ) async throws -> Response {
        var page = try await page(door, call)
        (page.form, page.errors) = (form, errors)
        return call.page(page, status: .unprocessableContent)
    }

    private func door(_ call: Call<Visitor>) async throws -> CheckInStore.Door {
        guard let door = try await checkIns.door(token: try call.parameter("checkIn")) else {
            throw HTTPError(.notFound)
        }
        return door
    }

    private func page(_ door: CheckInStore.Door, _ call: Call<Visitor>) async throws -> CheckInPage {
        let t = call.texts
        var page = CheckInPage(
            title: t("checkIn.title"),
            event: door.event.title,
            when: AttendanceWords.when(door.date, t),
            action: AttendanceURL.checkIn(try call.parameter("checkIn")),
            token: call.formToken
        )
        guard door.event.status != .cancelled else {
            page.refusal = t("checkIn.cancelled")
            return page
        }
        switch CheckInWindow(door.date, at: outside.now()) {
        case .early(let opens): page.refusal = t("checkIn.early", ["time": AttendanceWords.time(opens, t)])
        case .over: page.refusal = t("checkIn.over")
        case .open:
            guard let person = call.visitor.person, let roll = try await attendance.roll(of: door.event.id),
                let own = roll.attendees.first(where: { $0.person == person.id })
            else { break }
            let note = roll.notes[.init(date: door.date.id, attendee: own.id)]
            if let note, note.mark.state.provesPresence {
                page.confirmed = t(
                    "checkIn.confirmed",
                    ["name": own.name, "time": BerlinTime.clock(note.at).1.german]
                )
            } else {
                page.own = own.name
            }
        }
        return page
    }

    // MARK: For the team

    /// The full address behind the code of a date; nil where the date has none.
    func checkInAddress(of date: EventDate) async throws -> String? {
        try await checkIns.token(of: date.id).map { office.address + AttendanceURL.checkIn($0) }
    }

    @Sendable private func showPoster(_ call: Call<Person>) async throws -> Response {
        let (roll, date) = try await rollAndDate(call, call.query("termin"))
        let (t, address) = (call.texts, try await checkInAddress(of: date) ?? "")
        return call.page(
            CheckInPosterPage(
                title: t("checkIn.poster.title"),
                event: roll.event.title,
                when: AttendanceWords.when(date, t),
                address: address,
                picture: roll.isCancelled ? nil : QRCode(address),
                back: AttendanceURL.list(roll.event.id, on: date.id)
            )
        )
    }

    @Sendable private func showTablet(_ call: Call<Person>) async throws -> Response {
        let (roll, date) = try await rollAndDate(call, call.query("termin"))
        return call.page(tablet(roll, date, call))
    }

    @Sendable private func confirmOnTablet(_ call: Call<Person>) async throws -> Response {
        let (roll, date) = try await rollAndDate(call, call.form["termin"])
        guard let attendee = AttendeeID(call.form["attendee"]) else { throw HTTPError(.notFound) }
        let t = call.texts
        switch try await checkIns.confirm(.attendee(attendee), on: date.id, of: roll.event.id) {
        case .there(let name, let at, let isFirst):
            let words = thanks(name, at, isFirst: isFirst, t)
            return call.redirect(AttendanceURL.tablet(roll.event.id, on: date.id), notice: words)
        case .otherwise(let name):
            var page = tablet(roll, date, call)
            page.refusal = t("checkIn.otherwise", ["name": name])
            return call.page(page, status: .conflict)
        case .early, .over, .cancelled: return call.page(tablet(roll, date, call), status: .conflict)
        case .unknown, .gone: throw HTTPError(.notFound)
        }
    }

    private func tablet(_ roll: AttendanceRoll, _ date: EventDate, _ call: Call<Person>) -> TabletPage {
        let t = call.texts
        var refusal: String?
        if roll.isCancelled {
            refusal = t("attendance.cancelled")
        } else {
            switch CheckInWindow(date, at: outside.now()) {
            case .early(let opens): refusal = t("checkIn.early", ["time": AttendanceWords.time(opens, t)])
            case .over: refusal = t("tablet.over")
            case .open: break
            }
        }
        return TabletPage(
            title: t("tablet.title"),
            event: roll.event.title,
            when: AttendanceWords.when(date, t),
            rows: roll.attendees.map { attendee in
                let note = roll.notes[.init(date: date.id, attendee: attendee.id)]
                let words = note.map { note in
                    note.mark.state.provesPresence
                        ? t("tablet.confirmed", ["time": BerlinTime.clock(note.at).1.german]) : note.mark.state.label(t)
                }
                return TabletPage.Row(
                    name: attendee.name,
                    firm: attendee.firmName ?? "",
                    state: words,
                    confirm: words != nil || refusal != nil
                        ? nil
                        : PostAction(
                            t("tablet.confirm"),
                            action: AttendanceURL.tablet(roll.event.id),
                            tokens: [
                                call.formToken, FormToken(name: "termin", value: date.id.text),
                                FormToken(name: "attendee", value: attendee.id.text),
                            ],
                            style: .primary,
                            spokenLabel: t("tablet.spoken", ["name": attendee.name])
                        )
                )
            },
            refusal: refusal,
            back: AttendanceURL.list(roll.event.id, on: date.id)
        )
    }
}
