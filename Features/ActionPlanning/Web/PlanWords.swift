import ActionPlanning
import HTML
import Kernel

/// Figures of the plan in words; what is missing is said, never 0.
enum PlanWords {
    static let tonnesUnit = "t CO₂e"

    static func euros(_ value: Double) -> String { GermanFormat.amount(value, places: 0, unit: "€") }
    static func tonnes(_ value: Double) -> String { GermanFormat.amount(value, places: 1, unit: tonnesUnit) }
    static func bare(_ value: Double, places: Int = 0) -> String { GermanFormat.number(value, places: places) }

    static func cell(_ value: Double?, places: Int = 0, _ t: Texts) -> TableCell {
        value.map { TableCell(bare($0, places: places)) } ?? .missing(t("missing"))
    }

    static func cell(_ text: String, _ t: Texts) -> TableCell {
        text.isEmpty ? .missing(t("missing")) : TableCell(text)
    }
}
