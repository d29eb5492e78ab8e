import CarbonAccounting
import EmissionFactors
import Foundation
import Kernel

/// Where a factor comes from, in words and not in codes.
enum SourceWords {
    /// „Open Government Licence 3.0“; what has no name of its own says it already.
    static func licence(_ source: FactorSource, _ t: Texts) -> String {
        t.has("source.licence.\(source.licence)") ? t("source.licence.\(source.licence)") : source.licence
    }

    /// „Deutschland“
    static func region(_ code: String, _ t: Texts) -> String {
        if t.has("source.region.\(code)") { return t("source.region.\(code)") }
        return Locale(identifier: "de_DE").localizedString(forRegionCode: code) ?? code
    }

    /// Publisher, title and place; where the place begins as the title ends, it says so once.
    static func citation(_ factor: EmissionFactor) -> String {
        var title = factor.source.title
        let parts = title.components(separatedBy: ", ")
        if parts.count > 1, let last = parts.last, !last.isEmpty, factor.place.hasPrefix(last) {
            title = parts.dropLast().joined(separator: ", ")
        }
        return [factor.source.publisher, title, factor.place].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// `0,18139 kg CO₂ je kWh(Hs)`, with all places that the source gives.
    static func value(_ factor: EmissionFactor, _ table: GWPTable, _ t: Texts) -> String {
        let mass =
            switch factor.emission {
            case .carbonDioxideOnly(let kilograms): "\(GermanFormat.exact(kilograms)) \(t("factor.kilogramsCO2"))"
            case .equivalent(let kilograms, _): "\(GermanFormat.exact(kilograms)) \(t("factor.kilograms"))"
            case .gases(let masses):
                masses.sorted { $0.key < $1.key }
                    .map { "\(GermanFormat.exact($0.value)) kg \(table.label(of: $0.key))" }.joined(separator: " + ")
            }
        return t("source.perUnit", ["value": mass, "unit": factor.unit.perLabel(t)])
    }
}
