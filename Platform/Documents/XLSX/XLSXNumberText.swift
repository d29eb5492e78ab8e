import Foundation

/// Numbers as a spreadsheet shows them in a wide cell: 15 significant digits, decimal comma, no grouping.
enum XLSXNumberText {
    /// `1234,5`; `0,3` for the stored 0.30000000000000004; `1,5E+300` outside 10⁻⁹ to 10²¹.
    static func text(_ value: Double) -> String {
        if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
        let shortest = "\(value)"
        // A sign, a point and 15 digits; longer ones carry the noise of binary fractions.
        if shortest.utf8.count <= 16, !shortest.utf8.contains(UInt8(ascii: "e")) {
            return String(
                decoding: shortest.utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: ",") : $0 },
                as: UTF8.self
            )
        }
        let scientific = String(format: "%.14e", value)
        let parts = scientific.split(separator: "e")
        guard parts.count == 2, let exponent = Int(parts[1]) else { return scientific }
        let sign = parts[0].hasPrefix("-") ? "-" : ""
        var digits = parts[0].filter(\.isNumber)
        while digits.count > 1, digits.last == "0" { digits.removeLast() }
        return sign + placed(digits, exponent: exponent)
    }

    /// `digits` with the comma behind the first one, times 10 to the `exponent`.
    private static func placed(_ digits: String, exponent: Int) -> String {
        switch exponent {
        case -9..<0: return "0," + String(repeating: "0", count: -exponent - 1) + digits
        case 0..<21:
            guard digits.count > exponent + 1 else {
                return digits + String(repeating: "0", count: exponent + 1 - digits.count)
            }
            return digits.prefix(exponent + 1) + "," + digits.dropFirst(exponent + 1)
        default:
            let rest = digits.count > 1 ? "," + digits.dropFirst() : ""
            return "\(digits.prefix(1))\(rest)E\(exponent < 0 ? "-" : "+")\(abs(exponent))"
        }
    }
}
