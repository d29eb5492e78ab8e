import Foundation

/// What a cell holds, or what a formula comes to.
public enum CellValue: Hashable, Sendable {
    case empty
    case number(Double)
    case text(String)
    case flag(Bool)
    /// `#N/A`, `#VALUE!`, …
    case error(String)

    static let notAvailable = CellValue.error("#N/A")
    static let wrongValue = CellValue.error("#VALUE!")
    static let unknownName = CellValue.error("#NAME?")
    static let brokenReference = CellValue.error("#REF!")
    static let dividedByZero = CellValue.error("#DIV/0!")
    static let wrongNumber = CellValue.error("#NUM!")

    public var isError: Bool { if case .error = self { true } else { false } }

    /// Numbers in their shortest spelling with a decimal point, as formulas join them to texts.
    public var asText: String {
        switch self {
        case .empty: ""
        case .number(let number): Self.spelling(number)
        case .text(let text): text
        case .flag(let flag): flag ? "TRUE" : "FALSE"
        case .error(let code): code
        }
    }

    /// `12`, `0.1`, `1E-05`: 15 significant digits at most.
    static func spelling(_ number: Double) -> String {
        if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
        let shortest = "\(number)"
        if shortest.utf8.count <= 16, !shortest.contains("e") { return shortest }
        return String(format: "%.15g", number).uppercased()
    }
}
