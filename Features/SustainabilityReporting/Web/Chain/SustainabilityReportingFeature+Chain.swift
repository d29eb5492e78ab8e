import HTML
import HTTPTypes
import Hummingbird
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import WebPlatform

/// „Was Kunden verlangen dürfen“: the value chain cap, and the part of the report that is within it.
extension SustainabilityReportingFeature {
    func addChainRoutes(to routes: Routes) {
        let report = InterviewURL.path
        routes.get(report + "/lieferkette", for: .member, page: "page.valueChain", use: showValueChain)
        routes.get(report + "/lieferkette/auszug", for: .member, page: "page.valueChainExtract", use: showExtract)
        routes.get(report + "/export/auszug.json", for: .member, page: "page.valueChainData", use: extractData)
    }

    private func extract(_ call: Call<Member>) async throws -> (StoredReport, ReportEdition, ValueChainExtract) {
        guard let stored = try await reports.report(try call.id("sustainabilityReport"), of: call.who.firm),
            let edition = content.standard.edition(stored.edition)
        else { throw HTTPError(.notFound) }
        let extract = ValueChainExtract(
            stored.report,
            edition: edition,
            standard: content.standard,
            cap: content.chainCap
        )
        return (stored, edition, extract)
    }

    @Sendable func showValueChain(_ call: Call<Member>) async throws -> Response {
        let (stored, _, extract) = try await extract(call)
        let (t, cap) = (call.texts, content.chainCap)
        return call.page(
            ValueChainPage(
                title: t("chain.title"),
                id: stored.id,
                kicker: t("interview.kicker", ["year": "\(stored.year)"]),
                lead: ValueChainWords.lead(extract, cap, t),
                column: ValueChainWords.column(extract, cap, t),
                isProtected: extract.count(.unprotected) == 0,
                answered: extract.answered,
                remarks: cap.remarks.map {
                    ValueChainPage.Remark(text: $0.text, source: $0.source, isToBeChecked: $0.isToBeChecked)
                },
                law: t("chain.law", ["law": cap.law, "known": LocalDate(iso: cap.known)?.german ?? cap.known]),
                source: PageLink(t("chain.law.link"), href: cap.source),
                sections: extract.sections.map { section in
                    ValueChainPage.Section(
                        id: section.disclosure.id,
                        title: section.disclosure.title,
                        rows: section.rows.map { row in
                            ValueChainPage.Row(
                                label: row.element.label,
                                paragraph: row.element.paragraph,
                                verdict: row.finding.verdict,
                                isToBeChecked: row.finding.row?.isToBeChecked ?? false,
                                answer: row.answers > 0 ? .answered : row.isOmitted ? .omitted : .missing
                            )
                        }
                    )
                }
            )
        )
    }

    @Sendable func showExtract(_ call: Call<Member>) async throws -> Response {
        let (stored, _, extract) = try await extract(call)
        let (t, part) = (call.texts, extract.part(of: stored.report))
        return call.page(
            ValueChainExtractPage(
                title: t("chain.extract.title", ["year": "\(stored.year)"]),
                id: stored.id,
                firm: stored.head.entity.name,
                lines: [
                    (t("chain.extract.firm"), stored.head.entity.name),
                    (t("chain.extract.identifier"), stored.head.entity.identifier),
                    (t("chain.extract.period"), ReadingWords.period(stored.report.period, t)),
                    (t("chain.extract.standing"), standing(stored, t)),
                ],
                law: t("chain.extract.law", ["law": content.chainCap.law]),
                parts: ReadFactsPart(part, standard: content.standard, t)
            )
        )
    }

    @Sendable func extractData(_ call: Call<Member>) async throws -> Response {
        let (stored, edition, extract) = try await extract(call)
        guard extract.answered > 0 else { throw HTTPError(.notFound) }
        let bytes = XBRLJSON.write(
            report: extract.part(of: stored.report),
            edition: edition,
            standard: content.standard
        )
        let name = call.texts("chain.fileName", ["year": "\(stored.year)"]) + ".json"
        return call.download(bytes, name: name, type: "application/json")
    }

    private func standing(_ stored: StoredReport, _ t: Texts) -> String {
        stored.release.map {
            t("chain.extract.released", ["day": LocalDate($0.releasedAt).german, "by": $0.name])
        } ?? t("chain.extract.draft")
    }
}
