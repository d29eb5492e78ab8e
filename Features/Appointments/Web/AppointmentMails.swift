import Appointments
import Documents
import Foundation
import Kernel
import MailPlatform

/// Mails about an appointment, with the meeting for the calendar. They name people and hold the link to cancel by:
/// nobody else is shown them.
struct AppointmentMails: Sendable {
    let calendar: AppointmentCalendar
    let written: Date
    private var origin: String { calendar.origin }
    private var words: AppointmentWords { calendar.words }
    private var t: Texts { words.t }

    func booked(_ booked: BookedAppointment) -> [MailMessage] {
        let subject = t("letter.booked.subject", ["name": booked.host.name, "day": day(booked)])
        let hosted = t("letter.hosted.subject", ["day": day(booked)])
        return [
            toGuest(booked, subject, t("letter.booked"), links(booked) + [meeting(booked, .request)]),
            toHost(booked, hosted, t("letter.hosted"), .request),
        ]
    }

    func moved(_ booked: BookedAppointment, from before: AppointmentSlot) -> [MailMessage] {
        let subject = t("letter.moved.subject", ["name": booked.host.name, "day": day(booked)])
        let hosted = t("letter.moved.hosted.subject", ["day": day(booked)])
        let sentence = t("letter.moved", ["before": words.when(before)])
        return [
            toGuest(booked, subject, sentence, links(booked) + [meeting(booked, .request)]),
            toHost(booked, hosted, sentence, .request),
        ]
    }

    /// By the guest.
    func cancelled(_ booked: BookedAppointment) -> [MailMessage] {
        let subject = t("letter.cancelled.subject", ["name": booked.host.name, "day": day(booked)])
        let hosted = t("letter.cancelled.hosted.subject", ["day": day(booked)])
        return [
            toGuest(booked, subject, t("letter.cancelled"), [again(booked), meeting(booked, .cancel)]),
            toHost(booked, hosted, t("letter.cancelled.hosted"), .cancel),
        ]
    }

    /// By the host.
    /// - Parameter reason: empty: none was given.
    func calledOff(_ booked: BookedAppointment, reason: String) -> [MailMessage] {
        let subject = t("letter.calledOff.subject", ["name": booked.host.name, "day": day(booked)])
        let why =
            reason.isEmpty ? [] : [MailMessage.Block.confidential(t("letter.calledOff.reason", ["reason": reason]))]
        let end = why + [again(booked), meeting(booked, .cancel)]
        return [toGuest(booked, subject, t("letter.calledOff"), end)]
    }

    func reminder(_ booked: BookedAppointment) -> MailMessage {
        let subject = t("letter.reminder.subject", ["name": booked.host.name, "day": day(booked)])
        return toGuest(booked, subject, t("letter.reminder"), links(booked))
    }

    private func day(_ booked: BookedAppointment) -> String { LocalDate(booked.appointment.slot.start).german }

    private func links(_ booked: BookedAppointment) -> [MailMessage.Block] {
        let token = calendar.token(booked.appointment.id)
        return [
            .link(label: t("letter.open"), address: origin + AppointmentsURL.appointment(token)),
            .link(label: t("letter.move"), address: origin + AppointmentsURL.moving(token)),
            .link(label: t("letter.cancel"), address: origin + AppointmentsURL.cancelling(token)),
        ]
    }

    private func meeting(
        _ booked: BookedAppointment,
        _ method: ICalendarEvent.Method,
        isHost: Bool = false
    ) -> MailMessage.Block {
        let bytes = calendar.event(booked, isHost: isHost).bytes(method, written: written)
        return .calendar(fileName: calendar.fileName(booked), text: String(decoding: bytes, as: UTF8.self))
    }

    private func again(_ booked: BookedAppointment) -> MailMessage.Block {
        .link(label: t("letter.again"), address: origin + AppointmentsURL.coach(booked.host.advisor))
    }

    private func toGuest(
        _ booked: BookedAppointment,
        _ subject: String,
        _ sentence: String,
        _ end: [MailMessage.Block]
    ) -> MailMessage {
        let guest = booked.appointment.guest
        let greeting = t("letter.greeting", ["name": guest.name])
        let with = t("letter.with", ["name": booked.host.name, "email": booked.host.email])
        return MailMessage(
            to: guest.email,
            name: guest.name,
            subject: subject,
            [.confidential("\(greeting)\n\(sentence)"), .text("\(facts(booked))\n\(with)")] + end
        )
    }

    private func toHost(
        _ booked: BookedAppointment,
        _ subject: String,
        _ sentence: String,
        _ method: ICalendarEvent.Method
    ) -> MailMessage {
        let guest = booked.appointment.guest
        let who = t("letter.guest", ["name": words.guest(guest), "email": guest.email])
        let topic = t("letter.topic", ["topic": booked.appointment.topic])
        return MailMessage(
            to: booked.host.email,
            name: booked.host.name,
            subject: subject,
            [
                .confidential(sentence), .text("\(facts(booked))\n\(who)\n\(topic)"),
                .link(label: t("letter.hosted.link"), address: origin + AppointmentsURL.hosted),
                meeting(booked, method, isHost: true),
            ]
        )
    }

    private func facts(_ booked: BookedAppointment) -> String {
        let appointment = booked.appointment
        return "\(words.when(appointment.slot))\n\(words.place(appointment))"
    }
}
