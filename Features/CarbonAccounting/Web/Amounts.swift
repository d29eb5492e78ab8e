import CarbonAccounting
import EmissionFactors
import Kernel

/// How emissions are written: tonnes on pages, with three significant places in sentences.
enum Amounts {
    static let unit = "t CO₂e"

    /// `412` or `38,6` from kg; without unit.
    static func tonnes(_ kilograms: Double) -> String { GermanFormat.significant(kilograms / 1000) }

    /// Tonnes for quotients, however small: always three significant places, so `0,0187`, `20,0` and `445`.
    static func threePlaces(_ kilograms: Double) -> String {
        let tonnes = kilograms / 1000
        guard tonnes.isFinite, tonnes != 0, abs(tonnes) < 99.95 else { return GermanFormat.significant(tonnes) }
        var (places, bound) = (1, 9.995)
        while abs(tonnes) < bound, places < 12 { (places, bound) = (places + 1, bound / 10) }
        return GermanFormat.number(tonnes, places: places)
    }

    /// For tables, where places line up.
    static func tabular(_ kilograms: Double) -> String { GermanFormat.number(kilograms / 1000, places: 1) }

    /// `412 t CO₂e`
    static func withUnit(_ kilograms: Double) -> String { tonnes(kilograms) + GermanFormat.thinSpace + unit }

    /// Nil is „fehlt“, never 0.
    static func withUnit(_ kilograms: Double?, _ t: Texts) -> String {
        kilograms.map { withUnit($0) } ?? t("missing")
    }

    /// `+3,4 %` or `−12,0 %`
    static func change(_ share: Double) -> String {
        (share > 0 ? "+" : "") + GermanFormat.percent(share)
    }
}
