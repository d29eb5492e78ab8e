import Appointments
import AppointmentsStorage
import Documents
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import WebPlatform

/// Files and feeds of appointments. Programs that ask for them show no cookie: the secret in the address is all they
/// have.
extension AppointmentsFeature {
    @Sendable func sendFile(_ call: Call<Visitor>) async throws -> Response {
        let token = try fileToken(call, "appointmentFile")
        guard let booked = try await appointments.appointment(token: token), booked.appointment.state == .booked else {
            throw HTTPError(.notFound)
        }
        let calendar = calendar(call.texts)
        return unlisted(
            call.download(
                calendar.event(booked).bytes(.publish, written: outside.now()),
                name: calendar.fileName(booked),
                type: "text/calendar; charset=utf-8"
            )
        )
    }

    @Sendable func sendFeed(_ call: Call<Visitor>) async throws -> Response {
        guard let found = try await feeds.appointments(token: try fileToken(call, "calendarFile")) else {
            throw HTTPError(.notFound)
        }
        let bytes = calendar(call.texts).feed(found, written: outside.now())
        return unlisted(
            Response(
                status: .ok,
                headers: [.contentType: "text/calendar; charset=utf-8", .cacheControl: "private, no-store"],
                body: .init(byteBuffer: ByteBuffer(bytes: bytes))
            )
        )
    }

    private func fileToken(_ call: Call<Visitor>, _ name: String) throws -> String {
        let file = try call.parameter(name)
        guard file.hasSuffix(".ics") else { throw HTTPError(.notFound) }
        return String(file.dropLast(4))
    }
}
