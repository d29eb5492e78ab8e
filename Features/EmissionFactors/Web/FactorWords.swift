import EmissionFactors
import HTML
import Kernel

import struct Kernel.Unit

/// The German words of this feature's enums.
extension FactorActivity {
    func word(_ t: Texts) -> String { t("activity.\(rawValue)") }
}

extension FactorPurpose {
    func word(_ t: Texts) -> String { t("purpose.\(rawValue)") }
    /// Which rule stands behind it, and what it is for.
    func explanation(_ t: Texts) -> String { t("purpose.\(rawValue).explanation") }

    static func words(_ purposes: Set<FactorPurpose>, _ t: Texts) -> String {
        allCases.filter(purposes.contains).map { $0.word(t) }.joined(separator: ", ")
    }
}

extension FactorBoundary {
    func word(_ t: Texts) -> String { t("boundary.\(rawValue)") }
    func explanation(_ t: Texts) -> String { t("boundary.\(rawValue).explanation") }
}

extension FactorStatus {
    func word(_ t: Texts) -> String { t("status.\(rawValue)") }

    /// What a reader has to know before using the figure; nothing for a settled one.
    func explanation(_ t: Texts) -> String? {
        switch self {
        case .final: nil
        case .preliminary: t("status.preliminary.explanation")
        case .estimated: t("status.estimated.explanation")
        case .proxy: t("status.proxy.explanation")
        }
    }

    func mark(_ t: Texts) -> Mark? {
        switch self {
        case .final: nil
        case .preliminary, .estimated: Mark(.estimated, word(t))
        case .proxy: Mark(.proxy, word(t))
        }
    }
}

extension Scope2Method {
    func word(_ t: Texts) -> String { t("scope2.\(rawValue)") }
}

extension GWPSet {
    func word(_ t: Texts) -> String { t("gwp.\(rawValue)") }
}

extension UnitPropertyKind {
    func word(_ t: Texts) -> String { t("property.\(rawValue)") }
}

extension FactorChange.Aspect {
    func word(_ t: Texts) -> String { t("aspect.\(rawValue)") }
}

extension Unit {
    /// „Liter“ for l, „Übernachtung“ for room-night; the symbol where it is what people write.
    func word(_ t: Texts) -> String { t.has("unit.\(symbol)") ? t("unit.\(symbol)") : symbol }
}

/// Texts that content files hold as codes.
enum FactorCode {
    /// „Deutschland“ for DE; the code where nobody gave it a name.
    static func region(_ code: String, _ t: Texts) -> String {
        t.has("region.\(code)") ? t("region.\(code)") : code
    }

    /// „Scope 3, Kategorie 1“ for 3.1.
    static func category(_ code: String, _ t: Texts) -> String {
        let parts = code.split(separator: ".").map(String.init)
        guard parts.count == 2 else { return t("category.scope", ["scope": code]) }
        return t("category.numbered", ["scope": parts[0], "number": parts[1]])
    }

    /// „A− (amtliche Statistik oder Gesetz)“
    static func confidence(_ code: String, _ t: Texts) -> String {
        let grade = code.replacing("-", with: "\u{2212}")
        switch code.first {
        case "A": return t("confidence.a", ["grade": grade])
        case "B": return t("confidence.b", ["grade": grade])
        default: return t("confidence.c", ["grade": grade])
        }
    }
}
