import Kernel

/// Where the values of a report stand in the hub.
enum SourceAddress {
    static let masterData = "/betrieb/stammdaten"
    static let sites = "/betrieb/standorte"
    static let holdings = "/betrieb/beteiligungen"
    static func figures(_ year: ReportingYear) -> String { "/betrieb/kennzahlen/\(year)" }
    static func staff(_ year: ReportingYear) -> String { "/betrieb/belegschaft/\(year)" }
    static func balance(_ year: ReportingYear) -> String { "/klimabilanz/\(year)" }
    static func target(_ year: ReportingYear) -> String { "/klimabilanz/\(year)/ziele" }
}
