import HTML
import HTTPTypes
import Hummingbird
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import WebPlatform

/// „Berichte lesen“: what others wrote, checked with explanations.
extension SustainabilityReportingFeature {
    func addReadReportRoutes(to routes: Routes) {
        routes.get("berichte-lesen", for: .member, page: "page.readReports", use: showReadReports)
        routes.post("berichte-lesen", for: .member, limit: ReportUpload.limit, use: uploadReadReport)
        routes.get("berichte-lesen/vergleich", for: .member, page: "page.reportComparison", use: compareReports)
        routes.get("berichte-lesen/vergleich.csv", for: .member, page: "page.reportComparisonCSV", use: comparisonTable)
        routes.get("berichte-lesen/:readReport", for: .member, page: "page.readReport", use: showReadReport)
        routes.delete("berichte-lesen/:readReport", for: .member, use: removeReadReport)
    }

    @Sendable func showReadReports(_ call: Call<Member>) async throws -> Response {
        call.page(try await readReportsPage(call))
    }

    @Sendable func uploadReadReport(_ call: Call<Member>) async throws -> Response {
        switch try await upload(call, .comparison) {
        case .taken(let id): return call.redirect(ReportReadingURL.report(id))
        case .refused(let errors):
            var page = try await readReportsPage(call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
    }

    private func readReportsPage(_ call: Call<Member>) async throws -> ReadReportsPage {
        let t = call.texts
        return ReadReportsPage(
            title: t("readReports.title"),
            token: call.formToken,
            typedName: call.form["name"],
            rows: try await readReports.heads(of: call.who.firm, .comparison).map {
                ReadReportRow($0, href: ReportReadingURL.report($0.id), t)
            },
            choices: try await comparisonChoices(call)
        )
    }

    @Sendable func showReadReport(_ call: Call<Member>) async throws -> Response {
        let (read, t) = (try await readReport(call, .comparison), call.texts)
        let standard = content.standard
        let words = ReadingWords(read.report, standard: standard, t)
        let edition = words.facts.edition
        let findings = ReportCheck.findings(
            of: read.report,
            edition: edition,
            standard: standard,
            applicability: ReportApplicability(edition: edition, report: read.report)
        )
        let sentences = FindingWords(read.report, edition: edition, standard: standard, t)
        return call.page(
            ReadReportPage(
                title: t(
                    "readReport.title",
                    ["name": read.head.name, "period": ReadingWords.period(read.report.period, t)]
                ),
                id: read.head.id,
                summary: ReadReportSummary(read, t),
                findings: findings.map { finding in
                    ReadReportPage.Finding(
                        severity: finding.severity,
                        place: sentences.place(finding),
                        label: sentences.label(finding),
                        sentence: sentences.sentence(finding)
                    )
                },
                notes: read.notes.map(words.sentence),
                parts: ReadFactsPart(read.report, standard: standard, t),
                token: call.formToken
            )
        )
    }

    @Sendable func removeReadReport(_ call: Call<Member>) async throws -> Response {
        guard try await readReports.remove(try call.id("readReport"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return call.redirect(ReportReadingURL.reports, notice: call.texts("readReport.removed"))
    }
}
