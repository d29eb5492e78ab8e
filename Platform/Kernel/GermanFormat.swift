/// Writes numbers and dates as people in Germany read them. Rounding is half-up and happens only here, at display.
public enum GermanFormat {
    /// The narrow no-break space that stands between a number and its unit.
    public static let thinSpace = "\u{202f}"

    /// `1.234,50` with exactly `places` digits behind the comma.
    public static func number(_ value: Double, places: Int) -> String {
        guard value.isFinite else { return "–" }
        return text(ShortestDecimal(value).rounded(places: places), isNegative: value < 0, places: max(0, places))
    }

    /// For running text: `digits` significant places, never in exponent form: 1.234.567 → `1.230.000` for 3.
    public static func significant(_ value: Double, digits: Int = 3) -> String {
        guard value.isFinite, value != 0 else { return value == 0 ? "0" : "–" }
        let decimal = ShortestDecimal(value)
        let rounded = decimal.rounded(places: min(digits - 1 - decimal.magnitude, 12))
        return text(rounded, isNegative: value < 0, places: rounded.places)
    }

    /// All places that the number has, for exports and traces: `0,20088`. In exponent form only beyond 25 places.
    public static func exact(_ value: Double) -> String {
        guard value.isFinite else { return "–" }
        let decimal = ShortestDecimal(value)
        guard decimal.places <= 25 else { return "\(value)".replacing(".", with: ",") }
        return text(decimal, isNegative: value < 0, places: decimal.places)
    }

    /// `12,3 t CO₂e` — number, narrow no-break space, unit.
    public static func amount(_ value: Double, places: Int, unit: String) -> String {
        number(value, places: places) + thinSpace + unit
    }

    /// `25,6 %` from the share 0.256.
    public static func percent(_ share: Double, places: Int = 1) -> String {
        guard share.isFinite else { return "–" + thinSpace + "%" }
        // Moving the point keeps 0.285 × 100 at 28.5, where a product would not.
        let rounded = ShortestDecimal(share).movingPoint(2).rounded(places: places)
        return text(rounded, isNegative: share < 0, places: places) + thinSpace + "%"
    }

    /// Digits grouped by dots, from the last to the first; `decimal` has no more than `places` behind the point.
    private static func text(_ decimal: ShortestDecimal, isNegative: Bool, places: Int) -> String {
        var digits = decimal.mantissa
        var zeros = digits == 0 ? 0 : decimal.exponent + places
        let count = max(zeros + ShortestDecimal.digitCount(digits), places + 1)
        let length = count + (places > 0 ? 1 : 0) + (count - places - 1) / 3 + (isNegative && digits > 0 ? 3 : 0)
        return String(unsafeUninitializedCapacity: length) { bytes in
            var end = length
            func put(_ byte: UInt8) {
                end -= 1
                bytes[end] = byte
            }
            if isNegative, digits > 0 { _ = bytes.update(fromContentsOf: "\u{2212}".utf8) }
            for index in 0..<count {
                if index == places, places > 0 { put(UInt8(ascii: ",")) }
                if index > places, (index - places).isMultiple(of: 3) { put(UInt8(ascii: ".")) }
                if zeros > 0 {
                    zeros -= 1
                    put(UInt8(ascii: "0"))
                } else {
                    put(UInt8(ascii: "0") + UInt8(digits % 10))
                    digits /= 10
                }
            }
            return length
        }
    }
}
