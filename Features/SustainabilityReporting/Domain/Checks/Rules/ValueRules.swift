import Foundation
import Kernel

/// Each value for itself: kind, unit, sign, whole numbers, shares, currency.
struct ValueRules: ReportRule {
    static func findings(in checked: CheckedReport) -> [ReportFinding] {
        var found = checked.report.facts.values.flatMap { fact -> [ReportFinding] in
            guard let element = checked.edition.element(fact.key.element) else {
                return [checked.finding(.notInEdition, .warning, fact.key)]
            }
            guard fits(fact.value, element.kind) else { return [checked.finding(.kind, .error, fact.key)] }
            return [unit(fact, element, checked), number(fact, element, checked)].compactMap(\.self)
        }
        if !isCurrency(checked.report.currency) {
            let value = FindingValue(.text(checked.report.currency), kind: .string)
            found.append(checked.finding(.currency, .error, FactKey(CheckedElement.turnover), found: value))
        }
        return found
    }

    static func fits(_ value: FactValue, _ kind: ElementKind) -> Bool {
        switch (value, kind) {
        case (.number, _): kind.isNumeric
        case (.text, .textBlock), (.text, .string), (.flag, .boolean): true
        case (.member, .enumSingle), (.members, .enumSet), (.year, .gYear), (.date, .date): true
        default: false
        }
    }

    private static func unit(
        _ fact: ReportFact,
        _ element: ReportElement,
        _ checked: CheckedReport
    ) -> ReportFinding? {
        guard element.kind.isNumeric, let unit = fact.unit else { return nil }
        let allowed: [FactUnit]
        switch element.kind {
        case .monetary: allowed = [FactUnit(rawValue: checked.report.currency)]
        case .decimal, .percent: allowed = element.units.isEmpty ? [.pure] : element.units
        case .ghgEmissionsPerMonetary: return nil
        default: allowed = element.units
        }
        guard !allowed.isEmpty, !allowed.contains(unit) else { return nil }
        let expected = FindingValue(.text(allowed.map(\.rawValue).joined(separator: ", ")), kind: .string)
        return checked.finding(.unit, .error, fact.key, expected: expected)
    }

    /// Counts of things of which there is no half.
    private static let counts: Set<ElementName> = [
        CheckedElement.accidents, CheckedElement.fatalities, CheckedElement.convictions,
    ]

    /// May be below zero: where women earn more than men.
    private static let signed: Set<ElementName> = [CheckedElement.payGap]

    private static func number(
        _ fact: ReportFact,
        _ element: ReportElement,
        _ checked: CheckedReport
    ) -> ReportFinding? {
        guard case .number(let number) = fact.value else { return nil }
        if number < 0, !signed.contains(element.name) { return checked.finding(.negative, .error, fact.key) }
        if element.kind == .percent { return share(number, fact.key, checked) }
        if counts.contains(element.name), number != whole(number) { return checked.finding(.whole, .error, fact.key) }
        return nil
    }

    /// More than all of it is an error, but not for people who leave: more may leave in a year than are there on average.
    private static func share(_ number: Decimal, _ key: FactKey, _ checked: CheckedReport) -> ReportFinding? {
        guard abs(number) > 1 else { return nil }
        let one = FindingValue(.number(1), kind: .percent)
        if key.element == CheckedElement.turnoverRate, number <= 5 {
            return checked.finding(.shareHigh, .warning, key, most: one)
        }
        return checked.finding(.share, .error, key, most: one)
    }

    static func whole(_ number: Decimal) -> Decimal {
        var (value, result) = (number, Decimal())
        NSDecimalRound(&result, &value, 0, .plain)
        return result
    }

    private static func isCurrency(_ code: String) -> Bool {
        code.utf8.count == 3 && code.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }
}
