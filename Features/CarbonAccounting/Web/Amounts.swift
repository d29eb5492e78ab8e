import CarbonAccounting
import EmissionFactors
import Kernel

/// How emissions are written: tonnes on pages, with three significant places in sentences.
enum Amounts {
    static let unit = "t CO₂e"

    /// `412` or `38,6` from kg; without unit.
    static func tonnes(_ kilograms: Double) -> String { GermanFormat.significant(kilograms / 1000) }

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
