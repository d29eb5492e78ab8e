import Appointments
import Documents
import Foundation
import Kernel

/// Appointments for calendar programs (RFC 5545).
struct AppointmentCalendar: Sendable {
    /// Of the hub, `https://…`.
    let origin: String
    let words: AppointmentWords
    /// The secret of the link to an appointment.
    let token: @Sendable (AppointmentID) -> String
    private var t: Texts { words.t }

    /// As it looks to the guest, or to the host.
    func event(_ booked: BookedAppointment, isHost: Bool = false) -> ICalendarEvent {
        let appointment = booked.appointment
        let name = origin.split(separator: "/").last.map(String.init) ?? "hub"
        var event = ICalendarEvent(
            uid: "termin-\(appointment.id)@\(name.prefix { $0 != ":" })",
            start: appointment.slot.start,
            end: appointment.slot.end,
            summary: isHost
                ? t("calendar.summary.host", ["name": words.guest(appointment.guest)])
                : t("calendar.summary", ["name": booked.host.name])
        )
        event.location = words.place(appointment)
        event.description =
            isHost
            ? "\(appointment.topic)\n\(appointment.guest.email)"
            : "\(appointment.topic)\n\(origin)\(AppointmentsURL.appointment(token(appointment.id)))"
        event.organizer = ICalendarEvent.Contact(name: booked.host.name, email: booked.host.email)
        let guest = ICalendarEvent.Contact(name: appointment.guest.name, email: appointment.guest.email)
        event.attendees = [guest]
        event.sequence = appointment.sequence
        event.reminder = 60
        event.isCancelled = appointment.state == .cancelled
        return event
    }

    /// Several in one calendar that programs subscribe to.
    func feed(_ all: [(appointment: BookedAppointment, isHost: Bool)], written: Date) -> [UInt8] {
        let events = all.map { event($0.appointment, isHost: $0.isHost) }
        return ICalendarFile(.publish, name: t("calendar.name"), events: events).bytes(written: written)
    }

    func fileName(_ booked: BookedAppointment) -> String {
        t("calendar.file", ["day": LocalDate(booked.appointment.slot.start).iso])
    }
}
