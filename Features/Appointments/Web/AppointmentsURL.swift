import Appointments
import Foundation
import Kernel
import WebPlatform

/// Addresses of this feature.
enum AppointmentsURL {
    static let coaches = "/coaches"
    static let mine = "/termine"
    static let feed = "/termine/kalender"
    static let feedEnd = "/termine/kalender/ende"
    static let profile = "/mein-profil"
    static let hours = "/sprechzeiten"
    static let daysOff = "/sprechzeiten/frei"
    static let hosted = "/sprechzeiten/termine"

    static func coaches(about occasion: String) -> String { coaches + query([("anlass", occasion)]) }

    static func coach(_ id: AdvisorID, _ kind: MeetingKind? = nil, week: LocalDate? = nil, about: String = "") -> String
    {
        "\(coaches)/\(id)" + query([("art", kind?.rawValue ?? ""), ("woche", week?.iso ?? ""), ("anlass", about)])
    }

    static func booking(_ id: AdvisorID) -> String { "\(coaches)/\(id)/buchen" }

    static func booking(_ id: AdvisorID, _ kind: MeetingKind, _ start: Date, about: String) -> String {
        booking(id) + query([("art", kind.rawValue), ("beginn", StartTime.text(start)), ("anlass", about)])
    }

    static func appointment(_ token: String) -> String { "\(mine)/link/\(token)" }
    static func file(_ token: String) -> String { "\(mine)/datei/\(token).ics" }
    static func cancelling(_ token: String) -> String { "\(mine)/absage/\(token)" }
    static func moving(_ token: String) -> String { "\(mine)/umbuchen/\(token)" }

    static func moving(_ token: String, week: LocalDate) -> String { moving(token) + query([("woche", week.iso)]) }
    static func moving(_ token: String, to start: Date) -> String {
        moving(token) + query([("beginn", StartTime.text(start))])
    }

    static func feed(_ token: String) -> String { "\(feed)/\(token).ics" }

    static func hours(_ id: OfficeHoursID) -> String { "\(hours)/\(id)" }
    static func dayOff(_ id: DayOffID) -> String { "\(daysOff)/\(id)" }

    static func asking(toCancel id: AppointmentID) -> String { "\(hosted)?absage=\(id)" }
    static func hosted(cancelling id: AppointmentID) -> String { "\(hosted)/\(id)/absage" }
    static func hosted(attendance id: AppointmentID) -> String { "\(hosted)/\(id)/teilnahme" }

    static func signIn(thenTo address: String) -> String { "/anmelden" + query([("weiter", address)]) }

    private static func query(_ values: [(String, String)]) -> String {
        let given = values.filter { !$0.1.isEmpty }.map { "\($0.0)=\(percent($0.1))" }
        return given.isEmpty ? "" : "?" + given.joined(separator: "&")
    }

    private static func percent(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .plainInAddresses) ?? ""
    }
}

extension CharacterSet {
    fileprivate static let plainInAddresses = CharacterSet(
        charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._"
    )
}

/// A start as forms and addresses carry it: milliseconds since 1970.
enum StartTime {
    static func text(_ start: Date) -> String { String(Int64((start.timeIntervalSince1970 * 1000).rounded())) }

    /// Nil for what is no time of this century.
    static func read(_ text: String) -> Date? {
        guard let milliseconds = Int64(text), (946_684_800_000..<4_102_444_800_000).contains(milliseconds) else {
            return nil
        }
        return Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    }
}
