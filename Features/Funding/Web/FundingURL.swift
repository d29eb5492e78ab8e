import Foundation
import Funding
import Kernel

/// The addresses of this feature.
enum FundingURL {
    static let finder = "/foerderung"
    static let profile = "/foerderung/angaben"
    static let applications = "/foerderung/antraege"
    static let aid = "/foerderung/beihilfen"
    static let editors = "/redaktion/foerderung"

    static func finder(_ measure: String?) -> String { finder + query(measure) }
    static func programme(_ id: String, measure: String? = nil) -> String { "\(finder)/\(id)" + query(measure) }
    static func profile(_ measure: String?) -> String { profile + query(measure) }
    static func application(_ id: FundingApplicationID) -> String { "\(applications)/\(id)" }
    static func applicationRemoval(_ id: FundingApplicationID) -> String { application(id) + "?_method=DELETE" }
    static func grant(_ id: AidGrantID) -> String { "\(aid)/\(id)" }
    static func grantRemoval(_ id: AidGrantID) -> String { grant(id) + "?_method=DELETE" }
    static func aid(from application: FundingApplicationID) -> String { "\(aid)?antrag=\(application)" }

    // Pages of other features.
    static let masterData = "/betrieb/stammdaten"
    static let sites = "/betrieb/standorte"
    static let figures = "/betrieb/kennzahlen"
    static func coaches(about occasion: String) -> String {
        "/coaches?anlass=\(occasion.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
    }
    static func measure(_ id: String) -> String { "/massnahmen/\(id)" }

    /// Ids of measures are shaped like ids, so nothing in them has to be escaped.
    private static func query(_ measure: String?) -> String { measure.map { "?massnahme=\($0)" } ?? "" }
}
