/// Addresses of this feature.
enum AppointmentsURL {
    static let coaches = "/coaches"

    static func coach(_ profile: String) -> String { "\(coaches)/\(profile)" }
}
