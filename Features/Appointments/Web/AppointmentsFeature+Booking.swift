import Accounts
import AccountsStorage
import Appointments
import AppointmentsStorage
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import SecurityPlatform
import WebPlatform

extension AppointmentsFeature {
    @Sendable func showBooking(_ call: Call<Visitor>) async throws -> Response {
        let profile = try await profile(call)
        let offered = try await kinds(of: profile.id)
        guard let kind = call.query("art").flatMap({ MeetingKind(rawValue: $0) }), offered.contains(kind),
            let start = call.query("beginn").flatMap(StartTime.read)
        else { return call.redirect(AppointmentsURL.coach(profile.id, about: occasion(call))) }
        var form = BookingForm(name: "", email: "")
        (form.kind, form.start) = (kind.rawValue, StartTime.text(start))
        (form.topic, form.order) = (occasion(call), AppointmentLink.random(outside))
        if let member = ownMember(call) { form.company = member.firmName }
        let free = try await appointments.free(profile.id, kind, in: appointments.bookable)
        if let slot = free.first(where: { $0.start == start }) {
            return call.page(page(form, profile, kind, slot, call))
        }
        let later = free.filter { $0.start >= start }
        let next = Array((later.isEmpty ? free : later).prefix(3))
        return taken(form, profile, kind, next, isTyped: false, call)
    }

    @Sendable func book(_ call: Call<Visitor>) async throws -> Response {
        let (t, profile) = (call.texts, try await profile(call))
        var form = BookingForm(call.form)
        if let person = call.visitor.person { (form.name, form.email) = (person.name, person.email) }
        if form.order.isEmpty { form.order = AppointmentLink.random(outside) }
        let offered = try await kinds(of: profile.id)
        let errors = form.errors(kinds: Set(offered), t)
        guard errors.isEmpty, let kind = MeetingKind(rawValue: form.kind), let start = StartTime.read(form.start) else {
            guard let kind = offered.first(where: { $0.rawValue == form.kind }) else {
                return call.redirect(AppointmentsURL.coach(profile.id, about: form.topic), notice: nil)
            }
            let slot = try await slot(form, profile, kind)
            var page = page(form, profile, kind, slot, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        let keys = throttleKeys(form, call)
        if let seconds = try await throttle.attempt(keys) {
            var page = page(form, profile, kind, try await slot(form, profile, kind), call)
            page.trouble = t("booking.wait", count: (seconds + 59) / 60)
            var response = call.page(page, status: .tooManyRequests)
            response.headers[.retryAfter] = String(seconds)
            return response
        }
        let mails = mails(t)
        let order = AppointmentStore.Order(
            profile.id,
            start: start,
            kind,
            guest: guest(form, call),
            place: kind == .atFirm ? form.place : "",
            topic: form.topic,
            mark: form.order
        )
        let outcome = try await appointments.book(
            order,
            token: { [secrets] in Self.token(of: $0, secrets) },
            letters: { mails.booked($0) }
        )
        switch outcome {
        case .booked(let booked):
            return call.redirect(
                AppointmentsURL.appointment(token(of: booked.appointment.id)),
                notice: office.sendsMail
                    ? t("booking.done", ["email": booked.appointment.guest.email]) : t("booking.done.noMail")
            )
        case .alreadyBooked(let booked):
            try await throttle.succeeded(keys)
            return call.redirect(
                AppointmentsURL.appointment(token(of: booked.appointment.id)),
                notice: t("booking.already")
            )
        case .taken(let next):
            try await throttle.succeeded(keys)
            return taken(form, profile, kind, next, call)
        }
    }

    /// Mails go to an address that anybody may have typed: slowed down. Who is signed in writes to themselves.
    private func throttleKeys(_ form: BookingForm, _ call: Call<Visitor>) -> [ThrottleStore.Key] {
        guard call.visitor.person == nil else { return [] }
        let (machine, mail) = (
            secrets.mark("appointments of machine \(call.clientAddress)"),
            secrets.mark("appointments of \(form.email.lowercased())")
        )
        return [
            ThrottleStore.Key(mark: machine, rule: .mailsOfMachine, isCleared: false),
            ThrottleStore.Key(mark: mail, rule: .mail, isCleared: false),
        ]
    }

    private func guest(_ form: BookingForm, _ call: Call<Visitor>) -> Appointment.Guest {
        let member = ownMember(call).flatMap { $0.firmName == form.company ? $0 : nil }
        return Appointment.Guest(
            person: call.visitor.person?.id,
            name: form.name,
            email: form.email.lowercased(),
            firm: member?.firm,
            company: form.company
        )
    }

    /// Of a firm one belongs to; whoever accompanies a firm does not book for it.
    private func ownMember(_ call: Call<Visitor>) -> Member? {
        call.visitor.member.flatMap { [.owner, .member].contains($0.role) ? $0 : nil }
    }

    private func slot(
        _ form: BookingForm,
        _ profile: AdvisorProfile,
        _ kind: MeetingKind
    ) async throws -> AppointmentSlot? {
        guard let start = StartTime.read(form.start) else { return nil }
        return try await appointments.free(profile.id, kind, in: appointments.bookable).first { $0.start == start }
    }

    /// Somebody was quicker: the next free times, with all that was typed.
    private func taken(
        _ form: BookingForm,
        _ profile: AdvisorProfile,
        _ kind: MeetingKind,
        _ next: [AppointmentSlot],
        isTyped: Bool = true,
        _ call: Call<Visitor>
    ) -> Response {
        let (t, words) = (call.texts, words(call.texts))
        let wanted = StartTime.read(form.start).map { "\(words.day(LocalDate($0))), \(words.clock($0))" } ?? ""
        guard let first = next.first else {
            return call.page(
                AppointmentMessagePage(
                    title: t("booking.none"),
                    sentence: t("booking.none.text"),
                    links: [PageLink(t("booking.others"), href: AppointmentsURL.coaches(about: form.topic))]
                ),
                status: .conflict
            )
        }
        var form = form
        form.start = StartTime.text(first.start)
        var page = page(form, profile, kind, nil, call)
        page.times = next.map { Choice(words.when($0), value: StartTime.text($0.start)) }
        page.trouble = isTyped ? t("booking.taken", ["time": wanted]) : t("booking.gone", ["time": wanted])
        return call.page(page, status: .conflict)
    }

    private func page(
        _ form: BookingForm,
        _ profile: AdvisorProfile,
        _ kind: MeetingKind,
        _ slot: AppointmentSlot?,
        _ call: Call<Visitor>
    ) -> BookingPage {
        let (t, words) = (call.texts, words(call.texts))
        var facts = [
            Definition(t("appointment.host"), profile.name),
            Definition(t("appointment.place"), kind == .atFirm ? words.kind(kind) : placeText(kind, words)),
        ]
        if let slot { facts.insert(Definition(t("appointment.when"), words.when(slot)), at: 0) }
        let week = slot.map { BookableWeek(of: LocalDate($0.start)).monday }
        return BookingPage(
            title: t("booking.title"),
            kicker: words.advisor(profile.kind),
            facts: facts,
            asksPlace: kind == .atFirm,
            person: call.visitor.person.map { "\($0.name), \($0.email)" },
            action: AppointmentsURL.booking(profile.id),
            other: AppointmentsURL.coach(profile.id, kind, week: week),
            signIn: signIn(form, profile, kind),
            token: call.formToken,
            form: form
        )
    }

    private func signIn(_ form: BookingForm, _ profile: AdvisorProfile, _ kind: MeetingKind) -> String {
        let start = StartTime.read(form.start)
        let here =
            start.map { AppointmentsURL.booking(profile.id, kind, $0, about: String(form.topic.prefix(200))) }
            ?? AppointmentsURL.coach(profile.id, kind)
        return AppointmentsURL.signIn(thenTo: here)
    }
}
