import Foundation
import Kernel

/// B8 and B9: countries give the headcount, accidents give their rate.
struct StaffRules: ReportRule {
    private typealias Name = CheckedElement
    /// Hours that a person works in a year, from part time to a lot: our own bounds around the 2,000 hours that EFRAG's
    /// template takes where a firm counts none.
    private static let hours: ClosedRange<Decimal> = 800...2_600
    /// The rate counts accidents in this many hours: 100 people in a year (paragraph 41).
    private static let rateHours: Decimal = 200_000

    static func findings(in checked: CheckedReport) -> [ReportFinding] {
        [countries(checked), accidents(checked)].compactMap(\.self)
    }

    private static func countries(_ checked: CheckedReport) -> ReportFinding? {
        let countries = checked.report.members(of: Name.byCountry)
        guard let employees = checked.amount(Name.employees),
            let sum = countries.compactMap({ checked.amount(Name.byCountry, $0) }).sum(), !employees.agrees(with: sum)
        else { return nil }
        let key = FactKey(Name.byCountry)
        return checked.finding(
            .countrySplit,
            .error,
            key,
            others: [FactKey(Name.employees)] + countries.map { FactKey(Name.byCountry, $0) },
            found: FindingValue(.number(sum.value), kind: .decimal),
            expected: FindingValue(.number(employees.value), kind: .decimal)
        )
    }

    private static func accidents(_ checked: CheckedReport) -> ReportFinding? {
        guard let number = checked.number(Name.accidents), let rate = checked.number(Name.accidentRate),
            let employees = checked.number(Name.employees), employees > 0
        else { return nil }
        let key = FactKey(Name.accidentRate)
        if (number == 0) != (rate == 0) {
            return checked.finding(.accidentRateZero, .error, key, others: [FactKey(Name.accidents)])
        }
        guard number > 0 else { return nil }
        let (least, most) = (
            number * rateHours / (hours.upperBound * employees), number * rateHours / (hours.lowerBound * employees)
        )
        let slack = checked.amount(Name.accidentRate)?.slack ?? 0
        guard rate + slack < least || rate - slack > most else { return nil }
        return checked.finding(
            .accidentRate,
            .warning,
            key,
            others: [FactKey(Name.accidents), FactKey(Name.employees)],
            expected: FindingValue(.number(least), kind: .decimal),
            most: FindingValue(.number(most), kind: .decimal)
        )
    }
}
