import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage

extension SustainabilityReportingFeature {
    var reports: ReportStore { ReportStore(database, standard: content.standard, outside: outside) }

    /// What the hub knows of the report's year.
    func knownValues(_ bench: ReportBench) async throws -> [FactKey: SourceValue] {
        try await sources.values(of: bench.stored.firm, in: bench.stored.year)
    }
}
