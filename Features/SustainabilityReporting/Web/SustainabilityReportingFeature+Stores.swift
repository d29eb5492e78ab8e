import CarbonAccountingStorage
import Companies
import CompaniesStorage
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage

extension SustainabilityReportingFeature {
    var reports: ReportStore { ReportStore(database, standard: content.standard, outside: outside) }

    /// What the hub knows of the report's year.
    func sources(of bench: ReportBench) async throws -> [FactKey: SourceValue] {
        let sources = ReportSources(
            firms: firms,
            carbon: carbon,
            industries: content.standard.list("nace"),
            legalFormName: { $0.rawValue }
        )
        return try await sources.values(of: bench.stored.firm, in: bench.stored.year)
    }
}
