import Foundation
import Kernel

/// Against last year: a thousand times as much is a wrong unit, half as much again is worth a word. Both bounds are our
/// own rules of thumb.
struct ChangeRules: ReportRule {
    private static let slip: Decimal = 1_000
    private static let usual: ClosedRange<Decimal> = 0.5...1.5
    /// Below this many, a change by one already looks large.
    private static let few: Decimal = 10

    static func findings(in checked: CheckedReport) -> [ReportFinding] {
        checked.report.facts.values.compactMap { fact in
            guard let element = checked.edition.element(fact.key.element), element.kind.isNumeric,
                element.dimension != .reportingScopes || fact.key.member.isEmpty,
                let before = checked.report.comparatives[fact.key] ?? checked.previous?.facts[fact.key],
                let now = CheckedAmount(fact)?.value, let then = CheckedAmount(before)?.value, now != 0, then != 0
            else { return nil }
            let last = FindingValue(before.value, unit: before.unit, kind: element.kind)
            func finding(_ rule: ReportRuleName, _ severity: ReportFinding.Severity) -> ReportFinding {
                checked.finding(rule, severity, fact.key, expected: last)
            }
            if (now < 0) != (then < 0) { return finding(.signChanged, .warning) }
            let ratio = now / then
            if ratio >= slip || ratio <= 1 / slip { return finding(.unitSlip, .warning) }
            if element.kind == .decimal, max(abs(now), abs(then)) < few { return nil }
            return usual.contains(ratio) ? nil : finding(.changed, .hint)
        }
    }
}
