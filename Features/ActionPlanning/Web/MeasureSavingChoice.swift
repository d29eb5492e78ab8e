import ActionPlanning
import HTML
import Kernel

/// What may be saved and in which unit, as one list: no combination in it is wrong.
enum SavingChoice {
    typealias Quantity = CatalogueMeasure.Effect.Quantity

    static func all(_ t: Texts) -> [Choice] {
        Quantity.allCases.filter { $0 != .none }.flatMap { quantity in
            quantity.units.map { unit in
                Choice(label(quantity, unit.symbol, t), value: value(quantity, unit.symbol), group: quantity.label(t))
            }
        } + [
            Choice(t("measure.saving.money"), value: value(.none, "EUR"), group: t("measure.saving.other")),
            Choice(
                t("measure.saving.tonnes"),
                value: value(.none, Measure.Saving.tonnesUnit),
                group: t("measure.saving.other")
            ),
        ]
    }

    /// The choice that stands for what is stored; units that are no longer offered are kept.
    static func choices(including what: String, _ t: Texts) -> [Choice] {
        let offered = all(t)
        guard !offered.contains(where: { $0.value == what }), let (quantity, unit) = parsed(what) else {
            return offered
        }
        return offered + [Choice(label(quantity, unit, t), value: what, group: t("measure.saving.other"))]
    }

    static func value(_ quantity: Quantity, _ unit: String) -> String { "\(quantity.rawValue)|\(unit)" }

    static func label(_ quantity: Quantity, _ unit: String, _ t: Texts) -> String {
        t("measure.saving.label", ["quantity": quantity.label(t), "unit": MeasureWords.unit(unit)])
    }

    static func parsed(_ what: String) -> (Quantity, String)? {
        let parts = what.split(separator: "|", maxSplits: 1)
        guard parts.count == 2, let quantity = Quantity(rawValue: String(parts[0])) else { return nil }
        let unit = String(parts[1])
        guard Unit(symbol: unit) != nil || unit == Measure.Saving.tonnesUnit || unit == "kg CO₂e" else { return nil }
        return (quantity, unit)
    }
}
