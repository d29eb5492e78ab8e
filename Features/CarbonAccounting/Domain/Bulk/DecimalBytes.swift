/// Reads the usual German numbers straight from bytes. Whatever is unusual is left to ``GermanNumber``, so the two
/// never disagree: nil says "read it there", not "no number".
enum DecimalBytes {
    struct Decimal: Equatable {
        /// All digits as one whole number, below 10¹⁵.
        let digits: Int64
        /// How many of them stand behind the comma, 0…15.
        let places: Int

        /// Exact: both operands are whole numbers that a Double holds.
        var value: Double { Double(digits) / DecimalBytes.powers[places] }
    }

    /// `1234`, `1234,5`, `1.234,5`, `12.000` and `0.25`: digits, dots and one comma, not negative.
    @inline(__always)
    static func parse(_ bytes: UnsafeRawBufferPointer) -> Decimal? {
        guard bytes.count > 0, bytes.count <= 20 else { return nil }
        var digits: Int64 = 0
        var (count, firstGroup, dots, sinceDot) = (0, 0, 0, 0)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte &- 48 < 10 {
                digits = digits &* 10 &+ Int64(byte &- 48)
                count &+= 1
                sinceDot &+= 1
            } else if byte == UInt8(ascii: ".") {
                if dots == 0 { firstGroup = count } else if sinceDot != 3 { return nil }
                dots &+= 1
                sinceDot = 0
            } else if byte == UInt8(ascii: ",") {
                break
            } else {
                return nil
            }
            index &+= 1
        }
        guard count > 0 else { return nil }
        var places = 0
        let hasComma = index < bytes.count
        if dots > 0 {
            let startsWithZero = bytes[0] == 48
            guard !startsWithZero || dots == 1 && firstGroup == 1 else { return nil }
            let isGrouped = sinceDot == 3 && (1...3).contains(firstGroup) && !startsWithZero
            if !isGrouped {
                guard dots == 1, !hasComma, firstGroup > 0, sinceDot > 0 else { return nil }
                places = sinceDot
            }
        }
        if hasComma {
            index &+= 1
            guard index < bytes.count else { return nil }
            while index < bytes.count {
                let digit = bytes[index] &- 48
                guard digit < 10 else { return nil }
                digits = digits &* 10 &+ Int64(digit)
                count &+= 1
                places &+= 1
                index &+= 1
            }
        }
        guard count <= 15 else { return nil }
        return Decimal(digits: digits, places: places)
    }

    static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]
}

/// A sum of amounts in billionths of their unit. Whole numbers add up the same in any order, so a total does not
/// depend on how many threads found it; amounts with more than nine places are rounded to nine.
struct NanoSum: Hashable, Sendable {
    private(set) var billionths: Int128 = 0

    /// False where the decimal has more than nine places or is above ``ActivityEntry/largestAmount``.
    @inline(__always)
    mutating func add(_ decimal: DecimalBytes.Decimal) -> Bool {
        guard decimal.places <= 9 else { return false }
        let amount = Int128(decimal.digits) &* Int128(Self.powers[9 - decimal.places])
        guard amount <= Self.largest else { return false }
        billionths &+= amount
        return true
    }

    /// `amount` is finite and at most 10¹² in size.
    mutating func add(_ amount: Double) {
        billionths += Int128((amount * 1e9).rounded(.toNearestOrAwayFromZero))
    }

    mutating func add(_ other: NanoSum) { billionths += other.billionths }

    /// The sum in its unit, in pieces that one entry may carry.
    var amounts: [Double] {
        var rest = billionths
        var pieces: [Double] = []
        while abs(rest) > Self.largest {
            let piece = rest < 0 ? -Self.largest : Self.largest
            pieces.append(Double(piece) / 1e9)
            rest -= piece
        }
        return pieces + [Double(rest) / 1e9]
    }

    private static let largest = Int128(ActivityEntry.largestAmount) * 1_000_000_000
    private static let powers: [Int64] = [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    ]
}
