import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage

/// The addresses of check, release and the report as PDF.
enum ReportCheckURL {
    static func report(_ id: ReportID) -> String { "\(SustainabilityReportingURL.reports)/\(id.text)" }
    static func check(_ id: ReportID) -> String { "\(report(id))/pruefung" }
    static func release(_ id: ReportID) -> String { "\(report(id))/freigabe" }
    static func paper(_ id: ReportID) -> String { "\(report(id))/export/bericht.pdf" }
}
