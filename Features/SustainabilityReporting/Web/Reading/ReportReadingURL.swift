import Kernel
import SustainabilityReportingStorage

/// The addresses of reports that came as files.
enum ReportReadingURL {
    static let takeovers = SustainabilityReportingURL.reports + "/einlesen"
    static let reports = "/berichte-lesen"
    static let comparison = reports + "/vergleich"
    static let comparisonTable = reports + "/vergleich.csv"

    static func takeover(_ id: ReadReportID) -> String { "\(takeovers)/\(id.text)" }
    static func report(_ id: ReadReportID) -> String { "\(reports)/\(id.text)" }
}
