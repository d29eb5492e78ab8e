import RegionalNetwork

/// Addresses of this feature.
enum RegionalNetworkURL {
    static let offers = "/angebote"
    static let suggestion = "/angebote/vorschlagen"
    static let teamOffers = "/team/angebote"
    static let directory = "/netzwerk"
    static let entry = "/netzwerk/eintrag"
    static let newOffer = "/team/angebote/neu"

    static func offer(_ id: OfferID) -> String { "\(offers)/\(id)" }
    static func teamOffer(_ id: OfferID) -> String { "\(teamOffers)/\(id)" }
    static func offerState(_ id: OfferID) -> String { "\(teamOffers)/\(id)/stand" }
}
