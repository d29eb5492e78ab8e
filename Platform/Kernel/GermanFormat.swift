/// Writes numbers and dates as people in Germany read them. Rounding is half-up and happens only here, at display.
public enum GermanFormat {
    /// The narrow no-break space that stands between a number and its unit.
    public static let thinSpace = "\u{202f}"

    /// `1.234,50` with exactly `places` digits behind the comma.
    public static func number(_ value: Double, places: Int) -> String { number(value, shift: 0, places: places) }

    /// The value times ten to the power `shift`; moving the point keeps 0.285 × 100 at 28.5, where a product would not.
    private static func number(_ value: Double, shift: Int, places: Int) -> String {
        guard value.isFinite else { return "–" }
        let negative = value < 0
        let (whole, fraction) = rounded(abs(value), shift: shift, places: places)
        let isZero = whole.allSatisfy { $0 == "0" } && fraction.allSatisfy { $0 == "0" }
        let text = grouped(whole) + (places > 0 ? "," + fraction : "")
        return negative && !isZero ? "\u{2212}" + text : text
    }

    /// For running text: `digits` significant places, never in exponent form: 1.234.567 → `1.230.000` for 3.
    public static func significant(_ value: Double, digits: Int = 3) -> String {
        guard value.isFinite, value != 0 else { return value == 0 ? "0" : "–" }
        let (decimals, point) = decimalDigits(abs(value))
        let magnitude = point - 1 - (decimals.firstIndex { $0 != 0 } ?? 0)
        let places = digits - 1 - magnitude
        if places >= 0 { return trimmed(number(value, places: min(places, 12))) }
        let step = power10(-places)
        return number((value / step).rounded(.toNearestOrAwayFromZero) * step, places: 0)
    }

    /// All places that the number has, for exports and traces: `0,20088`. In exponent form only beyond 25 places.
    public static func exact(_ value: Double) -> String {
        guard value.isFinite else { return "–" }
        let (digits, point) = decimalDigits(abs(value))
        let places = (digits.lastIndex { $0 != 0 } ?? 0) + 1 - point
        guard places <= 25 else { return "\(value)".replacing(".", with: ",") }
        return number(value, places: max(0, places))
    }

    /// `12,3 t CO₂e` — number, narrow no-break space, unit.
    public static func amount(_ value: Double, places: Int, unit: String) -> String {
        number(value, places: places) + thinSpace + unit
    }

    /// `25,6 %` from the share 0.256.
    public static func percent(_ share: Double, places: Int = 1) -> String {
        number(share, shift: 2, places: places) + thinSpace + "%"
    }

    private static func trimmed(_ text: String) -> String {
        guard text.contains(",") else { return text }
        var text = text
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(",") { text.removeLast() }
        return text
    }

    /// Half-up on the shortest decimal representation, so that 0.125 and 2.675 round as on paper.
    private static func rounded(_ value: Double, shift: Int, places: Int) -> (whole: String, fraction: String) {
        var (digits, point) = decimalDigits(value)
        point += shift
        let keep = point + places
        if digits.count > keep {
            let up = digits[keep] >= 5
            digits = Array(digits.prefix(keep))
            if up {
                var index = keep - 1
                while index >= 0, digits[index] == 9 {
                    digits[index] = 0
                    index -= 1
                }
                if index >= 0 {
                    digits[index] += 1
                } else {
                    digits.insert(1, at: 0)
                    point += 1
                }
            }
        }
        while digits.count < point + places { digits.append(0) }
        let whole = digits.prefix(max(0, point)).map(String.init).joined()
        let fraction = digits.suffix(places).map(String.init).joined()
        return (whole.isEmpty ? "0" : whole, places > 0 ? fraction : "")
    }

    /// Decimal digits and the position of the point; 0.05 gives ([0, 0, 5], 1) so that digits never precede the point.
    private static func decimalDigits(_ value: Double) -> (digits: [Int], point: Int) {
        let text = "\(value)".lowercased()
        let parts = text.split(separator: "e")
        let exponent = parts.count == 2 ? Int(parts[1])! : 0
        let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        var digits = mantissa.joined().compactMap(\.wholeNumberValue)
        var point = mantissa[0].count + exponent
        if point < 1 {
            digits.insert(contentsOf: [Int](repeating: 0, count: 1 - point), at: 0)
            point = 1
        }
        while digits.count < point { digits.append(0) }
        return (digits, point)
    }

    private static func grouped(_ whole: String) -> String {
        let digits = Array(whole.drop { $0 == "0" })
        guard !digits.isEmpty else { return "0" }
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(".") }
            text.append(digit)
        }
        return text
    }

    private static func power10(_ exponent: Int) -> Double {
        (0..<exponent).reduce(1.0) { result, _ in result * 10 }
    }
}
