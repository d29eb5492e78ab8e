import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage

/// Addresses of the guided interview.
enum InterviewURL {
    static let reports = SustainabilityReportingURL.reports
    static let path = "bericht/:sustainabilityReport"

    static func report(_ id: ReportID) -> String { "\(reports)/\(id.text)" }
    static func head(_ id: ReportID) -> String { report(id) + "/angaben" }
    static func removal(_ id: ReportID) -> String { report(id) + "/loeschen" }
    /// What the hub's data offer the report.
    static func sources(_ id: ReportID) -> String { report(id) + "/uebernahme" }
    static let editions = reports + "/ausgaben"
    static func forward(_ id: ReportID) -> String { report(id) + "/vorjahr" }
    static func question(_ id: ReportID, _ question: String) -> String { report(id) + "/fragen/\(question)" }

    /// Page of the rows, from 1.
    static func question(_ id: ReportID, _ question: String, page: Int) -> String {
        self.question(id, question) + (page > 1 ? "?seite=\(page)" : "")
    }

    static func evidence(_ id: ReportID, _ question: String) -> String { self.question(id, question) + "/belege" }
    static func evidence(_ id: ReportID, _ question: String, _ evidence: ReportEvidenceID) -> String {
        self.evidence(id, question) + "/\(evidence.text)"
    }
    static func list(_ id: String) -> String { "\(reports)/listen/\(id)" }
    static func deleting(_ address: String) -> String { address + "?_method=DELETE" }
}
