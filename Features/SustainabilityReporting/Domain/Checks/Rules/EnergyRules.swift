import Foundation
import Kernel

/// B3: renewable and other energy give each carrier, and carriers give the total.
struct EnergyRules: ReportRule {
    private typealias Name = CheckedElement
    private static let carriers = [Name.electricity, Name.ownElectricity, Name.fuels]

    static func findings(in checked: CheckedReport) -> [ReportFinding] {
        carriers.compactMap { parts(of: $0, checked) } + [total(checked)].compactMap(\.self)
    }

    private static func parts(of carrier: ElementName, _ checked: CheckedReport) -> ReportFinding? {
        guard let total = checked.amount(carrier), let renewable = checked.amount(carrier, Name.renewable),
            let other = checked.amount(carrier, Name.nonRenewable), !total.agrees(with: renewable + other)
        else { return nil }
        let key = FactKey(carrier)
        return checked.finding(
            .energyParts,
            .error,
            key,
            others: [FactKey(carrier, Name.renewable), FactKey(carrier, Name.nonRenewable)],
            expected: checked.value((renewable + other).value, like: key)
        )
    }

    /// Heat from a network has no place among the carriers, so they may stay below the total; the gap has to be known.
    private static func total(_ checked: CheckedReport) -> ReportFinding? {
        guard let total = checked.amount(Name.energy) else { return nil }
        let there = carriers.filter { amount(of: $0, checked) != nil }
        guard let sum = there.compactMap({ amount(of: $0, checked) }).sum(), !total.agrees(with: sum) else {
            return nil
        }
        let key = FactKey(Name.energy)
        let exceeds = sum.exceeds(total)
        return checked.finding(
            exceeds ? .energyExceeds : .energyGap,
            exceeds ? .error : .warning,
            key,
            others: there.map { FactKey($0) },
            expected: checked.value(sum.value, like: key),
            most: checked.value(abs(total.value - sum.value), like: key)
        )
    }

    static func amount(of carrier: ElementName, _ checked: CheckedReport) -> CheckedAmount? {
        if let total = checked.amount(carrier) { return total }
        return [Name.renewable, Name.nonRenewable].compactMap { checked.amount(carrier, $0) }.sum()
    }
}
