import Foundation
import Kernel
import SustainabilityReporting

/// Values of a report as people in Germany read them.
struct FactWords: Sendable {
    let standard: ReportStandard
    /// ISO 4217
    let currency: String
    let t: Texts

    /// With its unit; long texts are cut.
    func text(_ fact: ReportFact, _ element: ReportElement) -> String {
        let words = plain(fact.value, element)
        guard case .number = fact.value, let unit = unit(fact.unit, element) else { return words }
        return words + GermanFormat.thinSpace + unit
    }

    /// As a field holds it, without unit.
    func typed(_ fact: ReportFact, _ element: ReportElement) -> String {
        switch fact.value {
        case .text(let text): text
        case .flag, .member, .members, .date: FactText.text(fact.value)
        case .number, .year: plain(fact.value, element)
        }
    }

    private func plain(_ value: FactValue, _ element: ReportElement) -> String {
        switch value {
        case .number(let number):
            let shown = element.kind == .percent ? number * 100 : number
            return GermanFormat.exact(Double(FactText.number(shown)) ?? .nan)
        case .text(let text):
            let line = TypedText.line(text)
            return line.count > 140 ? line.prefix(138) + "…" : line
        case .flag(let flag): return flag ? t("interview.yes") : t("interview.no")
        case .member(let name): return member(name, of: element.list)
        case .members(let names):
            return names.isEmpty
                ? t("interview.members.none")
                : names.map { member($0, of: element.list) }.joined(separator: "; ")
        case .year(let year): return String(year)
        case .date(let day): return day.german
        }
    }

    /// Nil for what has none.
    func unit(_ unit: FactUnit?, _ element: ReportElement) -> String? {
        switch element.kind {
        case .percent: "%"
        case .monetary: Self.symbol(unit ?? FactUnit(rawValue: currency))
        case .decimal, .textBlock, .string, .boolean, .enumSingle, .enumSet, .gYear, .date: nil
        case .energy, .mass, .volume, .area, .ghgEmissions, .ghgEmissionsPerMonetary:
            (unit ?? units(element).first).map { Self.symbol($0) }
        }
    }

    /// Those that may be chosen, the usual first.
    func units(_ element: ReportElement) -> [FactUnit] {
        switch element.kind {
        case .monetary: [FactUnit(rawValue: currency)]
        case .ghgEmissionsPerMonetary: [FactUnit(rawValue: "tCO2e/\(currency)")]
        case .decimal, .percent: element.units.isEmpty ? [.pure] : element.units
        default: element.units
        }
    }

    static func symbol(_ unit: FactUnit) -> String {
        switch unit.rawValue {
        case "tCO2e": "t CO₂e"
        case "m3": "m³"
        case "sqkm": "km²"
        case "EUR": "€"
        case let text where text.hasPrefix("tCO2e/"):
            "t CO₂e/" + symbol(FactUnit(rawValue: String(text.dropFirst(6))))
        case let text: text
        }
    }

    func member(_ name: String, of list: String?) -> String {
        guard let list = list.flatMap(standard.list), let member = list[name] else { return name }
        return Self.label(member, in: list)
    }

    /// Kinds of waste and industries are known by their codes as well.
    static func label(_ member: ListMember, in list: MemberList) -> String {
        ["waste", "nace"].contains(list.prefix) && !member.code.isEmpty
            ? "\(member.printedCode) \(member.german)" : member.german
    }

    /// What a row or member is called; rows that the firm names are called by what it says of them.
    func row(_ member: String, of dimension: ElementDimension, in report: Report) -> String {
        let names: [ElementName] =
            switch dimension {
            case .site: ["AddressOfSite", "PostalCodeOfSite", "CityOfSite"]
            case .subsidiary: ["NameOfTheSubsidiary"]
            case .material: ["NameOfMaterialUsed"]
            case .energyBreakdown, .reportingScopes, .pollutant, .waste, .country: []
            }
        let words = names.compactMap { name -> String? in
            guard case .text(let text)? = report.fact(name, member)?.value else { return nil }
            return text
        }
        if !words.isEmpty { return words.joined(separator: ", ") }
        if let list = standard.list(of: dimension), let found = list[member] { return Self.label(found, in: list) }
        switch member {
        case "": return t("interview.column.year")
        case "RenewableEnergyMember": return t("interview.column.renewable")
        case "NonRenewableEnergyMember": return t("interview.column.nonRenewable")
        case "BaselineYearMember": return t("interview.column.base")
        case "TargetYearMember": return t("interview.column.target")
        default: return t("interview.row", ["number": member])
        }
    }
}
