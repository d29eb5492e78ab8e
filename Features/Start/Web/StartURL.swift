import Kernel

/// The addresses of this feature, and those of others that it leads to.
enum StartURL {
    static let start = "/"
    static let help = "/hilfe"
    static let theme = "/themen/klimabilanz"

    static let quickEstimate = "/schnellbilanz"
    static let quickEstimateResult = "/schnellbilanz/ergebnis"
    static let kompass = "/kompass"
    static let factors = "/faktoren"
    static let register = "/registrieren"
    static let signIn = "/anmelden"
    static let sites = "/betrieb/standorte"
    static let newSite = "/betrieb/standorte/neu"

    static func balance(_ year: ReportingYear) -> String { "/klimabilanz/\(year)" }
    static func entries(_ year: ReportingYear) -> String { "/klimabilanz/\(year)/eintraege" }
    static func imports(_ year: ReportingYear) -> String { "/klimabilanz/\(year)/einlesen" }
    static func scopeThree(_ year: ReportingYear) -> String { "/klimabilanz/\(year)/scope-3" }
    static func release(_ year: ReportingYear) -> String { "/klimabilanz/\(year)/freigabe" }
    static func report(_ year: ReportingYear) -> String { "/klimabilanz/\(year)/bericht" }
    static func targets(_ year: ReportingYear) -> String { "/klimabilanz/\(year)/ziele" }
}
