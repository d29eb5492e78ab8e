import Documents
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import WebPlatform

/// The report on paper, for banks and customers: an accessible PDF in German or English.
extension SustainabilityReportingFeature {
    func addPaperRoutes(to routes: Routes) {
        routes.get(
            "bericht/:sustainabilityReport/export/bericht.pdf",
            for: .member,
            page: "page.reportPaper",
            use: printReport
        )
    }

    @Sendable func printReport(_ call: Call<Member>) async throws -> Response {
        let (stored, t) = (try await storedReport(call), call.texts)
        let language = ReportLanguage(rawValue: call.query("sprache") ?? "") ?? .german
        guard let edition = content.standard.edition(stored.edition) else { throw HTTPError(.notFound) }
        let html = paper(stored, edition, language)
        let pdf: [UInt8]
        do throws(PDFError) {
            pdf = try await documents.render(html, assets: office.assets)
        } catch {
            guard error == .busy || error == .timedOut else { throw error }
            let page = PaperBusyPage(
                title: t("paper.busy.title"),
                link: ReportCheckURL.paper(stored.id) + (language == .german ? "" : "?sprache=en")
            )
            return call.page(page, status: .serviceUnavailable)
        }
        let firm = stored.report.entity.name.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
        let name = t(
            language == .german ? "paper.file" : "paper.file.english",
            ["year": "\(stored.year)", "firm": firm]
        )
        return call.download(pdf, name: name, type: "application/pdf")
    }

    func paper(_ stored: StoredReport, _ edition: ReportEdition, _ language: ReportLanguage) -> String {
        var standing = InlineReport.Standing.draft
        if let release = stored.release {
            standing = .released(day: LocalDate(release.releasedAt), by: release.name, hash: release.hash)
        }
        let report = InlineReport(
            report: stored.report,
            edition: edition,
            standard: content.standard,
            look: content.look,
            language: language,
            standing: standing
        )
        // Where client files are not built, as in tests, the system's typeface does.
        return report.printed((office.assets == nil ? "" : content.paperFonts) + content.paperStyle)
    }
}

/// Too many papers are being printed at the same time.
struct PaperBusyPage: Page {
    static let name = "SustainabilityReporting/paperBusy"
    let title: String
    let link: String

    var place: String { SustainabilityReportingURL.reports }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(t("paper.busy.text"))
        actions { actionLink(PageLink(t("paper.busy.again"), href: link), style: .primary) }
    }
}
