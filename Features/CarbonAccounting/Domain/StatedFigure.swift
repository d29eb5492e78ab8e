import Kernel

/// What a contract's paper says about its emissions, as it was typed: `366` in `g/kWh`.
public struct StatedFigure: Hashable, Sendable, Codable {
    /// Raw values are stored and chosen in the form; all per kWh delivered, in CO₂e.
    public enum Unit: String, Hashable, Sendable, Codable, CaseIterable {
        case kilograms = "kg/kWh"
        case grams = "g/kWh"

        var perKilogram: Double { self == .kilograms ? 1 : 1000 }
    }

    public enum Problem: Error, Hashable, Sendable {
        case notANumber
        case negative
        /// Above ``StatedFigure/largest``. `inGrams`: the number was given in kg and would be thinkable in g.
        case tooLarge(inGrams: Bool)
        /// Above 0 and below 1 g: most likely kg were meant.
        case smallGrams
    }

    /// kg CO₂e per kWh. Electricity from lignite, the highest of what is sold, stays near 1.1.
    public static let largest = 3.0

    public let text: String
    public let unit: Unit

    public init(text: String, unit: Unit) { (self.text, self.unit) = (text, unit) }

    /// kg CO₂e per kWh. Less than a gram is taken in kg only, where it cannot be a slip of the unit.
    public func kilogramsPerKilowattHour() throws(Problem) -> Double {
        guard let number = GermanNumber.parse(text) else { throw .notANumber }
        guard number >= 0 else { throw .negative }
        let kilograms = number / unit.perKilogram
        guard kilograms <= Self.largest else {
            throw .tooLarge(inGrams: unit == .kilograms && number <= Self.largest * Unit.grams.perKilogram)
        }
        if unit == .grams, number > 0, number < 1 { throw .smallGrams }
        return kilograms
    }

    /// `366 g/kWh`, as stored.
    public var storedText: String { "\(text) \(unit.rawValue)" }

    /// Reads ``storedText``. Nil for anything else.
    public init?(storedText: String) {
        guard let space = storedText.lastIndex(of: " "),
            let unit = Unit(rawValue: String(storedText[storedText.index(after: space)...]))
        else { return nil }
        self.init(text: String(storedText[..<space]), unit: unit)
    }
}
