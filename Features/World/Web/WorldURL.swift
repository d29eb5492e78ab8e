import Foundation
import World

/// Addresses of the world and the walk by pages.
enum WorldURL {
    static let world = "/welt"
    static let plan = "/welt/plan"
    static let state = "/welt/stand"
    static let rounds = "/rundgang"
    static let coaches = "/coaches"
    static let questions = "/netzwerk/fragen"

    static func place(_ place: Place) -> String { "\(rounds)/\(place.id)" }
    static func station(_ station: Station, _ place: Place) -> String { "\(rounds)/\(place.id)/\(station.id)" }
    /// Starts in the world at a place.
    static func world(_ place: Place) -> String { "\(world)?ort=\(place.id)" }
    static func coaches(about occasion: String) -> String {
        let text = occasion.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return "\(coaches)?anlass=\(text)"
    }
}
