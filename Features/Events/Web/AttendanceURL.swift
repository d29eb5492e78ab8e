import Events
import Kernel

/// Addresses of lists and certificates.
enum AttendanceURL {
    static let own = "/bescheinigungen"

    private static func team(_ event: HubEventID) -> String { "/team/veranstaltungen/\(event)" }
    static func list(_ event: HubEventID) -> String { team(event) + "/anwesenheit" }
    static func list(_ event: HubEventID, on date: EventDateID) -> String { list(event) + "?termin=\(date)" }
    static func paper(_ event: HubEventID, on date: EventDateID) -> String {
        list(event) + "/liste.pdf?termin=\(date)"
    }
    static func poster(_ event: HubEventID, on date: EventDateID) -> String { list(event) + "/aushang?termin=\(date)" }
    static func tablet(_ event: HubEventID) -> String { list(event) + "/tablet" }
    static func tablet(_ event: HubEventID, on date: EventDateID) -> String { tablet(event) + "?termin=\(date)" }
    static func checkIn(_ token: String) -> String { "/da/\(token)" }
    static func feedback(_ code: String) -> String { "/rueckmeldung/\(code)" }
    static func feedbacks(_ event: HubEventID) -> String { team(event) + "/rueckmeldungen" }
    static func guests(_ event: HubEventID) -> String { list(event) + "/gaeste" }
    static func certificates(_ event: HubEventID) -> String { list(event) + "/bescheinigungen.pdf" }
    static func certificate(_ event: HubEventID, of attendee: AttendeeID) -> String {
        certificates(event) + "?person=\(attendee)"
    }
    static func ownCertificate(_ event: HubEventID) -> String { "\(own)/\(event)" }
    static func check(_ number: CertificateNumber) -> String { "/bescheinigung/\(number)" }
}
