import Foundation
import Kernel

/// Against the size of the firm and the energy it uses. Wide bounds, which catch slips of the unit and of the point
/// rather than unusual firms.
struct SizeRules: ReportRule {
    private typealias Name = CheckedElement
    /// MWh a year and person: from an office at home to a foundry. Our own rule of thumb.
    private static let energy: ClosedRange<Decimal> = 0.3...2_000
    /// m³ a year and person; a household takes about 45 a head. Our own rule of thumb.
    private static let water: ClosedRange<Decimal> = 0.5...5_000
    /// Currency units a year and person. Our own rule of thumb.
    private static let turnover: ClosedRange<Decimal> = 5_000...5_000_000
    /// Tonnes for each MWh of fuel that is not renewable: from natural gas (0.18 by gross calorific value) to lignite
    /// (0.4), as the emission factors of the hub have them, with some room.
    private static let scopeOne: ClosedRange<Decimal> = 0.17...0.45
    /// Tonnes for each MWh bought, as much as from a lignite plant of its own. Our own bound.
    private static let scopeTwo: Decimal = 1
    /// Ten weeks.
    private static let training: Decimal = 400

    static func findings(in checked: CheckedReport) -> [ReportFinding] {
        [
            perPerson(.energyPerPerson, Name.energy, energy, checked),
            perPerson(.waterPerPerson, Name.withdrawal, water, checked),
            perPerson(.turnoverPerPerson, Name.turnover, turnover, checked),
            scopeOne(checked), scopeTwo(checked),
        ].compactMap(\.self) + Name.trainingHours.compactMap { hours($0, checked) }
    }

    private static func perPerson(
        _ rule: ReportRuleName,
        _ element: ElementName,
        _ usual: ClosedRange<Decimal>,
        _ checked: CheckedReport
    ) -> ReportFinding? {
        guard let amount = checked.number(element), amount > 0,
            let employees = checked.number(Name.employees), employees > 0,
            !usual.contains(amount / employees)
        else { return nil }
        let key = FactKey(element)
        return checked.finding(
            rule,
            .warning,
            key,
            others: [FactKey(Name.employees)],
            expected: checked.value(usual.lowerBound * employees, like: key),
            most: checked.value(usual.upperBound * employees, like: key)
        )
    }

    /// Direct emissions come from fuels above all; refrigerants and processes come on top, so more is only a hint.
    private static func scopeOne(_ checked: CheckedReport) -> ReportFinding? {
        guard let emissions = checked.number(Name.scopeOne),
            let fuels = checked.number(Name.fuels, Name.nonRenewable), fuels > 0,
            !scopeOne.contains(emissions / fuels)
        else { return nil }
        let key = FactKey(Name.scopeOne)
        return checked.finding(
            .scopeOnePerFuel,
            emissions < fuels * scopeOne.lowerBound ? .warning : .hint,
            key,
            others: [FactKey(Name.fuels, Name.nonRenewable)],
            expected: checked.value(fuels * scopeOne.lowerBound, like: key),
            most: checked.value(fuels * scopeOne.upperBound, like: key)
        )
    }

    private static func scopeTwo(_ checked: CheckedReport) -> ReportFinding? {
        guard let emissions = checked.number(Name.scopeTwoLocation),
            let power = EnergyRules.amount(of: Name.electricity, checked)?.value, power > 0,
            emissions > power * scopeTwo
        else { return nil }
        let key = FactKey(Name.scopeTwoLocation)
        return checked.finding(
            .scopeTwoPerPower,
            .warning,
            key,
            others: [FactKey(Name.electricity)],
            most: checked.value(power * scopeTwo, like: key)
        )
    }

    private static func hours(_ element: ElementName, _ checked: CheckedReport) -> ReportFinding? {
        guard let number = checked.number(element), number > training else { return nil }
        let key = FactKey(element)
        return checked.finding(.trainingHours, .warning, key, most: checked.value(training, like: key))
    }
}
