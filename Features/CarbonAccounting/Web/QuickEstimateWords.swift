import CarbonAccounting
import EmissionFactors
import Kernel

/// The Schnellbilanz in sentences: why a span is wide, and what would narrow it.
extension QuickEstimate.Part {
    func label(_ t: Texts) -> String { t("quick.part.\(rawValue)") }

    /// The field of the form at which the part begins.
    func anchor(_ assumptions: QuickEstimateAssumptions) -> String {
        switch self {
        case .electricity: assumptions.electricityField.name
        case .heating: assumptions.heatingFields.first?.name ?? ""
        case .fuels: assumptions.fuelFields.first?.name ?? ""
        case .commuting: "headcount"
        case .purchasing: assumptions.purchasing.first?.fieldName ?? ""
        }
    }
}

extension QuickEstimate.Reason {
    func sentence(_ energy: QuickEstimateAssumptions.Energy?, _ t: Texts) -> String {
        switch self {
        case .price(let range):
            t(
                "quick.reason.price",
                [
                    "unit": energy?.unit.quickLabel(t) ?? "", "low": QuickEstimateFacts.price(range.low, t),
                    "high": QuickEstimateFacts.price(range.high, t),
                ]
            )
        case .factor(_, let halfWidth):
            t("quick.reason.factor", ["width": GermanFormat.percent(halfWidth, places: 0)])
        case .distance(let range):
            t(
                "quick.reason.distance",
                ["low": GermanFormat.significant(range.low), "high": GermanFormat.significant(range.high)]
            )
        case .days(let range):
            t(
                "quick.reason.days",
                ["low": GermanFormat.significant(range.low), "high": GermanFormat.significant(range.high)]
            )
        }
    }
}

extension QuickEstimate.Item {
    /// What to look up so that the span narrows.
    func advice(_ energy: QuickEstimateAssumptions.Energy?, _ t: Texts) -> String {
        switch part {
        case .electricity, .heating, .fuels: t("quick.advice.energy", ["unit": energy?.unit.quickLabel(t) ?? ""])
        case .commuting: t("quick.advice.commuting")
        case .purchasing: t("quick.advice.purchasing")
        }
    }
}

/// Amounts of an estimate: two significant places in sentences, one place in columns.
enum QuickEstimateAmount {
    /// `310 bis 520`, or one figure where both ends look the same.
    static func range(_ span: QuickEstimate.Span, _ t: Texts) -> String {
        let (low, high) = (tonnes(span.low), tonnes(span.high))
        return low == high ? low : t("quick.range", ["low": low, "high": high])
    }

    static func rangeWithUnit(_ span: QuickEstimate.Span, _ t: Texts) -> String {
        range(span, t) + GermanFormat.thinSpace + Amounts.unit
    }

    static func tonnes(_ kilograms: Double) -> String { GermanFormat.significant(kilograms / 1000, digits: 2) }

    /// What rounds to nothing is still something.
    static func tabular(_ kilograms: Double) -> String {
        kilograms > 0 && kilograms < 50
            ? "<" + GermanFormat.thinSpace + GermanFormat.number(0.1, places: 1)
            : Amounts.tabular(kilograms)
    }
}
