import CarbonAccounting
import Companies
import Documents
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// The report of a year: as a page that prints, as an accessible PDF, as a workbook, as CSV and as JSON.
extension CarbonAccountingFeature {
    func addReportRoutes(to routes: Routes) {
        routes.get("klimabilanz/:year/bericht", for: .member, page: "page.report", use: showReport)
        routes.get("klimabilanz/:year/bericht.pdf", for: .member, page: "page.printReport", use: printReport)
        routes.get("klimabilanz/:year/bericht.xlsx", for: .member, page: "page.reportWorkbook", use: reportWorkbook)
        routes.get("klimabilanz/:year/bericht.csv", for: .member, page: "page.reportTable", use: reportTable)
        routes.get("klimabilanz/:year/bericht.json", for: .member, page: "page.reportData", use: reportData)
    }

    @Sendable func showReport(_ call: Call<Member>) async throws -> Response {
        let (year, t) = (try call.year(), call.texts)
        let facts = try await reportFacts(call.who.firm, year)
        let page = ReportPage(
            title: t("report.title", ["year": "\(year)"]),
            frame: try await frame(year, .report, of: call.who.firm, t),
            hasLines: facts.summary.lines > 0,
            downloads: ["pdf", "xlsx", "csv", "json"].map {
                PageLink(t("report.download.\($0)"), href: CarbonAccountingURL.report(year, $0))
            },
            sheet: ReportSheet(facts, charts: ReportSheet.addresses(facts, t), t).node
        )
        return call.page(page)
    }

    @Sendable func printReport(_ call: Call<Member>) async throws -> Response {
        let (year, t) = (try call.year(), call.texts)
        let facts = try await reportFacts(call.who.firm, year)
        let pictures = try await drawn(facts, t)
        let document = ReportDocument(
            title: t("report.fileTitle", ["year": "\(year)", "firm": facts.firmName]),
            sheet: ReportSheet(facts, charts: pictures, t).node
        )
        do {
            let pdf = try await documents.render(document.html, assets: content.assets)
            return call.download(pdf, name: fileName(facts, t, "pdf"), type: "application/pdf")
        } catch PDFError.busy, PDFError.timedOut {
            let page = ReportBusyPage(title: t("report.busy.title"), link: CarbonAccountingURL.report(year, "pdf"))
            return call.page(page, status: .serviceUnavailable)
        }
    }

    @Sendable func reportWorkbook(_ call: Call<Member>) async throws -> Response {
        let facts = try await reportFacts(call.who.firm, try call.year())
        let bytes = try ReportWorkbook(facts, created: outside.now(), call.texts).document.bytes()
        return call.download(
            bytes,
            name: fileName(facts, call.texts, "xlsx"),
            type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        )
    }

    @Sendable func reportTable(_ call: Call<Member>) async throws -> Response {
        let facts = try await reportFacts(call.who.firm, try call.year())
        var writer = CSVWriter()
        for row in ReportLines(facts, call.texts).textRows { writer.append(row) }
        return call.download(writer.bytes, name: fileName(facts, call.texts, "csv"), type: "text/csv; charset=utf-8")
    }

    @Sendable func reportData(_ call: Call<Member>) async throws -> Response {
        let facts = try await reportFacts(call.who.firm, try call.year())
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let bytes = [UInt8](try encoder.encode(ReportData(facts)))
        return call.download(bytes, name: fileName(facts, call.texts, "json"), type: "application/json")
    }

    /// `Klimabilanz 2025 Metallbau Kettler GmbH.pdf`
    private func fileName(_ facts: ReportFacts, _ t: Texts, _ ending: String) -> String {
        let firm = facts.firmName.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
        return t("report.fileName", ["year": "\(facts.year)", "firm": firm]) + "." + ending
    }
}

struct ReportPage: YearPage {
    static let name = "CarbonAccounting/report"
    let title: String
    let frame: YearFrame
    let hasLines: Bool
    let downloads: [PageLink]
    let sheet: Node

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("result.kicker"), title: title) {
            actionLink(PageLink(t("report.toRelease"), href: CarbonAccountingURL.release(frame.year)))
        }
        if hasLines {
            actions {
                for (place, link) in downloads.enumerated() {
                    actionLink(link, style: place == 0 ? .primary : .secondary, download: true)
                }
            }
            sheet
        } else {
            emptyState(title: t("result.empty.title"), text: t("report.empty")) {
                actionLink(
                    PageLink(t("result.empty.import"), href: CarbonAccountingURL.imports(frame.year)),
                    style: .primary
                )
            }
        }
    }
}

/// Too many reports are being printed at the same time.
struct ReportBusyPage: Page {
    static let name = "CarbonAccounting/reportBusy"
    let title: String
    let link: String

    var place: String { CarbonAccountingURL.root }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(t("report.busy.text"))
        actions { actionLink(PageLink(t("report.busy.again"), href: link), style: .primary) }
    }
}

/// The report as a document of its own, for the PDF writer.
struct ReportDocument {
    let title: String
    let sheet: Node

    var html: String {
        let page = HTML.html(.lang("de")) {
            head {
                meta(.charset("utf-8"))
                HTML.title { title }
                link(.rel("stylesheet"), .href("report.css"))
            }
            HTML.body(.class("report-document")) { main { sheet } }
        }
        return "<!doctype html>" + page.html
    }
}
