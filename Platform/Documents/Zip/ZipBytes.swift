/// Little-endian numbers at any place of a file; nil outside it, so that no offset a file claims is trusted.
struct ZipBytes {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var count: Int { bytes.count }

    func u16(_ position: Int) -> Int? { number(position, count: 2) }
    func u32(_ position: Int) -> Int? { number(position, count: 4) }

    /// Nil also above 2⁴⁸, which no file reaches and with which sums cannot overflow.
    func u64(_ position: Int) -> Int? {
        guard let high = number(position + 4, count: 4), high < 1 << 16, let low = u32(position) else { return nil }
        return high << 32 | low
    }

    func text(_ position: Int, count: Int) -> String? {
        guard position >= 0, count >= 0, position <= bytes.count - count else { return nil }
        return String(decoding: bytes[position..<(position + count)], as: UTF8.self)
    }

    private func number(_ position: Int, count: Int) -> Int? {
        guard position >= 0, position <= bytes.count - count else { return nil }
        var value = 0
        for index in (0..<count).reversed() { value = value << 8 | Int(bytes[position + index]) }
        return value
    }
}
