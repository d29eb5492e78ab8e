import ActionPlanning
import HTML
import Kernel

/// Figures of the plan in words; what is missing is said, never 0.
enum PlanWords {
    static let tonnesUnit = "t CO₂e"

    static func euros(_ value: Double) -> String { GermanFormat.amount(value, places: 0, unit: "€") }
    static func tonnes(_ value: Double) -> String { GermanFormat.amount(value, places: 1, unit: tonnesUnit) }
    static func bare(_ value: Double, places: Int = 0) -> String { GermanFormat.number(value, places: places) }

    static func cell(_ value: Double?, places: Int = 0, _ t: Texts) -> TableCell {
        value.map { TableCell(bare($0, places: places)) } ?? .missing(t("plan.unknown"))
    }

    static func cell(_ text: String, _ t: Texts) -> TableCell {
        text.isEmpty ? .missing(t("plan.unknown")) : TableCell(text)
    }

    /// „A, B und C“
    static func list(_ titles: [String], _ t: Texts) -> String {
        guard titles.count > 1, let last = titles.last else { return titles.first ?? "" }
        return titles.dropLast().joined(separator: ", ") + " " + t("choice.and") + " " + last
    }

    static func gap(_ gap: MeasureFigures.Gap, _ t: Texts) -> String {
        switch gap {
        case .investment: t("choice.gap.investment")
        case .savings: t("choice.gap.savings")
        case .life: t("choice.gap.life")
        case .discountRate: t("choice.gap.discountRate")
        case .amount(let quantity): t("choice.gap.amount", ["quantity": word(quantity, t)])
        case .price(let quantity): t("choice.gap.price", ["quantity": word(quantity, t)])
        case .factor(let quantity): t("choice.gap.factor", ["quantity": word(quantity, t)])
        }
    }

    static func fault(_ fault: InvestmentCase.Fault, _ t: Texts) -> String {
        switch fault {
        case .negativeCapital: t("choice.fault.capital")
        case .grantBeyondCapital, .negativeGrant: t("choice.fault.grant")
        case .lifeBelowOne: t("choice.fault.life")
        case .rateTooLow: t("choice.fault.rate")
        case .notFinite: t("choice.fault.number")
        }
    }

    static func word(_ quantity: CatalogueMeasure.Effect.Quantity, _ t: Texts) -> String {
        t("plan.quantity.\(quantity.rawValue)")
    }
}
