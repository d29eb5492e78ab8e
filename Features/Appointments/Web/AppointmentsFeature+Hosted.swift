import Appointments
import AppointmentsStorage
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension AppointmentsFeature {
    /// How far back the list of an advisor reaches.
    private static let daysBack = 90.0

    func addHostedRoutes(to routes: Routes) {
        routes.get("sprechzeiten/termine", for: .coach, page: "page.hosted", use: showHosted)
        routes.post("sprechzeiten/termine/:hostedAppointment/absage", for: .coach, use: callOff)
        routes.post("sprechzeiten/termine/:hostedAppointment/teilnahme", for: .coach, use: noteAbsence)
    }

    @Sendable private func showHosted(_ call: Call<Person>) async throws -> Response {
        var page = try await page(call)
        if let id = call.query("absage").flatMap({ AppointmentID($0) }),
            let profile = try await advisors.profile(of: call.who.id),
            let booked = try await appointments.appointment(id, of: profile.id),
            booked.appointment.isOpen(at: outside.now())
        {
            page.cancelling = question(booked, call.texts)
        }
        return call.page(page)
    }

    @Sendable private func callOff(_ call: Call<Person>) async throws -> Response {
        let (t, id, reason) = (
            call.texts, try call.id("hostedAppointment", of: AppointmentTag.self), call.form["reason"]
        )
        guard let profile = try await advisors.profile(of: call.who.id),
            let booked = try await appointments.appointment(id, of: profile.id)
        else { throw HTTPError(.notFound) }
        if let error = fault(reason, t) {
            var (page, question) = (try await page(call), question(booked, t))
            (question.reason, question.error) = (reason, error)
            page.cancelling = question
            return call.page(page, status: .unprocessableContent)
        }
        let mails = mails(t)
        switch try await appointments.cancel(id, of: profile.id, letters: { mails.calledOff($0, reason: reason) }) {
        case .cancelled: return call.redirect(AppointmentsURL.hosted, notice: t("hosted.cancelled"))
        case .already: return try await refused(t("appointment.already"), call)
        case .begun: return try await refused(t("appointment.begun"), call)
        case .unknown: throw HTTPError(.notFound)
        }
    }

    @Sendable private func noteAbsence(_ call: Call<Person>) async throws -> Response {
        let (t, id) = (call.texts, try call.id("hostedAppointment", of: AppointmentTag.self))
        guard let profile = try await advisors.profile(of: call.who.id),
            try await appointments.appointment(id, of: profile.id) != nil
        else { throw HTTPError(.notFound) }
        let absence = Appointment.Absence(rawValue: call.form["absence"])
        guard try await appointments.note(absence, at: id, of: profile.id) else {
            return try await refused(t("hosted.early"), call)
        }
        return call.redirect(AppointmentsURL.hosted, notice: t("hosted.noted"))
    }

    private func fault(_ reason: String, _ t: Texts) -> String? {
        if reason.count > HostedPage.longestReason {
            return t("hosted.reason.long", ["count": "\(reason.count)", "most": "\(HostedPage.longestReason)"])
        }
        let plain = reason.filter { !"\n\t".contains($0) }
        return BookingForm.hasInvisibleMarks(plain) ? t("hosted.reason.marks") : nil
    }

    private func refused(_ sentence: String, _ call: Call<Person>) async throws -> Response {
        var page = try await page(call)
        page.trouble = sentence
        return call.page(page, status: .conflict)
    }

    private func question(_ booked: BookedAppointment, _ t: Texts) -> HostedPage.Cancelling {
        HostedPage.Cancelling(
            facts: facts(booked, words(t)),
            action: AppointmentsURL.hosted(cancelling: booked.appointment.id)
        )
    }

    private func page(_ call: Call<Person>) async throws -> HostedPage {
        let (words, now) = (words(call.texts), outside.now())
        let profile = try await advisors.profile(of: call.who.id)
        let since = now - Self.daysBack * 86_400
        let all =
            if let profile { try await appointments.hosted(by: profile.id, since: since) } else {
                [BookedAppointment]()
            }
        let isComing: (BookedAppointment) -> Bool = { $0.appointment.state == .booked && $0.appointment.slot.end > now }
        return HostedPage(
            title: call.texts("appointment.place.hosted"),
            coming: all.filter(isComing).map { row($0, words, now, call.formToken) },
            past: all.filter { !isComing($0) }.reversed().map { row($0, words, now, call.formToken) },
            token: call.formToken
        )
    }

    private func row(
        _ booked: BookedAppointment,
        _ words: AppointmentWords,
        _ now: Date,
        _ token: FormToken
    ) -> HostedPage.Row {
        let (appointment, t) = (booked.appointment, words.t)
        return HostedPage.Row(
            when: words.when(appointment.slot),
            guest: words.guest(appointment.guest),
            email: appointment.guest.email,
            place: words.place(appointment),
            topic: appointment.topic,
            state: words.state(appointment, at: now),
            actions: actions(booked, words.when(appointment.slot), t, now, token)
        )
    }

    private func actions(
        _ booked: BookedAppointment,
        _ when: String,
        _ t: Texts,
        _ now: Date,
        _ token: FormToken
    ) -> [Node] {
        let appointment = booked.appointment
        guard appointment.state == .booked else { return [] }
        if appointment.isOpen(at: now) {
            let address = AppointmentsURL.asking(toCancel: appointment.id) + "#absage"
            return [actionLink(PageLink(t("hosted.cancel"), href: address), style: .quiet)]
        }
        let choices: [(Appointment.Absence?, String)] =
            appointment.absence == nil
            ? [(.guest, t("hosted.guestAbsent")), (.host, t("hosted.hostAbsent"))] : [(nil, t("hosted.undo"))]
        return choices.map { absence, label in
            postButton(
                PostAction(
                    label,
                    action: AppointmentsURL.hosted(attendance: appointment.id),
                    tokens: [token, FormToken(name: "absence", value: absence?.rawValue ?? "")],
                    style: .quiet,
                    spokenLabel: "\(label): \(when)"
                )
            )
        }
    }
}
