import Kernel
import SustainabilityReportingStorage

/// The addresses of what the value chain may ask.
enum ValueChainURL {
    static func view(_ id: ReportID) -> String { InterviewURL.report(id) + "/lieferkette" }
    static func extract(_ id: ReportID) -> String { view(id) + "/auszug" }
    static func data(_ id: ReportID) -> String { InterviewURL.report(id) + "/export/auszug.json" }
}
