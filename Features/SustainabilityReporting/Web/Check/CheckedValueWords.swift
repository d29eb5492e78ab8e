import Foundation
import Kernel
import SustainabilityReporting

/// Values and what they are about, as German sentences say them.
struct CheckedValueWords {
    let edition: ReportEdition
    let standard: ReportStandard
    let currency: String
    let t: Texts

    /// `820 MWh`, `25,6 %`, „fehlt“.
    func value(_ value: FindingValue?, list: String? = nil) -> String {
        guard let value else { return t("check.value.missing") }
        switch value.value {
        case .number(let number): return self.number(number, value)
        case .text(let text): return t("check.value.quoted", ["text": Self.short(text)])
        case .flag(let flag): return flag ? t("check.value.yes") : t("check.value.no")
        case .member(let name): return t("check.value.quoted", ["text": member(name, list: list)])
        case .members(let names):
            return t("check.value.quoted", ["text": names.map { member($0, list: list) }.joined(separator: ", ")])
        case .year(let year): return "\(year)"
        case .date(let day): return day.german
        }
    }

    private func number(_ number: Decimal, _ value: FindingValue) -> String {
        // By way of its digits: Foundation's own conversion is off in the last place.
        let double = Double(number.description) ?? 0
        if value.kind == .percent {
            return GermanFormat.percent(double, places: number * 1_000 == whole(number * 1_000) ? 1 : 2)
        }
        let digits = Self.digits(number, double)
        guard let unit = unit(of: value) else { return digits }
        return digits + GermanFormat.thinSpace + unit
    }

    /// All digits of what was typed; six of what was divided.
    private static func digits(_ number: Decimal, _ double: Double) -> String {
        -number.exponent > 6 ? GermanFormat.significant(double, digits: 6) : GermanFormat.exact(double)
    }

    private func whole(_ number: Decimal) -> Decimal {
        var (value, result) = (number, Decimal())
        NSDecimalRound(&result, &value, 0, .plain)
        return result
    }

    private func unit(of value: FindingValue) -> String? {
        switch value.kind {
        case .monetary: Self.money(value.unit?.rawValue ?? currency)
        case .ghgEmissionsPerMonetary: "t CO₂e/" + Self.money(currency)
        default: value.unit.flatMap(Self.word)
        }
    }

    private static func money(_ code: String) -> String { code == "EUR" ? "€" : code }

    private static func word(_ unit: FactUnit) -> String? {
        switch unit.rawValue {
        case "pure": nil
        case "tCO2e": "t CO₂e"
        case "m3": "m³"
        case "sqkm": "km²"
        case "sqm": "m²"
        default: unit.rawValue
        }
    }

    /// `Verbrauch aus Brennstoffen (erneuerbar)`
    func label(_ key: FactKey) -> String {
        guard let element = edition.element(key.element) else { return key.element.rawValue }
        if key.member.isEmpty { return element.label }
        return t("check.member", ["label": element.label, "member": member(key.member, of: element)])
    }

    func labels(_ keys: [FactKey], values: (FactKey) -> FindingValue? = { _ in nil }) -> String {
        let words = keys.prefix(4).map { key in values(key).map { "\(label(key)) \(value($0))" } ?? label(key) }
        let list = words.joined(separator: ", ")
        return keys.count <= 4 ? list : t("check.andMore", ["list": list], count: keys.count - 4)
    }

    func member(_ name: String, of element: ReportElement) -> String {
        switch element.dimension {
        case .site: t("check.member.site", ["id": name])
        case .subsidiary: t("check.member.subsidiary", ["id": name])
        case .material: t("check.member.material", ["id": name])
        case .energyBreakdown where name == "RenewableEnergyMember": t("check.member.renewable")
        case .energyBreakdown: t("check.member.nonRenewable")
        case .reportingScopes where name == "BaselineYearMember": t("check.member.baseYear")
        case .reportingScopes: t("check.member.targetYear")
        case .pollutant, .waste, .country: element.dimension.flatMap(standard.list(of:))?[name].map(Self.named) ?? name
        case nil: name
        }
    }

    private func member(_ name: String, list: String?) -> String {
        list.flatMap(standard.list)?[name].map(Self.named) ?? name
    }

    private static func named(_ member: ListMember) -> String {
        member.code.isEmpty || member.code == member.name ? member.german : "\(member.printedCode) \(member.german)"
    }

    /// The first words of a long text on one line.
    private static func short(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 80 ? line.prefix(79) + "…" : line
    }
}
