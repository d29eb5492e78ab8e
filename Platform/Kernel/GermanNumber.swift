/// Reads numbers as people in Germany write them. Foundation's parser is too lenient ("12x" becomes 12).
public enum GermanNumber {
    /// `1.234,5` → 1234.5; `1234,5`, `-3`, `12.000` likewise. Spaces or apostrophes may group digits, by threes.
    /// A dot is a decimal point only where it cannot group: `0.25`, `12.5`, `1234.567`, `1'234.5`.
    /// Nil for anything else, for more than 40 digits or 64 bytes, and for digits of other scripts.
    public static func parse(_ text: some StringProtocol) -> Double? {
        let fast = text.utf8.withContiguousStorageIfAvailable { read($0) }
        if let fast { return fast }
        return Array(text.utf8).withUnsafeBufferPointer { read($0) }
    }

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        guard bytes.count <= 64 else { return nil }
        var digits = DigitReader()
        var index = 0
        while index < bytes.count {
            let (sign, length) = Sign.read(bytes, at: index)
            guard let sign, digits.take(sign) else { return nil }
            index += length
        }
        return digits.value()
    }
}

/// The signs a number is written with.
private enum Sign {
    case digit(UInt8)
    case dot, comma, space, apostrophe, minus, plus

    /// The sign at `index` and its length in bytes; nil for any other character.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Sign?, Int) {
        switch bytes[index] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return (.digit(bytes[index] - UInt8(ascii: "0")), 1)
        case UInt8(ascii: "."): return (.dot, 1)
        case UInt8(ascii: ","): return (.comma, 1)
        case UInt8(ascii: " "): return (.space, 1)
        case UInt8(ascii: "'"): return (.apostrophe, 1)
        case UInt8(ascii: "-"): return (.minus, 1)
        case UInt8(ascii: "+"): return (.plus, 1)
        case 0xc2 where index + 1 < bytes.count && bytes[index + 1] == 0xa0: return (.space, 2)
        case 0xe2 where index + 2 < bytes.count:
            switch (bytes[index + 1], bytes[index + 2]) {
            case (0x80, 0xaf), (0x80, 0x89): return (.space, 3)  // narrow no-break space, thin space
            case (0x80, 0x99): return (.apostrophe, 3)
            case (0x88, 0x92): return (.minus, 3)
            default: return (nil, 3)
            }
        default: return (nil, 1)
        }
    }
}

/// Gathers digits and where they were grouped, and judges at the end what the marks meant.
private struct DigitReader {
    private enum Mark { case dot, space, apostrophe }

    private var digits = 0
    private var mantissa: UInt64 = 0
    private var overflow: [UInt8] = []  // every digit, once there are more than a UInt64 holds
    private var startsWithZero = false
    private var isNegative = false
    private var isSigned = false
    private var mark: Mark?
    private var marks = 0
    private var firstGroup = 0
    private var lastMark = 0
    private var isRegular = true
    private var point: Int?
    private var isDotPoint = false
    private var pendingSpaces = 0

    /// False for a sign that cannot stand here.
    mutating func take(_ sign: Sign) -> Bool {
        switch sign {
        case .digit(let digit): return takePendingSpace() && take(digit: digit)
        case .space:
            if digits > 0 || point != nil { pendingSpaces += 1 }
            return true
        case .minus, .plus:
            guard digits == 0, point == nil, !isSigned else { return false }
            isSigned = true
            if case .minus = sign { isNegative = true }
            return true
        case .comma:
            guard point == nil, pendingSpaces == 0 else { return false }
            point = digits
            return true
        case .dot:
            guard point == nil, pendingSpaces == 0, digits > 0 else { return false }
            if mark == nil || mark == .dot { return group(by: .dot) }
            (point, isDotPoint) = (digits, true)
            return true
        case .apostrophe: return point == nil && pendingSpaces == 0 && group(by: .apostrophe)
        }
    }

    func value() -> Double? {
        guard digits > 0 else { return nil }
        var point = point
        if let mark {
            let isGrouped = isRegular && (point ?? digits) - lastMark == 3 && firstGroup <= 3
            switch mark {
            case .dot where !isGrouped || startsWithZero:
                let isPoint = marks == 1 && point == nil && lastMark < digits && (!isGrouped || firstGroup == 1)
                guard isPoint else { return nil }
                point = lastMark
            case .space where isDotPoint && digits - (point ?? 0) == 3: return nil  // 1 234.567 may be either
            default: guard isGrouped, !startsWithZero else { return nil }
            }
        }
        let magnitude = number(places: digits - (point ?? digits))
        return isNegative ? -magnitude : magnitude
    }

    private mutating func takePendingSpace() -> Bool {
        guard pendingSpaces > 0 else { return true }
        defer { pendingSpaces = 0 }
        return pendingSpaces == 1 && point == nil && group(by: .space)
    }

    private mutating func group(by next: Mark) -> Bool {
        guard digits > 0, mark == nil || mark == next else { return false }
        if marks == 0 { firstGroup = digits } else if digits - lastMark != 3 { isRegular = false }
        (mark, marks, lastMark) = (next, marks + 1, digits)
        return true
    }

    private mutating func take(digit: UInt8) -> Bool {
        guard digits < 40 else { return false }
        if digits == 0 { startsWithZero = digit == 0 }
        if digits < 19 {
            mantissa = mantissa * 10 + UInt64(digit)
        } else {
            if digits == 19 { overflow = Array(String(mantissa).utf8).map { $0 - 48 } }
            overflow.append(digit)
        }
        digits += 1
        return true
    }

    /// Up to 2⁵³ and 22 places one division of two exact numbers is the nearest Double; beyond, the parser of the
    /// standard library finds it.
    private func number(places: Int) -> Double {
        if digits <= 19, mantissa <= 1 << 53, places <= 22 { return Double(mantissa) / Self.powers[places] }
        let all = digits > 19 ? overflow : Array(String(mantissa).utf8).map { $0 - 48 }
        return Double(all.map(String.init).joined() + "e-\(places)") ?? .nan
    }

    private static let powers = (0...22).map { exponent in (0..<exponent).reduce(1.0) { power, _ in power * 10 } }
}
