import EmissionFactors
import Kernel

/// The addresses of this feature.
enum EmissionFactorsURL {
    static let catalogue = "/faktoren"
    static let editions = "/faktoren/ausgaben"
    static let sources = "/faktoren/quellen"
    static let review = "/redaktion/stand"
    static let own = "/faktoren/eigene"
    static let newOwn = "/faktoren/eigene/neu"

    /// Series hold small letters, digits and hyphens, so they stand in an address as they are.
    static func series(_ series: String) -> String { "\(catalogue)/\(series)" }
    static func series(_ series: String, edition: String) -> String { "\(catalogue)/\(series)?ausgabe=\(edition)" }
    static func own(_ id: EntityID<CustomFactor>) -> String { "\(own)/\(id)" }
    static func ownRemoval(_ id: EntityID<CustomFactor>) -> String { "\(own)/\(id)?_method=DELETE" }
}
