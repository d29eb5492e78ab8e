import ActionPlanning
import Kernel

/// What a variant turns, in words.
enum VariantWords {
    static func turns(_ variant: Variant, _ bench: ActionPlanningFeature.Bench, _ t: Texts) -> [(String, String)] {
        let settings = variant.settings
        let on = bench.measures.compactMap { measure -> String? in
            guard let chosen = settings.measures[measure.id.text] else { return nil }
            let share = GermanFormat.percent(chosen.share, places: 0)
            return chosen.share == 1
                ? measure.title : t("variant.turn.share", ["measure": measure.title, "share": share])
        }
        let applied = settings.applied(to: bench.assumptions, bench.base)
        let prices = settings.prices.sorted { $0.key.rawValue < $1.key.rawValue }.map { quantity, price in
            let unit = applied.prices[quantity]?.unit ?? ""
            return "\(quantity.benchWord(t)) \(GermanFormat.exact(price))\(GermanFormat.thinSpace)€/\(unit)"
        }
        let with = settings.scaling.sorted { $0.rawValue < $1.rawValue }.map { $0.benchWord(t) }.joined(separator: ", ")
        let production = GermanFormat.percent(settings.production, places: 1)
        return [
            (t("bench.year"), "\(variant.year.value)"),
            (t("bench.group.measures"), on.isEmpty ? t("bench.none") : on.joined(separator: ", ")),
            (
                t("bench.production"),
                settings.production == 0
                    ? t("bench.same") : t("variant.turn.production", ["change": production, "with": with])
            ),
            (t("bench.group.prices"), prices.isEmpty ? t("bench.missing") : prices.joined(separator: ", ")),
            (
                t("bench.carbonPrice"),
                settings.carbonPrice.map {
                    GermanFormat.exact($0) + GermanFormat.thinSpace + t("bench.carbonPrice.unit")
                }
                    ?? t("bench.missing")
            ),
            (
                t("bench.rate"),
                settings.discountRate.map { GermanFormat.percent($0, places: 1) } ?? t("bench.missing")
            ),
        ]
    }
}
