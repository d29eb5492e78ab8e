import ActionPlanning
import EmissionFactors
import Foundation
import HTML
import Kernel

/// Labels of what is stored by raw value.
extension Measure.Status {
    func label(_ t: Texts) -> String { t("measure.status.\(rawValue)") }
}

extension CatalogueMeasure.Effect.Quantity {
    func label(_ t: Texts) -> String { t("measure.quantity.\(rawValue)") }
}

extension Scope2Method {
    func label(_ t: Texts) -> String { t("measure.method.\(rawValue)") }
}

enum MeasureWords {
    /// In the order of the pages.
    static let themes = [
        "energy", "carbon", "resources", "mobility", "supply", "offers", "people", "reporting", "markets",
    ]
    static let sectors = ["manufacturing", "trade", "social"]

    static func theme(_ id: String, _ t: Texts) -> String { t("measure.theme.\(id)") }

    /// `18.000 €`; with cents below 10 €.
    static func euros(_ value: Double) -> String {
        GermanFormat.amount(value, places: abs(value) < 10 && value != value.rounded() ? 2 : 0, unit: "€")
    }

    static func euros(_ value: Double?, _ t: Texts) -> String { value.map { euros($0) } ?? t("missing") }

    /// Tonnes as tables show them: three significant places.
    static func tonnes(_ value: Double) -> String { GermanFormat.significant(value) }

    static func tonnes(_ value: Double?, _ t: Texts) -> String {
        value.map { tonnes($0) + GermanFormat.thinSpace + "t" } ?? t("missing")
    }

    /// `4,0 Jahre`
    static func years(_ value: Double, _ t: Texts) -> String {
        t("measure.years", ["count": GermanFormat.number(value, places: 1)])
    }

    /// `20.000 kWh`
    static func amount(_ value: Double, _ unit: String) -> String {
        number(value) + GermanFormat.thinSpace + self.unit(unit)
    }

    /// Whole from 100 on, otherwise up to four significant places.
    static func number(_ value: Double) -> String {
        abs(value) >= 100
            ? GermanFormat.number(value, places: 0) : GermanFormat.significant(value, digits: 4)
    }

    static func unit(_ symbol: String) -> String { symbol == "EUR" ? "€" : symbol }

    static func cell(_ text: String?, _ t: Texts) -> TableCell { text.map { TableCell($0) } ?? .missing(t("missing")) }

    /// What has to be said, by name.
    static func gap(_ gap: MeasureFigures.Gap, _ t: Texts) -> String {
        switch gap {
        case .investment: t("measure.gap.investment")
        case .savings: t("measure.gap.savings")
        case .life: t("measure.gap.life")
        case .discountRate: t("measure.gap.rate")
        case .amount(let quantity): t("measure.gap.amount", ["quantity": quantity.label(t)])
        case .price(let quantity): t("measure.gap.price", ["quantity": quantity.label(t)])
        case .factor(.none): t("measure.gap.noTonnes")
        case .factor(let quantity): t("measure.gap.factor", ["quantity": quantity.label(t)])
        }
    }

    static func fault(_ fault: InvestmentCase.Fault, _ t: Texts) -> String {
        switch fault {
        case .negativeCapital: t("measure.fault.capital")
        case .lifeBelowOne: t("measure.fault.life")
        case .rateTooLow: t("measure.fault.rate")
        case .negativeGrant, .grantBeyondCapital, .notFinite: t("measure.fault.other")
        }
    }

    /// Titles joined by commas and „und“.
    static func list(_ words: [String], _ t: Texts) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return t("measure.list", ["first": words.dropLast().joined(separator: ", "), "last": last])
    }

    static func overClaim(_ claim: OverClaim, titles: [MeasureID: String], _ t: Texts) -> String {
        let names = claim.measures.compactMap { titles[$0] }.map { t("measure.quoted", ["title": $0]) }
        switch claim.reason {
        case .overlapping: return t("measure.overlap", ["names": list(names, t)])
        case .beyondBalance(let quantity, let saved, let held, let unit, let year):
            return t(
                "measure.overclaim",
                [
                    "names": list(names, t), "saved": amount(saved, unit.symbol), "quantity": quantity.label(t),
                    "year": "\(year)", "held": amount(held, unit.symbol),
                ],
                count: claim.measures.count
            )
        }
    }

    static func contradiction(_ found: MeasureContradiction, titles: [MeasureID: String], _ t: Texts) -> String {
        func name(_ id: MeasureID) -> String { titles[id] ?? id.text }
        switch found {
        case .needsExcluded(let id, let need):
            return t("measure.contradiction.excluded", ["title": name(id), "need": name(need)])
        case .needsBoth(let id, let first, let second):
            return t(
                "measure.contradiction.both",
                ["title": name(id), "first": name(first), "second": name(second)]
            )
        case .needsItself(let id, let by):
            return t("measure.contradiction.itself", ["title": name(id), "need": name(by)])
        case .needsDropped(let id, let need):
            return t("measure.contradiction.dropped", ["title": name(id), "need": name(need)])
        case .needComesLater(let id, let need):
            return t("measure.contradiction.later", ["title": name(id), "need": name(need)])
        }
    }
}
