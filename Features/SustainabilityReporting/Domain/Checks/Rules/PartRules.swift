import Foundation
import Kernel

/// No part is more than its whole; what is taken out and not let go again is used up.
struct PartRules: ReportRule {
    private typealias Name = CheckedElement

    /// Part, whole.
    private static let pairs: [(ElementName, ElementName)] =
        [
            (Name.stressed, Name.withdrawal), (Name.discharge, Name.withdrawal),
            ("TotalSealedArea", "TotalUseOfLand"), ("TotalNatureOrientedAreaOnSite", "TotalUseOfLand"),
            (Name.ownElectricity, Name.energy), (Name.fuels, Name.energy), (Name.electricity, Name.energy),
        ] + Name.revenues.map { ($0, Name.turnover) }

    static func findings(in checked: CheckedReport) -> [ReportFinding] {
        pairs.compactMap { part, whole in
            guard let amount = checked.amount(part), let all = checked.amount(whole), amount.exceeds(all) else {
                return nil
            }
            let key = FactKey(part)
            return checked.finding(
                .partExceeds,
                .error,
                key,
                others: [FactKey(whole)],
                most: checked.value(of: FactKey(whole))
            )
        } + [water(checked)].compactMap(\.self)
    }

    private static func water(_ checked: CheckedReport) -> ReportFinding? {
        guard let withdrawal = checked.amount(Name.withdrawal), let discharge = checked.amount(Name.discharge),
            let consumption = checked.amount(Name.consumption), !consumption.agrees(with: withdrawal - discharge)
        else { return nil }
        let key = FactKey(Name.consumption)
        return checked.finding(
            .water,
            .error,
            key,
            others: [FactKey(Name.withdrawal), FactKey(Name.discharge)],
            expected: checked.value((withdrawal - discharge).value, like: key)
        )
    }
}
