import Foundation
import Kernel
import SustainabilityReporting

/// Values and places of a report in German.
struct SourceWords {
    let standard: ReportStandard
    let t: Texts

    func value(_ fact: ReportFact, of element: ReportElement) -> String { value(fact.value, fact.unit, of: element) }

    func value(_ value: FactValue, _ unit: FactUnit?, of element: ReportElement) -> String {
        switch value {
        case .number(let number):
            let exact = Self.double(number)
            if element.kind == .percent { return GermanFormat.percent(exact, places: 2) }
            let text = GermanFormat.exact(exact)
            guard let unit, unit != .pure else { return text }
            return "\(text)\u{a0}\(word(unit))"
        case .text(let text): return text
        case .flag(let flag): return flag ? t("sources.yes") : t("sources.no")
        case .member(let member): return self.member(member, of: element)
        case .members(let members): return members.map { self.member($0, of: element) }.joined(separator: ", ")
        case .year(let year): return String(year)
        case .date(let day): return day.german
        }
    }

    /// By way of the digits: `NSDecimalNumber` turns 1398.87 into 1398.8699999999999.
    static func double(_ number: Decimal) -> Double { Double(FactText.number(number)) ?? 0 }

    /// „Energie aus Brennstoffen, erneuerbar“
    func label(_ row: SourceRow) -> String {
        let first = row.offers[0]
        switch first.element.dimension {
        case .site: return t("sources.site", ["number": first.member])
        case .subsidiary: return t("sources.subsidiary", ["number": first.member])
        default: break
        }
        guard !first.member.isEmpty else { return first.element.label }
        return "\(first.element.label), \(dimension(first.member, first.element.dimension))"
    }

    private func dimension(_ member: String, _ dimension: ElementDimension?) -> String {
        switch member {
        case "RenewableEnergyMember": return t("sources.renewable")
        case "NonRenewableEnergyMember": return t("sources.nonRenewable")
        case "BaselineYearMember": return t("sources.baseYear")
        case "TargetYearMember": return t("sources.targetYear")
        default: return dimension.flatMap { standard.list(of: $0)?[member]?.german } ?? member
        }
    }

    private func member(_ member: String, of element: ReportElement) -> String {
        guard let found = element.list.flatMap({ standard.list($0)?[member] }) else { return member }
        return found.code.isEmpty || element.list == "countries" ? found.german : "\(found.code) \(found.german)"
    }

    private func word(_ unit: FactUnit) -> String {
        switch unit {
        case .euro: "€"
        case .tonnesCO2e: "t CO₂e"
        case "tCO2e/EUR": "t CO₂e/€"
        default: unit.rawValue
        }
    }
}
