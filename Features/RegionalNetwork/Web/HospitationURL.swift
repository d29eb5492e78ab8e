import RegionalNetwork

/// Addresses of „Hospitationen“.
enum HospitationURL {
    static let list = "/netzwerk/hospitation"
    static let new = "/netzwerk/hospitation/neu"

    static func offer(_ id: HospitationID) -> String { "\(list)/\(id)" }
    static func request(_ id: HospitationID) -> String { "\(list)/\(id)/anfrage" }
    static func answer(_ id: HospitationID) -> String { "\(list)/\(id)/antwort" }
}
