import SustainabilityReportingStorage

extension SustainabilityReportingURL {
    static let reportTemplate = "/verwaltung/berichtsvorlage"

    /// The filled template; its labels are shown in `de` or `en`.
    static func template(_ report: ReportID, language: String) -> String {
        "\(reports)/\(report)/export/vorlage.xlsx?sprache=\(language)"
    }
}
