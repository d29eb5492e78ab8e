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

extension Scope {
    func label(_ t: Texts) -> String { t("scope.\(rawValue)") }
    func explanation(_ t: Texts) -> String { t("scope.\(rawValue).explanation") }
}

extension Unit {
    /// Symbols that are no German words get one: `room-night` → „Übernachtung“.
    func label(_ t: Texts) -> String { t.has("unit.\(symbol)") ? t("unit.\(symbol)") : symbol }
}
