import CarbonAccounting
import EmissionFactors
import Kernel

/// What a form asks for and says where an amount is stated in this way.
extension EntryWay {
    /// What a form asks for, besides properties.
    var fields: Set<EntryField> {
        switch self {
        case .amount: [.factor, .factorText, .amount, .unit]
        case .nights, .homeOffice: [.factor, .factorText, .amount]
        case .spend: [.factor, .factorText, .amount, .unit, .priceYear, .valuation]
        case .supplier: [.amount, .unit, .supplierFigure, .supplierUnit, .supplierSource, .supplierAssured]
        case .freight, .refrigerantBalance: Set([.factor, .factorText] + figures.map(\.field))
        case .trip: Set([.factor, .factorText, .detour] + figures.map(\.field))
        case .commute: Set([.factor, .factorText, .mode] + figures.map(\.field))
        case .refrigerantScreening: Set([.factor, .factorText, .leakSource] + figures.map(\.field))
        }
    }

    func label(_ category: EmissionCategory, _ t: Texts) -> String {
        let special = "way.\(rawValue).\(category.rawValue)"
        return t.has(special) ? t(special) : t("way.\(rawValue)")
    }

    func explanation(_ category: EmissionCategory, _ t: Texts) -> String {
        let special = "way.\(rawValue).\(category.rawValue).explanation"
        return t.has(special) ? t(special) : t("way.\(rawValue).explanation")
    }
}
