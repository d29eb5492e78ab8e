import SustainabilityReportingStorage

/// The addresses of this feature.
enum SustainabilityReportingURL {
    static let reports = "/bericht"
}
