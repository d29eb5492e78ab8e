import ActionPlanning
import CarbonAccounting
import EmissionFactors
import Kernel

/// How the bench writes numbers and names.
enum BenchWords {
    static func tonnes(_ value: Double) -> String { GermanFormat.amount(value, places: 1, unit: "t") }
    static func euros(_ value: Double) -> String { GermanFormat.amount(value, places: 0, unit: "€") }

    static func amount(_ value: Double, _ unit: Unit, _ t: Texts) -> String {
        GermanFormat.amount(value, places: abs(value) < 100 ? 1 : 0, unit: self.unit(unit.symbol, t))
    }

    /// Among the units of quantities one is a word.
    static func unit(_ symbol: String, _ t: Texts) -> String {
        symbol == Unit.roomNight.symbol ? t("bench.unit.night") : symbol
    }

    static func years(_ value: Double?, _ t: Texts) -> String {
        value.map { t("bench.years", ["years": GermanFormat.number($0, places: 1)]) } ?? t("bench.none")
    }

    /// „12,4 t weniger“
    static func change(_ value: Double, _ words: (Double) -> String, _ t: Texts) -> String {
        if abs(value) < 0.05 { return t("bench.same") }
        return value < 0 ? t("bench.less", ["amount": words(-value)]) : t("bench.more", ["amount": words(value)])
    }

    static func method(_ method: Scope2Method, _ t: Texts) -> String {
        switch method {
        case .location: t("bench.method.location")
        case .market: t("bench.method.market")
        }
    }
}

extension CatalogueMeasure.Effect.Quantity {
    /// ``none`` stands for the rest of the balance.
    func benchWord(_ t: Texts) -> String { t("bench.quantity.\(rawValue)") }
}

extension MeasureFigures.Gap {
    func benchWord(_ t: Texts) -> String {
        switch self {
        case .investment: t("bench.gap.investment")
        case .savings: t("bench.gap.savings")
        case .life: t("bench.gap.life")
        case .discountRate: t("bench.gap.rate")
        case .amount(let quantity): t("bench.gap.amount", ["quantity": quantity.benchWord(t)])
        case .price(let quantity): t("bench.gap.price", ["quantity": quantity.benchWord(t)])
        case .factor(let quantity): t("bench.gap.factor", ["quantity": quantity.benchWord(t)])
        }
    }
}
