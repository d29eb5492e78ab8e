import CarbonAccounting
import Kernel

/// How emissions are written on these pages: tonnes, three significant places; an estimate has two.
enum StartAmounts {
    static let unit = "t CO₂e"

    static func tonnes(_ kilograms: Double) -> String { GermanFormat.significant(kilograms / 1000) }

    static func withUnit(_ kilograms: Double) -> String { tonnes(kilograms) + GermanFormat.thinSpace + unit }

    /// `310 bis 520 t CO₂e`
    static func range(_ span: QuickEstimate.Span, _ t: Texts) -> String {
        let low = GermanFormat.significant(span.low / 1000, digits: 2)
        let high = GermanFormat.significant(span.high / 1000, digits: 2)
        let words = low == high ? low : t("range", ["low": low, "high": high])
        return words + GermanFormat.thinSpace + unit
    }
}
