import Foundation

/// The server's decimal numbers, which sums and means of whole numbers are: base 10,000, as many digits as needed.
enum PostgresNumeric {
    /// A whole number, as SQLite sums them, where no decimals were asked for and 64 bits suffice; else the nearest
    /// double. Nil for bytes that are no such number.
    static func value(_ bytes: UnsafeRawBufferPointer) -> SQLValue? {
        func field(_ index: Int) -> Int? {
            guard bytes.count >= 2 * index + 2 else { return nil }
            return Int(Int16(truncatingIfNeeded: Int(bytes[2 * index]) << 8 | Int(bytes[2 * index + 1])))
        }
        guard let count = field(0), let weight = field(1), let sign = field(2), let decimals = field(3),
            let digits = Optional((0..<max(0, count)).compactMap { field(4 + $0) }), digits.count == count
        else { return nil }
        switch UInt16(truncatingIfNeeded: sign) {
        case 0x0000, 0x4000: break
        case 0xD000: return .double(.infinity)
        case 0xF000: return .double(-.infinity)
        default: return .double(.nan)
        }
        var text = sign == 0 ? "" : "-"
        text += (0...max(0, weight)).map { place in
            group(weight < 0 ? nil : digits.indices.contains(place) ? digits[place] : 0)
        }.joined()
        if decimals == 0, let whole = Int64(text) { return .int(whole) }
        let after = digits.indices.filter { $0 > weight }
        let gap = String(repeating: "0000", count: max(0, -weight - 1))
        text += "." + gap + after.map { group(digits[$0]) }.joined() + "0"
        return Double(text).map { .double($0) }
    }

    private static func group(_ digits: Int?) -> String {
        let text = String(digits ?? 0)
        return String(repeating: "0", count: max(0, 4 - text.count)) + text
    }
}
