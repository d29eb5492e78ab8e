import Appointments
import AppointmentsStorage
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import WebPlatform

/// Appointments for calendar programs (RFC 5545).
extension AppointmentsFeature {
    @Sendable func sendFile(_ call: Call<Visitor>) async throws -> Response {
        let token = try fileToken(call, "appointmentFile")
        guard let booked = try await appointments.appointment(token: token), booked.appointment.state == .booked else {
            throw HTTPError(.notFound)
        }
        let event = event(booked, isHost: false, call.texts)
        let day = LocalDate(booked.appointment.slot.start).iso
        return unlisted(
            call.download(
                event.bytes(.publish, written: outside.now()),
                name: call.texts("calendar.file", ["day": day]),
                type: "text/calendar; charset=utf-8"
            )
        )
    }

    /// Asked again and again by programs that show no cookie: the secret in the address is all they have.
    @Sendable func sendFeed(_ call: Call<Visitor>) async throws -> Response {
        guard let found = try await feeds.appointments(token: try fileToken(call, "calendarFile")) else {
            throw HTTPError(.notFound)
        }
        let events = found.map { event($0.appointment, isHost: $0.isHost, call.texts) }
        return unlisted(
            Response(
                status: .ok,
                headers: [.contentType: "text/calendar; charset=utf-8", .cacheControl: "private, no-store"],
                body: .init(
                    byteBuffer: ByteBuffer(
                        bytes: CalendarFeed.bytes(events, named: call.texts("calendar.name"), written: outside.now())
                    )
                )
            )
        )
    }

    private func event(_ booked: BookedAppointment, isHost: Bool, _ t: Texts) -> ICalendarEvent {
        let (appointment, words) = (booked.appointment, words(t))
        let address = office.address.split(separator: "/").last.map(String.init) ?? "hub"
        let host = address.prefix { $0 != ":" }
        var event = ICalendarEvent(
            uid: "termin-\(appointment.id)@\(host)",
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
            : "\(appointment.topic)\n\(office.address)\(AppointmentsURL.appointment(token(of: appointment.id)))"
        event.organizer = ICalendarEvent.Contact(name: booked.host.name, email: booked.host.email)
        event.sequence = appointment.sequence
        event.reminder = 60
        return event
    }

    private func fileToken(_ call: Call<Visitor>, _ name: String) throws -> String {
        let file = try call.parameter(name)
        guard file.hasSuffix(".ics") else { throw HTTPError(.notFound) }
        return String(file.dropLast(4))
    }
}
