/// A number by the fewest decimal digits that name it: mantissa × 10^exponent, as Swift prints it (0.1 + 0.2 is
/// 30000000000000004 × 10⁻¹⁷).
struct ShortestDecimal: Equatable {
    /// At most 17 digits, the last of them not 0.
    let mantissa: UInt64
    let exponent: Int

    init(mantissa: UInt64, exponent: Int) {
        var (mantissa, exponent) = (mantissa, mantissa == 0 ? 0 : exponent)
        while mantissa > 0, mantissa.isMultiple(of: 10) { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
        (self.mantissa, self.exponent) = (mantissa, exponent)
    }

    /// Of the magnitude; the value is finite.
    init(_ value: Double) {
        var digits: UInt64 = 0
        var places = 0
        var power = 0
        var isBehindPoint = false
        var isPower = false
        var isSmall = false
        var text = value.magnitude.description
        text.withUTF8 { bytes in
            for byte in bytes {
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"):
                    let digit = byte - UInt8(ascii: "0")
                    if isPower {
                        power = power * 10 + Int(digit)
                    } else {
                        digits = digits * 10 + UInt64(digit)
                        if isBehindPoint { places += 1 }
                    }
                case UInt8(ascii: "."): isBehindPoint = true
                case UInt8(ascii: "e"): isPower = true
                case UInt8(ascii: "-"): isSmall = true
                default: break
                }
            }
        }
        self.init(mantissa: digits, exponent: (isSmall ? -power : power) - places)
    }

    /// Power of ten of the first digit: 2 for 345, −2 for 0.034; 0 for 0.
    var magnitude: Int { Self.digitCount(mantissa) + exponent - 1 }

    /// Digits behind the point.
    var places: Int { max(0, -exponent) }

    func movingPoint(_ places: Int) -> ShortestDecimal {
        ShortestDecimal(mantissa: mantissa, exponent: exponent + places)
    }

    /// Half-up at this many digits behind the point; before the point where negative.
    func rounded(places: Int) -> ShortestDecimal {
        let excess = -exponent - places
        guard excess > 0 else { return self }
        // Seventeen digits stay below half of 10¹⁸.
        guard excess < 18 else { return ShortestDecimal(mantissa: 0, exponent: 0) }
        let unit = Self.powers[excess]
        let (whole, rest) = mantissa.quotientAndRemainder(dividingBy: unit)
        return ShortestDecimal(mantissa: rest >= unit - rest ? whole + 1 : whole, exponent: -places)
    }

    /// 1 for 0.
    static func digitCount(_ number: UInt64) -> Int {
        var count = 1
        while count < powers.count, number >= powers[count] { count += 1 }
        return count
    }

    private static let powers: [UInt64] = (0...19).map { power in (0..<power).reduce(1) { value, _ in value * 10 } }
}
