import CarbonAccounting
import EmissionFactors
import Kernel

/// Factors and what is said about them, in words.
enum FactorWords {
    /// „0,361 kg CO₂e/kWh“; nil where a gas cannot be weighed.
    static func value(_ factor: EmissionFactor, set: GWPSet, table: GWPTable, _ t: Texts) -> String? {
        guard let value = try? factor.emission.co2e(gwp: set, table: table) else { return nil }
        return perUnit(value.kilograms, factor, t)
    }

    static func perUnit(_ kilograms: Double, _ factor: EmissionFactor, _ t: Texts) -> String {
        let unit = factor.emission.isCarbonDioxideOnly ? t("factor.kilogramsCO2") : t("factor.kilograms")
        return NumberWords.precise(kilograms) + GermanFormat.thinSpace + unit + "/" + factor.unit.perLabel(t)
    }

    static func purposes(_ purposes: Set<FactorPurpose>, _ t: Texts) -> String {
        FactorPurpose.allCases.filter { purposes.contains($0) }.map { $0.label(t) }.joined(separator: ", ")
    }

    /// Publisher before title: „Umweltbundesamt 2026“; a firm's own source has no publisher.
    static func shortSource(_ source: FactorSource) -> String {
        "\(source.publisher.isEmpty ? source.title : source.publisher)\u{202f}\(source.year)"
    }

    /// Marks a reader has to know: proxy, preliminary, own.
    static func remarks(_ factor: EmissionFactor, _ t: Texts) -> [String] {
        (factor.status == .final ? [] : [factor.status.label(t)]) + (factor.isUserDefined ? [t("factor.own")] : [])
    }
}

extension FactorEmission {
    var isCarbonDioxideOnly: Bool { if case .carbonDioxideOnly = self { true } else { false } }
}

extension FactorActivity {
    func label(_ t: Texts) -> String { t("activity.\(rawValue)") }
}

extension FactorPurpose {
    func label(_ t: Texts) -> String { t("purpose.\(rawValue)") }
}

extension FactorStatus {
    func label(_ t: Texts) -> String { t("factorStatus.\(rawValue)") }
}

extension FactorBoundary {
    func label(_ t: Texts) -> String { t("boundary.\(rawValue)") }
}

extension GWPSet {
    func label(_ t: Texts) -> String { t("gwpSet.\(rawValue)") }
}

extension Scope2Method {
    func label(_ t: Texts) -> String { t("scope2.\(rawValue)") }
}
