import Assessments
import AssessmentsStorage
import HTML
import Kernel
import WebPlatform

/// A result page in the making: what all of them share, and what differs.
struct ResultDraft: Sendable {
    let words: ResultWords
    var title: String
    var editions: [PageLink] = []
    var keepEdition: PostAction?
    var keeping: ResultPage.Keeping?
    var related: [PageLink] = []
    var removal: PostAction?

    init(words: ResultWords) {
        self.words = words
        title = words.t("result.title")
    }

    func page(goOn: [PageLink]) -> ResultPage {
        let (t, bench) = (words.t, words.bench)
        let starting = words.starting()
        let covered = words.covered
        let findings = zip(bench.result.findings, words.findings()).filter { !covered.covers($0.0) }
        let shown = bench.instrument.ranking?.shown ?? 0
        let red = findings.filter { $0.0.rule.level == .red }.map(\.1)
        let others = findings.filter { $0.0.rule.level != .red }.map(\.1)
        let (lead, figures) = lead(starting, red.count, others.count)
        return ResultPage(
            title: title,
            kicker: words.desk.kicker(t),
            lead: lead,
            figures: figures,
            remark: remark(bench),
            goOn: goOn,
            keeping: keeping,
            rankTitle: bench.instrument.ranking.flatMap { ranking in
                bench.instrument.values.first { $0.id == ranking.value }?.title
            },
            starting: Array(starting.prefix(shown)),
            further: Array(starting.dropFirst(shown)),
            unsettled: words.unsettled(),
            red: red,
            others: others,
            gates: words.gates(),
            groups: words.groups(),
            whole: words.whole(),
            rows: words.rows(),
            views: ResultViews.nodes(for: bench.wording, seesSmallGroups: words.desk.isEnteredByReader, t),
            editions: editions,
            keepEdition: keepEdition,
            related: related,
            removal: removal,
            notes: bench.instrument.notes + [bench.instrument.privacy].compactMap(\.self),
            sources: bench.instrument.sources.map { SourceWords.text($0, t) },
            place: words.desk.railPlace
        )
    }

    private func lead(_ starting: [ResultPage.Starting], _ red: Int, _ others: Int) -> (String, [String]) {
        let t = words.t
        if let first = starting.first {
            let text = t("result.lead.ranked", ["name": first.name, "value": first.value])
            return (text, [first.value])
        }
        if red > 0 { return (t("result.lead.red", count: red), ["\(red)"]) }
        if others > 0 { return (t("result.lead.findings", count: others), ["\(others)"]) }
        return (t("result.lead.nothing"), [])
    }

    /// „Stand 15.05.2026 · Produktion und Handwerk · Sicht: Leitung · Katalogfassung 2026-1“
    private func remark(_ bench: Workbench) -> String {
        let (t, assessment) = (words.t, bench.assessment)
        return [
            t("result.asOf", ["day": bench.today.german]),
            assessment.sector.map { t("sector.\($0.rawValue)") },
            bench.instrument.perspectives.map { _ in
                t("result.perspective", ["perspective": t("perspective.\(assessment.perspective.rawValue)")])
            },
            t("result.catalogue", ["version": bench.instrument.version]),
        ].compactMap(\.self).joined(separator: " · ")
    }
}
