import EmissionFactors
import Kernel

/// How figures are written: kilograms in tables, grams in sentences where kilograms would be a fraction.
struct FactorFigures: Sendable {
    let set: GWPSet
    let table: GWPTable

    /// kg per unit; nil where a gas has no warming potential in the set, which is „fehlt“ and never 0.
    func kilograms(_ factor: EmissionFactor) -> Double? {
        try? factor.emission.co2e(gwp: set, table: table).kilograms
    }

    /// `0,361` for columns.
    func bare(_ factor: EmissionFactor) -> String? {
        kilograms(factor).map { GermanFormat.significant($0, digits: 6) }
    }

    /// `kg CO₂e je kWh`
    static func unit(_ factor: EmissionFactor, _ t: Texts) -> String {
        let gas = factor.emission.isCarbonDioxideOnly ? t("figure.kilogramsCO2") : t("figure.kilograms")
        return t("figure.per", ["amount": gas, "unit": factor.unit.word(t)])
    }

    /// `361 g CO₂e je kWh`, `2,68 kg CO₂ je Liter`
    func phrase(_ factor: EmissionFactor, _ t: Texts) -> String? {
        kilograms(factor).map { t("figure.per", ["amount": amount($0, factor, t), "unit": factor.unit.word(t)]) }
    }

    /// `361 g CO₂e`
    private func amount(_ kilograms: Double, _ factor: EmissionFactor, _ t: Texts) -> String {
        let isOnly = factor.emission.isCarbonDioxideOnly
        if abs(kilograms) < 1 {
            let unit = isOnly ? t("figure.gramsCO2") : t("figure.grams")
            return GermanFormat.significant(kilograms * 1000) + GermanFormat.thinSpace + unit
        }
        let unit = isOnly ? t("figure.kilogramsCO2") : t("figure.kilograms")
        return GermanFormat.significant(kilograms) + GermanFormat.thinSpace + unit
    }

    /// On which footing a figure stands: weighed here, as published, or carbon dioxide alone.
    func basis(_ factor: EmissionFactor, _ t: Texts) -> String {
        switch factor.emission {
        case .gases: t("basis.computed", ["set": set.word(t)])
        case .carbonDioxideOnly: t("basis.carbonDioxideOnly")
        case .equivalent(_, let published?): t("basis.published", ["set": published.word(t)])
        case .equivalent(_, nil): t("basis.unknown")
        }
    }

    /// `2023` or `2023 bis 2030`; open where a firm's own factor has no end.
    static func years(_ factor: EmissionFactor, _ t: Texts) -> String {
        guard let last = factor.validThrough, last > factor.year else { return "\(factor.year)" }
        if factor.isUserDefined, last >= 2100 { return t("years.from", ["first": "\(factor.year)"]) }
        return t("years.range", ["first": "\(factor.year)", "last": "\(last)"])
    }

    static func uncertainty(_ factor: EmissionFactor) -> String? {
        factor.uncertainty.map { "±" + GermanFormat.thinSpace + GermanFormat.percent($0.percent / 100, places: 0) }
    }
}

extension FactorEmission {
    var isCarbonDioxideOnly: Bool { if case .carbonDioxideOnly = self { true } else { false } }
}
