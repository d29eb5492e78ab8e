import Appointments
import AppointmentsStorage
import Documents
import Foundation
import Kernel
import MailPlatform

/// What the firm's person hears of a series: all its meetings in one mail, with one file for the calendar.
struct AppointmentSeriesMails: Sendable {
    let calendar: AppointmentCalendar
    let written: Date
    private var words: AppointmentWords { calendar.words }
    private var t: Texts { words.t }

    func booked(_ meetings: [BookedAppointment]) -> [MailMessage] {
        mail(meetings, t("reihe.mail.booked"), { t("reihe.mail.booked.subject", ["name": $0]) })
    }

    func cancelled(_ meetings: [BookedAppointment]) -> [MailMessage] {
        mail(meetings, t("reihe.mail.cancelled"), { t("reihe.mail.cancelled.subject", ["name": $0]) })
    }

    private func mail(
        _ meetings: [BookedAppointment],
        _ sentence: String,
        _ subject: (String) -> String
    ) -> [MailMessage] {
        guard let first = meetings.first else { return [] }
        let guest = first.appointment.guest
        let dates = meetings.map { words.when($0.appointment.slot) }.joined(separator: "\n")
        let greeting = t("letter.greeting", ["name": guest.name])
        let with = t("letter.with", ["name": first.host.name, "email": first.host.email])
        // Several meetings are published; an invitation may hold one only (RFC 5546, section 3.2.2).
        let file = ICalendarFile(.publish, events: meetings.map { calendar.event($0) }).bytes(written: written)
        return [
            MailMessage(
                to: guest.email,
                name: guest.name,
                subject: subject(first.host.name),
                [
                    .confidential("\(greeting)\n\(sentence)"),
                    .text("\(dates)\n\(words.place(first.appointment))\n\(with)"),
                    .link(label: t("reihe.mail.link"), address: calendar.origin + AppointmentsURL.mine),
                    .calendar(fileName: t("reihe.mail.file"), text: String(decoding: file, as: UTF8.self)),
                ]
            )
        ]
    }
}
