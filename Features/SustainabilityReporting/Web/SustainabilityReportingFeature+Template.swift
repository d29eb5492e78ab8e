import Accounts
import Documents
import HTTPTypes
import Hummingbird
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import WebPlatform

/// The official template: its blank in the administration, and reports filled into it.
extension SustainabilityReportingFeature {
    var templates: ReportTemplateStore { ReportTemplateStore(database, files: evidence, outside: outside) }

    /// What the export page has to know: nil while the administration has uploaded no blank.
    func templateState() async throws -> ReportTemplate? { try await templates.current() }

    func addTemplateRoutes(to routes: Routes) {
        let page = "verwaltung/berichtsvorlage"
        routes.get(page, for: .administrator, page: "page.reportTemplate", use: showTemplate)
        routes.post(page, for: .administrator, limit: TemplateUpload.limit, use: keepTemplate)
        routes.delete(page, for: .administrator, use: removeTemplate)
        routes.get(
            "bericht/:sustainabilityReport/export/vorlage.xlsx",
            for: .member,
            page: "page.reportTemplateFile",
            use: fillTemplate
        )
    }

    private func templatePage(_ call: Call<Person>) async throws -> ReportTemplatePage {
        ReportTemplatePage(
            title: call.texts("template.title"),
            template: try await templates.current(),
            token: call.formToken
        )
    }

    @Sendable func showTemplate(_ call: Call<Person>) async throws -> Response {
        call.page(try await templatePage(call))
    }

    @Sendable func keepTemplate(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        let (upload, errors) = try TemplateUpload.read(call.form, content.standard, t)
        guard let upload else {
            var page = try await templatePage(call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        try await templates.replace(
            by: upload.file.location,
            name: upload.name,
            bytes: upload.file.size,
            version: upload.version,
            writer: ReportWriter(id: call.who.id, name: call.who.name)
        )
        return call.redirect(
            SustainabilityReportingURL.reportTemplate,
            notice: t("template.saved", ["version": upload.version])
        )
    }

    @Sendable func removeTemplate(_ call: Call<Person>) async throws -> Response {
        let wasThere = try await templates.remove()
        return call.redirect(
            SustainabilityReportingURL.reportTemplate,
            notice: wasThere ? call.texts("template.removed") : call.texts("template.notThere")
        )
    }

    /// - Parameter sprache: `de`, or `en` for the template's labels in English
    @Sendable func fillTemplate(_ call: Call<Member>) async throws -> Response {
        let id = try call.id("sustainabilityReport", of: ReportTag.self)
        guard let stored = try await reports.report(id, of: call.who.firm),
            let template = try await templates.current()
        else { throw HTTPError(.notFound) }
        let blank = try shelf.book(template.digest) { try templates.contents(template) }
        let filled = try TemplateWriter(blank, content.standard)
            .fill(stored.report, language: call.query("sprache") == "en" ? "en" : "de")
        return call.download(
            filled.bytes,
            name: call.texts("template.fileName", ["year": "\(stored.year)"]) + ".xlsx",
            type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        )
    }
}
