import Appointments

/// Addresses of busy times, and those of this feature that their pages lead to.
enum BusyTimeURL {
    static let calendar = "/sprechzeiten/kalender"
    static let address = "/sprechzeiten/kalender/adresse"
    static let refresh = "/sprechzeiten/kalender/abruf"
    static let file = "/sprechzeiten/kalender/datei"

    static let hours = "/sprechzeiten"
    static let profile = "/mein-profil"
    /// Lit in the rail.
    static let place = "/coaches"

    static func source(_ source: BusyTimeCalendar.Source) -> String {
        switch source {
        case .address: address
        case .file: file
        }
    }
}
