import RegionalNetwork

/// Addresses of this feature.
enum RegionalNetworkURL {
    static let offers = "/angebote"
    static let suggestion = "/angebote/vorschlagen"
    static let teamOffers = "/team/angebote"
    static let newOffer = "/team/angebote/neu"
    static let directory = "/netzwerk"
    static let entry = "/netzwerk/eintrag"
    static let map = "/netzwerk/karte"
    static let comparison = "/netzwerk/vergleich"
    static let questions = "/netzwerk/fragen"
    static let newQuestion = "/netzwerk/fragen/neu"
    /// Of the feature that books appointments: coaches and experts by their own profiles.
    static let coaches = "/coaches"

    static func offer(_ id: OfferID) -> String { "\(offers)/\(id)" }
    static func teamOffer(_ id: OfferID) -> String { "\(teamOffers)/\(id)" }
    static func offerState(_ id: OfferID) -> String { "\(teamOffers)/\(id)/stand" }

    static func question(_ id: QuestionID) -> String { "\(questions)/\(id)" }
    static func questionForm(_ id: QuestionID) -> String { "\(questions)/\(id)/bearbeiten" }
    static func questionAnswers(_ id: QuestionID) -> String { "\(questions)/\(id)/antworten" }
    static func questionHiding(_ id: QuestionID) -> String { "\(questions)/\(id)/ausblendung" }
    static func answer(_ id: QuestionAnswerID) -> String { "/netzwerk/antworten/\(id)" }
    static func answerHiding(_ id: QuestionAnswerID) -> String { "/netzwerk/antworten/\(id)/ausblendung" }
}
