import Companies
import Kernel

/// The addresses of this feature.
enum CompaniesURL {
    static let firm = "/betrieb"
    static let masterData = "/betrieb/stammdaten"
    static let sites = "/betrieb/standorte"
    static let newSite = "/betrieb/standorte/neu"
    static let holdings = "/betrieb/beteiligungen"
    static let newHolding = "/betrieb/beteiligungen/neu"
    static let years = "/betrieb/jahre"
    static let staff = "/betrieb/belegschaft"

    static func site(_ id: SiteID) -> String { "\(sites)/\(id)" }
    static func siteRemoval(_ id: SiteID) -> String { "\(sites)/\(id)?_method=DELETE" }
    static func holding(_ id: HoldingID) -> String { "\(holdings)/\(id)" }
    static func holdingRemoval(_ id: HoldingID) -> String { "\(holdings)/\(id)?_method=DELETE" }
    static func undertaking(_ id: UndertakingID) -> String { "/betrieb/unternehmen/\(id)" }
    static func figures(_ year: ReportingYear) -> String { "/betrieb/kennzahlen/\(year)" }
    static func staff(_ year: ReportingYear) -> String { "\(staff)/\(year)" }
    static func related(_ year: ReportingYear, _ id: UndertakingID) -> String { "/betrieb/kennzahlen/\(year)/\(id)" }
    static func year(_ year: ReportingYear) -> String { "\(years)/\(year)" }

    // Pages of the balance, which is built on this feature and not the other way round.
    static func balance(_ year: ReportingYear) -> String { "/klimabilanz/\(year)" }
    static func editions(_ year: ReportingYear) -> String { "/klimabilanz/\(year)/fassungen" }
    static func yearRemoval(_ year: ReportingYear) -> String { "/klimabilanz/\(year)/entfernen" }

    static func industries(_ edition: IndustryEdition) -> String {
        switch edition {
        case .wz2008: "/betrieb/wirtschaftszweige/2008"
        case .wz2025: "/betrieb/wirtschaftszweige/2025"
        }
    }
}
