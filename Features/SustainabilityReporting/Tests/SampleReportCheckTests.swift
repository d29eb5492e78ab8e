import SustainabilityReporting
import Testing

/// The three firms that exports are tried with have nothing wrong in them.
@Suite struct SampleReportCheckTests {
    /// What samples leave unsaid on purpose; their number of a legal entity is invented.
    private static let known: Set<ReportRuleName> = [.missing, .rowIncomplete, .omissionText, .entityNumber]

    @Test(arguments: ["vsme-2025", "vsme-2026"]) func sampleReportsContradictNothing(_ id: String) throws {
        let standard = CheckHub.content.standard
        let edition = try #require(standard.edition(id))
        for (name, report) in SampleReports.all(id, standard) {
            let findings = ReportCheck.findings(
                of: report,
                edition: edition,
                standard: standard,
                applicability: ReportApplicability(edition: edition, report: report)
            )
            let wrong = findings.filter { $0.severity == .error && !Self.known.contains($0.rule) }
            #expect(wrong.map { "\($0.rule) \($0.key.element.rawValue) \($0.key.member)" } == [], "\(name)")
        }
    }
}
