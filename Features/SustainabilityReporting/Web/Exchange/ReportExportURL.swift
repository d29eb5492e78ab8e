import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage

/// The addresses of a report's exports.
enum ReportExportURL {
    static func page(_ id: ReportID) -> String { "\(SustainabilityReportingURL.reports)/\(id.text)/export" }

    static func inline(_ id: ReportID, _ language: ReportLanguage) -> String {
        page(id) + "/bericht.xhtml?sprache=" + language.rawValue
    }

    static func package(_ id: ReportID, _ language: ReportLanguage) -> String {
        page(id) + "/paket.zip?sprache=" + language.rawValue
    }

    static func json(_ id: ReportID) -> String { page(id) + "/bericht.json" }

    /// EFRAG's workbook, filled.
    static func template(_ id: ReportID) -> String { page(id) + "/vorlage.xlsx" }

    /// What reporting customers may ask for.
    static func chain(_ id: ReportID) -> String { "\(SustainabilityReportingURL.reports)/\(id.text)/lieferkette" }
}
