/// Addresses of the way of „Kompetenzträger:innen“.
enum CompetencePathURL {
    static let path = "/kompetenzweg"
    static let interest = "/kompetenzweg/interesse"
    static let answer = "/kompetenzweg/antwort"
    static let project = "/kompetenzweg/projekt"
    static let contributions = "/kompetenzweg/beitraege"
    static let visibility = "/kompetenzweg/sichtbarkeit"
    static let naming = "/kompetenzweg/benennung"
    static let people = "/netzwerk/kompetenztraeger"
    static let team = "/team/kompetenztraeger"
    static let events = "/veranstaltungen"

    static func measure(_ id: String) -> String { "/massnahmen/\(id)" }
    static func experiment(_ id: String) -> String { "/experimente/\(id)" }
    static func naming(of person: String) -> String { "\(naming)?person=\(person)" }
}
