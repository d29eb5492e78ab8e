import HTML
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import WebPlatform

/// A report beside what the hub knows, made into a page.
struct SourcesOverview {
    let stored: StoredReport
    let edition: ReportEdition
    let standard: ReportStandard
    let gaps: [SourceGap]
    let rows: [SourceRow]

    init(_ stored: StoredReport, _ findings: SourceFindings, _ edition: ReportEdition, _ standard: ReportStandard) {
        (self.stored, self.edition, self.standard, gaps) = (stored, edition, standard, findings.gaps)
        rows = SourceRow.rows(
            findings.offers(
                for: stored.report,
                edition: edition,
                standard: standard,
                answers: stored.answers.mapValues(\.content)
            )
        )
    }

    /// - Parameter chosen: Ids of rows that are ticked; nil for the usual, which goes over nobody's decision.
    func page(_ token: FormToken, chosen: Set<String>? = nil, _ t: Texts) -> SourcesPage {
        let words = SourceWords(standard: standard, t: t)
        let groups = edition.disclosures.compactMap { disclosure -> SourcesPage.Group? in
            let own = rows.filter { $0.disclosure == disclosure.id }
            guard !own.isEmpty else { return nil }
            return SourcesPage.Group(
                title: "\(disclosure.id) · \(disclosure.title)",
                id: disclosure.id.lowercased(),
                rows: own.map { row($0, chosen, words, t) }
            )
        }
        return SourcesPage(
            title: t("sources.title", ["year": "\(stored.year)"]),
            lead: lead(t),
            action: SustainabilityReportingURL.sources(stored.id),
            token: token,
            back: PageLink(t("sources.back"), href: SustainabilityReportingURL.reportPage(stored.id)),
            groups: groups,
            gaps: gaps.map { $0.node(stored.year, t) },
            closed: stored.isFrozen ? t("sources.released") : nil
        )
    }

    private var changed: Int { rows.count { $0.isChanged } }
    private var open: Int { rows.count { $0.isOpen && !$0.isChanged && $0.isFree } }

    /// What has changed goes before what is still to be taken; nil where there is neither.
    func offer(_ t: Texts) -> String? {
        if changed > 0 { return t("sources.offer.changed", count: changed) }
        return open > 0 ? t("sources.offer.open", count: open) : nil
    }

    private func lead(_ t: Texts) -> String {
        var sentences = [t("sources.lead", count: rows.count)]
        if open > 0 { sentences.append(t("sources.lead.open", count: open)) }
        if open == 0, changed == 0 { sentences.append(t("sources.lead.none")) }
        if changed > 0 { sentences.append(t("sources.lead.changed", count: changed)) }
        return sentences.joined(separator: " ")
    }

    private func row(_ row: SourceRow, _ chosen: Set<String>?, _ words: SourceWords, _ t: Texts) -> SourcesPage.Row {
        let values = row.offers.compactMap { offer in offer.source.map { words.value($0.fact, of: offer.element) } }
        let source = row.offers.lazy.compactMap(\.source).first
        return SourcesPage.Row(
            label: words.label(row),
            value: values.isEmpty ? nil : values.joined(separator: ", "),
            origin: source.map { PageLink(t("sources.origin.\($0.origin.rawValue)"), href: $0.address) },
            state: state(row, t),
            detail: detail(row, words, t),
            choice: row.isOpen ? SourcesForm.choice(row) : nil,
            isChosen: chosen?.contains(row.id) ?? row.isFree
        )
    }

    private func state(_ row: SourceRow, _ t: Texts) -> Mark {
        if row.isChanged { return Mark(.attention, t("sources.state.changed")) }
        let states = row.offers.map(\.state)
        if states.contains(.untouched) { return Mark(.plain, t("sources.state.untouched")) }
        if states.allSatisfy({ $0 == .taken }) { return Mark(.done, t("sources.state.taken")) }
        return Mark(.plain, t("sources.state.overridden"))
    }

    private func detail(_ row: SourceRow, _ words: SourceWords, _ t: Texts) -> String? {
        let sentences = row.offers.compactMap { offer -> String? in
            let unit = offer.answer?.unit ?? offer.source?.fact.unit
            let said = offer.answer.map { words.value($0, of: offer.element) } ?? t("sources.missing")
            switch offer.state {
            case .untouched, .taken: return nil
            case .changedSince(let old, let new?):
                let pair = (words.value(old, unit, of: offer.element), words.value(new, unit, of: offer.element))
                return t("sources.detail.changed", ["old": pair.0, "new": pair.1, "said": said])
            case .changedSince(let old, nil):
                return t("sources.detail.gone", ["old": words.value(old, unit, of: offer.element), "said": said])
            case .overridden(let reason) where reason.isEmpty: return t("sources.detail.other", ["said": said])
            case .overridden(let reason): return t("sources.detail.overridden", ["said": said, "reason": reason])
            }
        }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }
}
