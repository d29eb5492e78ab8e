import CarbonAccounting
import Kernel

import struct Kernel.Unit

/// What a category, scope or unit is called on the screen.
extension EmissionCategory {
    /// „1.1 Stationäre Verbrennung“
    func numberedLabel(_ t: Texts) -> String { "\(number) \(label(t))" }
    func label(_ t: Texts) -> String { t("category.\(rawValue)") }
    /// One line that explains it where it stands.
    func explanation(_ t: Texts) -> String { t("category.\(rawValue).explanation") }
}

extension CategoryStanding {
    /// Instead of an amount that is not known.
    func word(_ t: Texts) -> String {
        switch self {
        case .counted, .incomplete: t("missing")
        case .excluded: t("scopeThree.excluded")
        case .notYetCollected: t("standing.notYetCollected")
        case .noEntries: t("standing.noEntries")
        }
    }
}

extension Scope {
    func label(_ t: Texts) -> String { t("scope.\(rawValue)") }
    func explanation(_ t: Texts) -> String { t("scope.\(rawValue).explanation") }
}

extension Unit {
    /// Symbols that are no German words get one: `room-night` → „Übernachtung“.
    func label(_ t: Texts) -> String { t.has("unit.\(symbol)") ? t("unit.\(symbol)") : symbol }
    /// One of it, behind „je“ or a stroke: „Übernachtung“.
    func perLabel(_ t: Texts) -> String { t.has("unit.one.\(symbol)") ? t("unit.one.\(symbol)") : label(t) }
}
