import Companies
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import WebPlatform

extension SustainabilityReportingFeature {
    /// What the hub knows for the reports of a firm.
    var sources: ReportSources {
        let texts = texts
        return ReportSources(
            firms: firms,
            carbon: carbon,
            industries: content.standard.list("nace"),
            legalFormName: { texts("sources.legalForm.\($0.rawValue)") }
        )
    }

    func addSourceRoutes(to routes: Routes) {
        routes.get(
            "bericht/:sustainabilityReport/uebernahme",
            for: .member,
            page: "page.reportSources",
            use: showSources
        )
        routes.post("bericht/:sustainabilityReport/uebernahme", for: .member, use: takeSources)
    }

    @Sendable func showSources(_ call: Call<Member>) async throws -> Response {
        call.page(try await overview(call).page(call.formToken, call.texts))
    }

    @Sendable func takeSources(_ call: Call<Member>) async throws -> Response {
        let overview = try await overview(call)
        let t = call.texts
        func refuse(_ sentence: String, _ status: HTTPResponse.Status, chosen: Set<String>? = nil) -> Response {
            var page = overview.page(call.formToken, chosen: chosen, t)
            page.fault = sentence
            return call.page(page, status: status)
        }
        guard let choices = SourcesForm(call.form).choices else {
            return refuse(t("sources.fault.unknown"), .unprocessableContent)
        }
        guard !choices.isEmpty else { return refuse(t("sources.fault.empty"), .unprocessableContent, chosen: []) }
        if overview.stored.isFrozen { return refuse(t("sources.fault.released"), .conflict) }
        let rows = Dictionary(overview.rows.map { ($0.id, $0) }) { first, _ in first }
        let taken = choices.compactMap { choice in rows[choice.row].flatMap { $0.mark == choice.mark ? $0 : nil } }
        let chosen = Set(choices.map(\.row))
        guard taken.count == choices.count else { return refuse(t("sources.fault.stale"), .conflict, chosen: chosen) }
        let person = call.who.person
        let outcome = try await reports.write(
            taken.flatMap(\.changes),
            to: overview.stored.id,
            of: call.who.firm,
            by: ReportWriter(id: person.id, name: person.name)
        )
        switch outcome {
        case .written:
            return call.redirect(
                SustainabilityReportingURL.sources(overview.stored.id),
                notice: t("sources.taken", count: taken.count)
            )
        case .conflict: return refuse(t("sources.fault.stale"), .conflict, chosen: chosen)
        case .frozen: return refuse(t("sources.fault.released"), .conflict)
        case .gone: throw HTTPError(.notFound)
        }
    }

    /// What the overview of a report says of its sources; nil where there is nothing to take and nothing has changed.
    func sourceOffer(_ stored: StoredReport, _ t: Texts) async throws -> (text: String, link: PageLink)? {
        guard !stored.isFrozen, let edition = content.standard.edition(stored.edition) else { return nil }
        let findings = try await sources.findings(of: stored.firm, in: stored.year)
        let overview = SourcesOverview(stored, findings, edition, content.standard)
        guard let text = overview.offer(t) else { return nil }
        return (text, PageLink(t("sources.offer.link"), href: SustainabilityReportingURL.sources(stored.id)))
    }

    private func overview(_ call: Call<Member>) async throws -> SourcesOverview {
        let id = try call.id("sustainabilityReport", of: ReportTag.self)
        guard let stored = try await reports.report(id, of: call.who.firm),
            let edition = content.standard.edition(stored.edition)
        else { throw HTTPError(.notFound) }
        let findings = try await sources.findings(of: call.who.firm, in: stored.year)
        return SourcesOverview(stored, findings, edition, content.standard)
    }
}
