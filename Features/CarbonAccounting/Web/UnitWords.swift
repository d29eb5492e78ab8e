import Kernel

import struct Kernel.Unit

/// Units and what converts them, in words.
extension Unit {
    /// With the heating value or state in a word where it matters: „kWh (Brennwert, Hs)“.
    func fullLabel(_ t: Texts) -> String {
        switch qualifier {
        case .lowerHeatingValue: t("unit.full.lower", ["unit": bareSymbol])
        case .higherHeatingValue: t("unit.full.higher", ["unit": bareSymbol])
        case .standardVolume: t("unit.full.standard")
        case .operatingVolume: t("unit.full.operating")
        case .counted, nil: label(t)
        }
    }

    private var bareSymbol: String {
        symbol.replacing("(Hi)", with: "").replacing("(Hs)", with: "")
    }
}

extension UnitPropertyKind {
    /// „Abrechnungsbrennwert“
    func label(_ t: Texts) -> String { t("property.\(rawValue)") }
    /// „der Abrechnungsbrennwert“, as the end of „es fehlt …“.
    func nounPhrase(_ t: Texts) -> String { t("property.\(rawValue).phrase") }
    /// Where to find it, as a sentence.
    func place(_ t: Texts) -> String { t("property.\(rawValue).place") }
    func unit(_ t: Texts) -> String? { t.has("property.\(rawValue).unit") ? t("property.\(rawValue).unit") : nil }
}

extension PriceValuation {
    func label(_ t: Texts) -> String { t("valuation.\(rawValue)") }
    func explanation(_ t: Texts) -> String { t("valuation.\(rawValue).explanation") }
}
