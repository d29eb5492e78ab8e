import Assessments
import AssessmentsStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension AssessmentsFeature {
    /// The newest record of each perspective, all of the catalogue's newest version.
    @Sendable func showPerspectives(_ call: Call<Member>) async throws -> Response {
        guard let instrument = library.newest(try call.parameter("instrument")),
            let perspectives = instrument.perspectives
        else { throw HTTPError(.notFound) }
        let t = call.texts
        let own = try await store.assessments(of: .firm(call.who.firm), instrument: instrument.id)
        var newest: [InstrumentPerspectives.Perspective: Assessment] = [:]
        for assessment in own where assessment.instrumentVersion == instrument.version {
            if newest[assessment.perspective] == nil { newest[assessment.perspective] = assessment }
        }
        guard let comparison = PerspectiveComparison(instrument, newest.mapValues(\.answers)) else {
            throw HTTPError(.notFound)
        }
        let shown = perspectives.allowed.filter { newest[$0] != nil }
        let words = PerspectiveWords(
            comparison: comparison,
            perspectives: shown,
            instrument: instrument,
            sector: newest.values.compactMap(\.sector).first,
            t: t
        )
        let topics = comparison.topics.map(words.topic)
        return call.page(
            PerspectivesPage(
                title: t("comparison.title"),
                kicker: instrument.title,
                lead: shown.count < 2 ? t("comparison.lead.few") : t("comparison.lead", count: topics.count),
                remark: words.remark(newest),
                topics: topics,
                table: shown.count < 2 ? nil : words.table(),
                back: PageLink(instrument.title, href: AssessmentsURL.instrument(instrument.id))
            )
        )
    }

    @Sendable func showChanges(_ call: Call<Member>) async throws -> Response {
        let (desk, t) = (try await desk(call), call.texts)
        guard mayCompare(call.who, desk) else { return call.redirect(desk.place.result) }
        let kept = try await editions.editions(of: desk.assessment.id, of: call.who.firm)
        let later = kept.first { "\($0.id)" == call.query("bis") } ?? kept.first
        let earlier = kept.first { "\($0.id)" == call.query("von") } ?? kept.dropFirst().first
        var (lead, refusal) = (t("changes.lead.few"), String?.none)
        var table: DataTable?
        if let earlier, let later {
            do {
                let comparison = try EditionComparison(
                    bench(earlier, of: desk.assessment).wording,
                    bench(later, of: desk.assessment).wording
                )
                lead = t("changes.lead", count: comparison.lines.count)
                table = comparison.lines.isEmpty ? nil : self.table(comparison, earlier, later, t)
            } catch let fault as EditionComparison.Fault {
                switch fault {
                case .catalogues(let old, let new):
                    refusal = t("changes.catalogues", ["old": old, "new": new])
                    lead = t("changes.lead.refused")
                }
            }
        }
        return call.page(
            ChangesPage(
                title: t("changes.title"),
                kicker: desk.kicker(t),
                lead: lead,
                refusal: refusal,
                choices: kept.map { Choice(edition($0, t), value: "\($0.id)") },
                earlier: earlier.map { "\($0.id)" } ?? "",
                later: later.map { "\($0.id)" } ?? "",
                action: AssessmentsURL.changes(desk.bench.instrument.id, desk.assessment.id),
                table: table,
                back: PageLink(t("editions.back"), href: desk.place.result)
            )
        )
    }

    private func table(
        _ comparison: EditionComparison,
        _ earlier: AssessmentEdition,
        _ later: AssessmentEdition,
        _ t: Texts
    ) -> DataTable {
        DataTable(
            caption: t("changes.title"),
            columns: [
                TableColumn(t("result.row"), isRowTitle: true), TableColumn(t("conflict.question")),
                TableColumn(earlier.day.german), TableColumn(later.day.german),
            ],
            rows: comparison.lines.map { line in
                TableRow([
                    TableCell(line.name.isEmpty ? line.question : line.name), TableCell(line.question),
                    TableCell(line.earlier), TableCell(line.later),
                ])
            },
            narrow: .cards
        )
    }
}
