import Foundation
import SustainabilityReporting

/// Units as the template words them: `kilograms (kg)`, `cubic meters (m³)`.
enum TemplateUnit {
    static let squareMetres: FactUnit = "sqm"

    static func unit(_ words: String) -> FactUnit? {
        var text = words.trimmingCharacters(in: .whitespacesAndNewlines)
        if let open = text.lastIndex(of: "("), let close = text.lastIndex(of: ")"), open < close {
            text = String(text[text.index(after: open)..<close])
        }
        switch text {
        case "kg": return .kilograms
        case "t": return .tonnes
        case "m3", "m³": return .cubicMetres
        case "ha": return .hectares
        case "m2", "m²": return squareMetres
        case "km2", "km²": return .squareKilometres
        case "MWh": return .megawattHours
        case "tCO2e": return .tonnesCO2e
        default: return nil
        }
    }

    /// Whether the element may be told in it. The template offers square metres beside the units of the standard.
    static func fits(_ unit: FactUnit, _ element: ReportElement) -> Bool {
        element.units.contains(unit) || element.kind == .area && unit == squareMetres
    }

    /// The value in another unit of the same kind; nil for one of another kind.
    static func convert(_ value: Decimal, from unit: FactUnit, to other: FactUnit) -> Decimal? {
        if unit == other { return value }
        guard let first = factors[unit], let second = factors[other], first.kind == second.kind else { return nil }
        return value * first.factor / second.factor
    }

    private static let factors: [FactUnit: (kind: ElementKind, factor: Decimal)] = [
        .kilograms: (.mass, 1), .tonnes: (.mass, 1000), squareMetres: (.area, 1), .hectares: (.area, 10_000),
        .squareKilometres: (.area, 1_000_000),
    ]
}
