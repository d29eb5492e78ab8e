import Appointments
import AppointmentsStorage
import HTML
import Hummingbird
import Kernel
import WebPlatform

/// What the link of the confirmation leads to, without an account. No GET changes anything: programs that look at mails
/// follow every link.
extension AppointmentsFeature {
    func addLinkRoutes(to routes: Routes) {
        routes.get("termine/link/:appointmentToken", for: .everyone, page: "page.appointment", use: showAppointment)
        routes.get("termine/datei/:appointmentFile", for: .everyone, page: "page.appointmentFile", use: sendFile)
        routes.get("termine/absage/:appointmentToken", for: .everyone, page: "page.cancelling", use: askToCancel)
        routes.post("termine/absage/:appointmentToken", for: .everyone, use: cancelByLink)
        routes.get("termine/umbuchen/:appointmentToken", for: .everyone, page: "page.moving", use: askToMove)
        routes.post("termine/umbuchen/:appointmentToken", for: .everyone, use: moveByLink)
    }

    @Sendable private func showAppointment(_ call: Call<Visitor>) async throws -> Response {
        let (booked, token) = try await byLink(call)
        let (t, words, appointment) = (call.texts, words(call.texts), booked.appointment)
        let isOpen = appointment.isOpen(at: outside.now())
        let isCancelled = appointment.state == .cancelled
        let page = AppointmentPage(
            title: t("appointment.title"),
            state: Mark(isCancelled ? .attention : .done, words.state(appointment, at: outside.now())),
            facts: facts(booked, words),
            file: isCancelled ? nil : AppointmentsURL.file(token),
            moving: isOpen ? AppointmentsURL.moving(token) : nil,
            cancelling: isOpen ? AppointmentsURL.cancelling(token) : nil,
            again: AppointmentsURL.coach(appointment.advisor),
            remark: office.sendsMail || !isOpen ? nil : t("appointment.noMail")
        )
        return unlisted(call.page(page))
    }

    @Sendable private func askToCancel(_ call: Call<Visitor>) async throws -> Response {
        let (booked, token) = try await byLink(call)
        return unlisted(call.page(cancelPage(booked, token, call)))
    }

    @Sendable private func cancelByLink(_ call: Call<Visitor>) async throws -> Response {
        let (t, token, mails) = (call.texts, try call.parameter("appointmentToken"), mails(call.texts))
        switch try await appointments.cancel(token: token, letters: { mails.cancelled($0) }) {
        case .cancelled: return call.redirect(AppointmentsURL.appointment(token), notice: t("appointment.cancelled"))
        case .already(let booked), .begun(let booked):
            return unlisted(call.page(cancelPage(booked, token, call), status: .conflict))
        case .unknown: throw HTTPError(.notFound)
        }
    }

    @Sendable private func askToMove(_ call: Call<Visitor>) async throws -> Response {
        let (booked, token) = try await byLink(call)
        let (words, appointment, days) = (words(call.texts), booked.appointment, appointments.bookable)
        var page = movePage(booked, token, call)
        guard page.sentence == nil else { return unlisted(call.page(page)) }
        let free = try await appointments.free(appointment.advisor, appointment.kind, in: days, moving: appointment.id)
            .filter { $0.start != appointment.slot.start }
        if let start = call.query("beginn").flatMap(StartTime.read), let slot = free.first(where: { $0.start == start })
        {
            let submit = PostAction(
                call.texts("appointment.move.submit"),
                action: AppointmentsURL.moving(token),
                tokens: [call.formToken, FormToken(name: "start", value: StartTime.text(start))],
                style: .primary
            )
            page.chosen = (words.when(slot), submit)
            return unlisted(call.page(page))
        }
        if call.query("beginn") != nil { page.sentence = call.texts("appointment.move.taken") }
        page.week = week(free, asked: call.query("woche").flatMap { LocalDate(iso: $0) }, token, words)
        if page.week == nil { page.sentence = call.texts("booking.none.text") }
        return unlisted(call.page(page))
    }

    @Sendable private func moveByLink(_ call: Call<Visitor>) async throws -> Response {
        let (t, words, mails) = (call.texts, words(call.texts), mails(call.texts))
        let token = try call.parameter("appointmentToken")
        guard let start = StartTime.read(call.form["start"]) else {
            return call.redirect(AppointmentsURL.moving(token))
        }
        switch try await appointments.move(token: token, to: start, letters: { mails.moved($0, from: $1) }) {
        case .moved: return call.redirect(AppointmentsURL.appointment(token), notice: t("appointment.moved"))
        case .unchanged: return call.redirect(AppointmentsURL.appointment(token), notice: t("appointment.unmoved"))
        case .taken(let booked, let next):
            var page = movePage(booked, token, call)
            page.sentence = next.isEmpty ? t("booking.none.text") : t("appointment.move.taken")
            page.next = next.map { PageLink(words.when($0), href: AppointmentsURL.moving(token, to: $0.start)) }
            return unlisted(call.page(page, status: .conflict))
        case .cancelled(let booked), .begun(let booked):
            return unlisted(call.page(movePage(booked, token, call), status: .conflict))
        case .unknown: throw HTTPError(.notFound)
        }
    }

    private func byLink(_ call: Call<Visitor>) async throws -> (BookedAppointment, String) {
        let token = try call.parameter("appointmentToken")
        guard let booked = try await appointments.appointment(token: token) else { throw HTTPError(.notFound) }
        return (booked, token)
    }

    func facts(_ booked: BookedAppointment, _ words: AppointmentWords) -> [Definition] {
        let (t, appointment) = (words.t, booked.appointment)
        return [
            Definition(t("appointment.when"), words.when(appointment.slot)),
            Definition(t("appointment.host"), "\(booked.host.name), \(booked.host.email)"),
            Definition(t("appointment.place"), words.place(appointment)),
            Definition(t("appointment.guest"), words.guest(appointment.guest)),
            Definition(t("appointment.topic"), appointment.topic),
        ]
    }

    /// Why an appointment can neither be moved nor cancelled; nil: it can.
    private func refusal(_ booked: BookedAppointment, _ t: Texts) -> String? {
        if booked.appointment.state == .cancelled { return t("appointment.already") }
        return booked.appointment.isOpen(at: outside.now()) ? nil : t("appointment.begun")
    }

    private func cancelPage(_ booked: BookedAppointment, _ token: String, _ call: Call<Visitor>)
        -> AppointmentCancelPage
    {
        let t = call.texts
        return AppointmentCancelPage(
            title: t("appointment.cancel.title"),
            facts: facts(booked, words(t)),
            sentence: refusal(booked, t),
            submit: PostAction(
                t("appointment.cancel"),
                action: AppointmentsURL.cancelling(token),
                tokens: [call.formToken],
                style: .destructive
            ),
            back: PageLink(t("appointment.back"), href: AppointmentsURL.appointment(token))
        )
    }

    private func movePage(_ booked: BookedAppointment, _ token: String, _ call: Call<Visitor>) -> AppointmentMovePage {
        AppointmentMovePage(
            title: call.texts("appointment.move.title"),
            facts: facts(booked, words(call.texts)),
            sentence: refusal(booked, call.texts),
            back: PageLink(call.texts("appointment.back"), href: AppointmentsURL.appointment(token))
        )
    }

    private func week(
        _ free: [AppointmentSlot],
        asked: LocalDate?,
        _ token: String,
        _ words: AppointmentWords
    ) -> FreeWeek? {
        FreeWeek(
            free,
            in: appointments.bookable,
            asked: asked,
            words,
            address: { AppointmentsURL.moving(token, week: $0) },
            leadsTo: { AppointmentsURL.moving(token, to: $0.start) }
        )
    }
}
