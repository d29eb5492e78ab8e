import HTML
import HTTPTypes
import Hummingbird
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import WebPlatform

/// The report as files that others read: Inline XBRL, a report package, xBRL-JSON.
extension SustainabilityReportingFeature {
    func addExportRoutes(to routes: Routes) {
        routes.get("bericht/:sustainabilityReport/export", for: .member, page: "page.reportExport", use: showExports)
        routes.get(
            "bericht/:sustainabilityReport/export/bericht.xhtml",
            for: .member,
            page: "page.reportInline",
            use: inlineExport
        )
        routes.get(
            "bericht/:sustainabilityReport/export/paket.zip",
            for: .member,
            page: "page.reportPackage",
            use: packageExport
        )
        routes.get(
            "bericht/:sustainabilityReport/export/bericht.json",
            for: .member,
            page: "page.reportData",
            use: jsonExport
        )
    }

    @Sendable func showExports(_ call: Call<Member>) async throws -> Response {
        let (stored, t) = (try await storedReport(call), call.texts)
        guard let edition = content.standard.edition(stored.edition) else { throw HTTPError(.notFound) }
        let count = try await check(stored)?.count
        let hasTemplate = try await templateState() != nil
        let name = ReportFileName(stored)
        func both(_ address: (ReportID, ReportLanguage) -> String) -> [PageLink] {
            [
                PageLink(t("export.german"), href: address(stored.id, .german)),
                PageLink(t("export.english"), href: address(stored.id, .english)),
            ]
        }
        let page = ReportExportPage(
            title: t("export.title", ["year": "\(stored.year)"]),
            kicker: stored.head.entity.name,
            back: ReportCheckURL.report(stored.id),
            check: ReportCheckURL.check(stored.id),
            draft: stored.isFrozen ? nil : t("export.draft"),
            errors: count.flatMap { $0.errors > 0 ? t("export.errors", count: $0.errors) : nil },
            warnings: count.flatMap { $0.warnings > 0 ? t("export.warnings", count: $0.warnings) : nil },
            formats: [
                .init(
                    title: t("export.inline"),
                    purpose: t("export.inline.purpose"),
                    files: both(ReportExportURL.inline),
                    fileName: name.text(.german, "xhtml")
                ),
                .init(
                    title: t("export.package"),
                    purpose: t("export.package.purpose"),
                    files: both(ReportExportURL.package),
                    fileName: name.text(.german, "zip")
                ),
                .init(
                    title: t("export.json"),
                    purpose: t("export.json.purpose"),
                    files: [PageLink(t("export.save"), href: ReportExportURL.json(stored.id))],
                    fileName: name.text(nil, "json")
                ),
                .init(
                    title: t("export.paper"),
                    purpose: t("export.paper.purpose"),
                    files: [
                        PageLink(t("export.german"), href: ReportCheckURL.paper(stored.id)),
                        PageLink(t("export.english"), href: ReportCheckURL.paper(stored.id) + "?sprache=en"),
                    ],
                    fileName: name.text(.german, "pdf")
                ),
                .init(
                    title: t("export.template"),
                    purpose: t(hasTemplate ? "export.template.purpose" : "export.template.missing"),
                    files: hasTemplate ? [PageLink(t("export.save"), href: ReportExportURL.template(stored.id))] : [],
                    fileName: hasTemplate ? t("template.fileName", ["year": "\(stored.year)"]) + ".xlsx" : nil,
                    losses: hasTemplate
                        ? TemplateOverflow.all(stored.report, content.standard).map { $0.sentence(t) } : []
                ),
                .init(
                    title: t("export.chain"),
                    purpose: t("export.chain.purpose"),
                    files: [PageLink(t("export.chain.open"), href: ReportExportURL.chain(stored.id))],
                    fileName: nil
                ),
            ],
            notes: [
                t("export.edition", ["edition": edition.title, "law": edition.law]),
                t("export.taxonomy", ["version": edition.taxonomy.version]), edition.taxonomyNote,
                t("export.language"),
            ].compactMap(\.self)
        )
        return call.page(page)
    }

    @Sendable func inlineExport(_ call: Call<Member>) async throws -> Response {
        let (stored, language) = (try await storedReport(call), language(call))
        return call.download(
            try inlineReport(stored, language),
            name: ReportFileName(stored).text(language, "xhtml"),
            type: "application/xhtml+xml"
        )
    }

    @Sendable func packageExport(_ call: Call<Member>) async throws -> Response {
        let (stored, language) = (try await storedReport(call), language(call))
        let name = ReportFileName(stored)
        let package = ReportPackage.write(
            name: name.plain(language),
            file: name.plain(language) + ".xhtml",
            report: try inlineReport(stored, language)
        )
        return call.download(package, name: name.text(language, "zip"), type: "application/zip")
    }

    @Sendable func jsonExport(_ call: Call<Member>) async throws -> Response {
        let stored = try await storedReport(call)
        let bytes = XBRLJSON.write(
            report: stored.report,
            edition: try edition(of: stored),
            standard: content.standard
        )
        return call.download(bytes, name: ReportFileName(stored).text(nil, "json"), type: "application/json")
    }

    func inlineReport(_ stored: StoredReport, _ language: ReportLanguage) throws -> [UInt8] {
        InlineReport(
            report: stored.report,
            edition: try edition(of: stored),
            standard: content.standard,
            look: content.look,
            language: language,
            standing: stored.release.map {
                .released(day: LocalDate($0.releasedAt), by: $0.name, hash: $0.hash)
            } ?? .draft
        ).bytes()
    }

    private func edition(of stored: StoredReport) throws -> ReportEdition {
        guard let edition = content.standard.edition(stored.edition) else { throw HTTPError(.notFound) }
        return edition
    }

    /// German unless another known language is asked for.
    private func language(_ call: Call<Member>) -> ReportLanguage {
        ReportLanguage(rawValue: call.query("sprache") ?? "") ?? .german
    }
}
