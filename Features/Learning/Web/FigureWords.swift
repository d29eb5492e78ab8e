import FirmState
import Kernel

/// What figures of a firm are called, how they are written, and where a firm enters them.
extension FirmFigure {
    func name(_ t: Texts) -> String {
        switch self {
        case .employees: t("figure.employees")
        case .sites: t("figure.sites")
        case .turnover: t("figure.turnover")
        case .total: t("figure.total")
        case .totalMarket: t("figure.totalMarket")
        case .scope1: t("figure.scope1")
        case .scope2Location: t("figure.scope2Location")
        case .scope2Market: t("figure.scope2Market")
        case .scope3: t("figure.scope3")
        case .previousTotal: t("figure.previousTotal")
        case .energy: t("figure.energy")
        case .electricity: t("figure.electricity")
        case .heat: t("figure.heat")
        case .fuel: t("figure.fuel")
        case .measures: t("figure.measures")
        case .running: t("figure.running")
        case .done: t("figure.done")
        case .saving: t("figure.saving")
        case .investment: t("figure.investment")
        case .yearlySaving: t("figure.yearlySaving")
        case .kompassPoints: t("figure.kompassPoints")
        case .reportFilled: t("figure.reportFilled")
        case .reportOpen: t("figure.reportOpen")
        case .aid: t("figure.aid")
        }
    }

    /// Empty where the name says what is counted.
    func unit(_ t: Texts) -> String {
        switch self {
        case .total, .totalMarket, .scope1, .scope2Location, .scope2Market, .scope3, .previousTotal:
            t("unit.tonnes")
        case .saving: t("unit.tonnesAYear")
        case .energy, .electricity, .heat, .fuel: t("unit.megawattHours")
        case .turnover, .investment, .aid: t("unit.euros")
        case .yearlySaving: t("unit.eurosAYear")
        case .employees, .sites, .measures, .running, .done, .kompassPoints, .reportFilled, .reportOpen: ""
        }
    }

    /// Where a firm enters what is missing.
    var page: String {
        switch self {
        case .employees, .turnover: "/betrieb/kennzahlen"
        case .sites: "/betrieb/standorte"
        case .total, .totalMarket, .scope1, .scope2Location, .scope2Market, .scope3, .previousTotal, .energy,
            .electricity, .heat, .fuel:
            "/klimabilanz"
        case .measures, .running, .done, .saving, .investment, .yearlySaving: "/massnahmen"
        case .kompassPoints: "/kompass"
        case .reportFilled, .reportOpen: "/bericht"
        case .aid: "/foerderung/beihilfen"
        }
    }

    /// Whole euros and counts; tonnes and megawatt hours with one place, small ones with three digits.
    func number(_ amount: Double) -> String {
        switch self {
        case .employees, .sites, .turnover, .measures, .running, .done, .investment, .yearlySaving, .kompassPoints,
            .reportFilled, .reportOpen, .aid:
            amount == amount.rounded() || abs(amount) >= 1_000
                ? GermanFormat.number(amount, places: 0) : GermanFormat.significant(amount)
        default: abs(amount) >= 10 ? GermanFormat.number(amount, places: 1) : GermanFormat.significant(amount)
        }
    }

    func value(_ amount: Double, _ t: Texts) -> String {
        let unit = unit(t)
        return unit.isEmpty ? number(amount) : number(amount) + GermanFormat.thinSpace + unit
    }
}
