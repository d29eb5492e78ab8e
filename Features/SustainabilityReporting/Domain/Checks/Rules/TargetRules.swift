import Foundation
import Kernel

/// C3: the years of a target, and what is said for them.
struct TargetRules: ReportRule {
    private typealias Name = CheckedElement
    /// The Kyoto Protocol's base year; hardly any firm has figures from before.
    private static let oldest = 1990

    static func findings(in checked: CheckedReport) -> [ReportFinding] {
        let now = checked.report.period.end.year
        let (base, target) = (checked.year(Name.baseYear), checked.year(Name.targetYear))
        let (baseKey, targetKey) = (FactKey(Name.baseYear), FactKey(Name.targetYear))
        var found: [ReportFinding] = []
        if let base, base > now {
            found.append(checked.finding(.baseYear, .error, baseKey, most: year(now)))
        } else if let base, base < oldest {
            found.append(checked.finding(.baseYearOld, .warning, baseKey, expected: year(oldest)))
        }
        if let base, let target, target <= base {
            found.append(checked.finding(.targetYear, .error, targetKey, others: [baseKey], expected: year(base + 1)))
        } else if let target, target < now {
            found.append(checked.finding(.targetPassed, .warning, targetKey, expected: year(now)))
        }
        for (element, member) in [(Name.baseYear, Name.base), (Name.targetYear, Name.target)]
        where checked.year(element) == nil {
            let without = checked.report.facts.keys.filter { $0.member == member }.sorted()
            guard !without.isEmpty else { continue }
            found.append(checked.finding(.targetYearMissing, .error, FactKey(element), others: without))
        }
        if case .date(let day)? = checked.report.fact(Name.planDate)?.value, day <= checked.report.period.end {
            let end = FindingValue(.date(checked.report.period.end), kind: .date)
            found.append(checked.finding(.planDate, .warning, FactKey(Name.planDate), expected: end))
        }
        return found
    }

    private static func year(_ year: Int) -> FindingValue { FindingValue(.year(year), kind: .gYear) }
}
