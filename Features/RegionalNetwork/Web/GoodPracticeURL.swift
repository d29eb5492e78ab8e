import RegionalNetwork

/// Addresses of „Praxisbeispiele“.
enum GoodPracticeURL {
    static let list = "/netzwerk/praxis"
    static let own = "/netzwerk/praxis/eigene"
    static let team = "/team/praxis"
    static let measures = "/massnahmen"
    static let experiments = "/experimente"

    static func practice(_ id: GoodPracticeID) -> String { "\(list)/\(id)" }
    static func own(_ id: GoodPracticeID) -> String { "\(own)/\(id)" }
    static func release(_ id: GoodPracticeID) -> String { "\(own)/\(id)/freigabe" }
}
