import SustainabilityReporting
import SustainabilityReportingStorage

extension SustainabilityReportingFeature {
    var reports: ReportStore { ReportStore(database, standard: content.standard, outside: outside) }
}
