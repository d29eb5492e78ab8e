import Foundation
import Kernel

/// From the second report on, each figure stands beside last year's (paragraph 12 of 2025, 14 of 2026).
struct ComparativeRules: ReportRule {
    static func findings(in checked: CheckedReport) -> [ReportFinding] {
        guard let previous = checked.previous else { return [] }
        let keys = checked.report.facts.keys.filter { key in
            guard let element = checked.edition.element(key.element), element.kind.isNumeric else { return false }
            return element.dimension != .reportingScopes || key.member.isEmpty
        }.filter { previous.facts[$0] != nil }
        let missing = keys.filter { checked.report.comparatives[$0] == nil }.sorted()
        let byDisclosure = Dictionary(grouping: missing) { checked.edition.element($0.element)?.disclosure ?? "" }
        let gaps = byDisclosure.values.compactMap { keys in
            keys.first.map { checked.finding(.comparativesMissing, .error, $0, others: keys) }
        }
        return gaps + keys.compactMap { changed($0, previous, checked) }
    }

    /// Last year's figure is another one now; that is allowed, and the reader wants to know why.
    private static func changed(_ key: FactKey, _ previous: Report, _ checked: CheckedReport) -> ReportFinding? {
        guard let now = checked.report.comparatives[key], let then = previous.facts[key],
            let left = CheckedAmount(now), let right = CheckedAmount(then), !left.agrees(with: right)
        else { return nil }
        let kind = checked.edition.element(key.element)?.kind ?? .decimal
        return checked.finding(
            .comparativesChanged,
            .hint,
            key,
            found: FindingValue(now.value, unit: now.unit, kind: kind),
            expected: FindingValue(then.value, unit: then.unit, kind: kind)
        )
    }
}
