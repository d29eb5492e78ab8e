import Foundation
import Kernel

/// The sums that the taxonomy's calculation links state as well, by XBRL Calculations 1.1: what is there has to agree
/// within the rounding that the figures state.
struct SumRules: ReportRule {
    private typealias Name = CheckedElement

    /// Total and parts; for each member of the total's dimension anew.
    static let sums: [(total: ElementName, parts: [ElementName])] = [
        (Name.bothLocation, [Name.scopeOne, Name.scopeTwoLocation]),
        (Name.bothMarket, [Name.scopeOne, Name.scopeTwoMarket]),
        (Name.allLocation, [Name.bothLocation, Name.scopeThree]),
        (Name.allMarket, [Name.bothMarket, Name.scopeThree]),
        (Name.rowMass, [Name.divertedMass, Name.disposedMass]),
        (Name.rowVolume, [Name.divertedVolume, Name.disposedVolume]),
        (Name.wasteMass, [Name.hazardousMass, Name.otherMass]),
        (Name.wasteVolume, [Name.hazardousVolume, Name.otherVolume]),
        (Name.employees, [Name.permanent, Name.temporary]),
        (Name.employees, [Name.men, Name.women, Name.otherGender, Name.unknownGender]),
        (Name.fossil, ["RevenueDerivedFromCoal", "RevenueDerivedFromOil", "RevenueDerivedFromGas"]),
    ]

    static func findings(in checked: CheckedReport) -> [ReportFinding] {
        sums.flatMap { sum in
            ([""] + checked.report.members(of: sum.total)).compactMap { member -> ReportFinding? in
                guard let total = checked.amount(sum.total, member) else { return nil }
                let there = sum.parts.filter { checked.report.fact($0, member) != nil }
                guard let parts = there.compactMap({ checked.amount($0, member) }).sum(), !total.agrees(with: parts)
                else { return nil }
                let key = FactKey(sum.total, member)
                return checked.finding(
                    isAdded(total, sum.total, member, checked) ? .scopesAdded : .sum,
                    .error,
                    key,
                    others: there.map { FactKey($0, member) },
                    expected: checked.value(parts.value, like: key)
                )
            }
        }
    }

    /// Both ways to count Scope 2 stand for the same electricity and must never be added.
    private static func isAdded(
        _ total: CheckedAmount,
        _ element: ElementName,
        _ member: String,
        _ checked: CheckedReport
    ) -> Bool {
        let scopes: [ElementName]
        switch element {
        case Name.bothLocation, Name.bothMarket: scopes = [Name.scopeOne, Name.scopeTwoLocation, Name.scopeTwoMarket]
        case Name.allLocation, Name.allMarket:
            scopes = [Name.scopeOne, Name.scopeTwoLocation, Name.scopeTwoMarket, Name.scopeThree]
        default: return false
        }
        guard checked.amount(Name.scopeTwoLocation, member) != nil, checked.amount(Name.scopeTwoMarket, member) != nil,
            let all = scopes.compactMap({ checked.amount($0, member) }).sum()
        else { return false }
        return total.agrees(with: all)
    }
}
