import Kernel
import SustainabilityReporting

/// Findings as German sentences: what, where, which value was read, what to do.
struct FindingWords {
    let facts: CheckedValueWords
    let report: Report
    private var t: Texts { facts.t }

    init(_ report: Report, edition: ReportEdition, standard: ReportStandard, _ t: Texts) {
        self.report = report
        facts = CheckedValueWords(edition: edition, standard: standard, currency: report.currency, t: t)
    }

    /// `B3, Absatz 29`
    func place(_ finding: ReportFinding) -> String {
        switch finding.disclosure {
        case "": t("check.place.report")
        case "other": t("check.place.other")
        default: t("check.place", ["disclosure": finding.disclosure, "paragraph": finding.paragraph])
        }
    }

    /// Nil where a finding is of the report as a whole.
    func label(_ finding: ReportFinding) -> String? {
        // They are about a disclosure rather than its first element.
        if finding.rule == .open || finding.rule == .comparativesMissing {
            return facts.edition.disclosure(finding.disclosure)?.title
        }
        let isOfReport = facts.edition.element(finding.key.element) == nil && finding.rule != .notInEdition
        return isOfReport ? nil : facts.label(finding.key)
    }

    func sentence(_ finding: ReportFinding) -> String {
        let list = facts.edition.element(finding.key.element)?.list
        let parts = finding.others.isEmpty ? [finding.key] : finding.others
        return t(
            "check.rule.\(finding.rule.rawValue)",
            [
                "found": facts.value(finding.found, list: listOfAnswer(finding) ?? list),
                "expected": facts.value(finding.expected, list: list),
                "most": facts.value(finding.most, list: list),
                "others": facts.labels(parts, values: showsParts(finding.rule) ? value : { _ in nil }),
            ]
        )
    }

    /// The whole of it on one line, as mails and tests have it.
    func line(_ finding: ReportFinding) -> String {
        let (place, sentence) = (place(finding), sentence(finding))
        guard let label = label(finding) else {
            return t("check.sentence.short", ["place": place, "sentence": sentence])
        }
        return t("check.sentence", ["place": place, "label": label, "sentence": sentence])
    }

    /// What was answered elsewhere may be from another list than this element's.
    private func listOfAnswer(_ finding: ReportFinding) -> String? {
        guard finding.rule == .detailMissing, let other = finding.others.first else { return nil }
        return facts.edition.element(other.element)?.list
    }

    private func showsParts(_ rule: ReportRuleName) -> Bool {
        switch rule {
        case .sum, .energyExceeds: true
        default: false
        }
    }

    private func value(_ key: FactKey) -> FindingValue? {
        guard let fact = report.facts[key], let element = facts.edition.element(key.element) else { return nil }
        return FindingValue(fact.value, unit: fact.unit, kind: element.kind)
    }
}
