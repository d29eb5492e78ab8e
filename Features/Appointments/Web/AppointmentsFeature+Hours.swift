import Appointments
import AppointmentsStorage
import Foundation
import HTML
import Hummingbird
import Kernel
import WebPlatform

extension AppointmentsFeature {
    func addHoursRoutes(to routes: Routes) {
        routes.get("sprechzeiten", for: .coach, page: "page.hours", use: showHours)
        routes.post("sprechzeiten", for: .coach, use: addHours)
        routes.delete("sprechzeiten/:officeHours", for: .coach, use: removeHours)
        routes.post("sprechzeiten/frei", for: .coach, use: addDayOff)
        routes.delete("sprechzeiten/frei/:dayOff", for: .coach, use: removeDayOff)
    }

    @Sendable private func showHours(_ call: Call<Person>) async throws -> Response {
        call.page(try await page(OfficeHoursForm(today: outside.today()), call))
    }

    @Sendable private func addHours(_ call: Call<Person>) async throws -> Response {
        guard let profile = try await advisors.profile(of: call.who.id) else { return profileFirst(call) }
        let form = OfficeHoursForm(call.form)
        let others = try await officeHours.hours(of: profile.id)
        let (hours, errors) = form.validated(OfficeHoursID(from: outside), besides: others, words(call.texts))
        guard let hours else {
            var page = try await page(form, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        try await officeHours.add(hours, to: profile.id)
        return call.redirect(AppointmentsURL.hours, notice: call.texts("hours.saved"))
    }

    @Sendable private func removeHours(_ call: Call<Person>) async throws -> Response {
        guard let profile = try await advisors.profile(of: call.who.id),
            try await officeHours.remove(try call.id("officeHours", of: OfficeHoursTag.self), of: profile.id)
        else { throw HTTPError(.notFound) }
        return call.redirect(AppointmentsURL.hours, notice: call.texts("hours.removed"))
    }

    @Sendable private func addDayOff(_ call: Call<Person>) async throws -> Response {
        guard let profile = try await advisors.profile(of: call.who.id) else { return profileFirst(call) }
        let form = DayOffForm(call.form)
        let (off, errors) = form.validated(DayOffID(from: outside), call.texts)
        guard let off else {
            var page = try await page(OfficeHoursForm(today: outside.today()), call)
            (page.offForm, page.errors) = (form, errors)
            return call.page(page, status: .unprocessableContent)
        }
        try await officeHours.add(off, to: profile.id)
        let booked = try await appointments.hosted(by: profile.id, since: outside.now()).filter {
            $0.appointment.state == .booked && off.days.contains(LocalDate($0.appointment.slot.start))
        }
        let notice = booked.isEmpty ? call.texts("off.saved") : call.texts("off.saved.booked", count: booked.count)
        return call.redirect(AppointmentsURL.hours, notice: notice)
    }

    @Sendable private func removeDayOff(_ call: Call<Person>) async throws -> Response {
        guard let profile = try await advisors.profile(of: call.who.id),
            try await officeHours.remove(try call.id("dayOff", of: DayOffTag.self), of: profile.id)
        else { throw HTTPError(.notFound) }
        return call.redirect(AppointmentsURL.hours, notice: call.texts("off.removed"))
    }

    private func profileFirst(_ call: Call<Person>) -> Response {
        call.redirect(AppointmentsURL.profile, notice: call.texts("hours.profile"))
    }

    private func page(_ form: OfficeHoursForm, _ call: Call<Person>) async throws -> OfficeHoursPage {
        let (t, words, profile) = (call.texts, words(call.texts), try await advisors.profile(of: call.who.id))
        let hours = if let profile { try await officeHours.hours(of: profile.id) } else { [OfficeHours]() }
        let off = if let profile { try await officeHours.daysOff(of: profile.id) } else { [DayOff]() }
        let today = outside.today()
        let holidays = [today.year, today.year + 1].flatMap(PublicHolidays.northRhineWestphalia).filter { $0 >= today }
        return OfficeHoursPage(
            title: t("appointment.place.hours"),
            rows: profile == nil ? nil : hours.map { row($0, words, call.formToken) },
            off: off.filter { $0.days.last >= today }.map { off in
                let days = words.period(off.days)
                return OfficeHoursPage.Off(
                    days: days,
                    removal: PostAction(
                        t("off.remove"),
                        action: AppointmentsURL.dayOff(off.id) + "?_method=DELETE",
                        tokens: [call.formToken],
                        style: .quiet,
                        spokenLabel: t("off.remove.spoken", ["days": days])
                    )
                )
            },
            holidays: holidays.prefix(3).map(\.german).joined(separator: ", "),
            weekdays: Weekday.allCases.map { Choice(words.weekday($0), value: "\($0.rawValue)") },
            kinds: MeetingKind.allCases.map { Choice(words.kind($0), value: $0.rawValue) },
            weeks: [Choice(t("hours.weeks.every"), value: "1"), Choice(t("hours.weeks.second"), value: "2")],
            publicAddress: profile.flatMap { $0.isPublished ? AppointmentsURL.coach($0.id) : nil },
            token: call.formToken,
            form: form
        )
    }

    private func row(_ hours: OfficeHours, _ words: AppointmentWords, _ token: FormToken) -> OfficeHoursPage.Hours {
        let (t, day) = (words.t, words.weekday(hours.weekday))
        let times = t("slot.times", ["from": hours.from.german, "to": hours.to.german])
        let kinds = MeetingKind.allCases.filter(hours.kinds.contains).map(words.kind).joined(separator: ", ")
        let isSecond = hours.everyWeeks == 2
        return OfficeHoursPage.Hours(
            day: isSecond ? t("hours.second", ["day": day]) : day,
            times: times,
            kinds: kinds,
            lengths: t(
                "hours.lengths.value",
                [
                    "slot": "\(hours.slotMinutes)", "buffer": "\(hours.bufferMinutes)",
                    "travel": "\(hours.travelMinutes)",
                ]
            ),
            validity: hours.validThrough.map {
                t("hours.validity.to", ["from": hours.validFrom.german, "to": $0.german])
            } ?? t("hours.validity.from", ["from": hours.validFrom.german]),
            removal: PostAction(
                t("hours.remove"),
                action: AppointmentsURL.hours(hours.id) + "?_method=DELETE",
                tokens: [token],
                style: .quiet,
                spokenLabel: t("hours.remove.spoken", ["day": day, "times": times])
            )
        )
    }
}
