import Foundation
import Kernel
import SustainabilityReporting

/// Exports of the sample reports, as files.
enum SampleFiles {
    static func inline(
        _ report: Report,
        _ language: ReportLanguage,
        _ content: SustainabilityReportingContent,
        standing: InlineReport.Standing = .released(
            day: LocalDate(year: 2026, month: 5, day: 15)!,
            by: "Petra Kettler",
            hash: String(repeating: "0a1b2c3d", count: 8)
        )
    ) -> [UInt8] {
        InlineReport(
            report: report,
            edition: content.standard.edition(report.edition)!,
            standard: content.standard,
            look: content.look,
            language: language,
            standing: standing
        ).bytes()
    }

    static func json(_ report: Report, _ content: SustainabilityReportingContent) -> [UInt8] {
        XBRLJSON.write(
            report: report,
            edition: content.standard.edition(report.edition)!,
            standard: content.standard
        )
    }
}
