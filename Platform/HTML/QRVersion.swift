/// What the standard's tables say about one version at level M (ISO/IEC 18004, tables 7, 9 and E.1).
struct QRVersion {
    let number: Int
    /// Error correction words in each block.
    let correction: Int
    /// How many blocks there are, and how many words of data each of them has.
    let blocks: [Int]
    /// Where the centres of alignment patterns stand.
    let alignment: [Int]

    var size: Int { 17 + 4 * number }
    private var dataCount: Int { blocks.reduce(0, +) }
    /// Bits of the length behind the mode.
    private var lengthBits: Int { number < 10 ? 8 : 16 }
    /// Bytes of text that fit.
    var capacity: Int { (dataCount * 8 - 4 - lengthBits) / 8 }

    static let all: [QRVersion] = [
        QRVersion(number: 1, correction: 10, blocks: [16], alignment: []),
        QRVersion(number: 2, correction: 16, blocks: [28], alignment: [6, 18]),
        QRVersion(number: 3, correction: 26, blocks: [44], alignment: [6, 22]),
        QRVersion(number: 4, correction: 18, blocks: [32, 32], alignment: [6, 26]),
        QRVersion(number: 5, correction: 24, blocks: [43, 43], alignment: [6, 30]),
        QRVersion(number: 6, correction: 16, blocks: [27, 27, 27, 27], alignment: [6, 34]),
        QRVersion(number: 7, correction: 18, blocks: [31, 31, 31, 31], alignment: [6, 22, 38]),
        QRVersion(number: 8, correction: 22, blocks: [38, 38, 39, 39], alignment: [6, 24, 42]),
        QRVersion(number: 9, correction: 22, blocks: [36, 36, 36, 37, 37], alignment: [6, 26, 46]),
        QRVersion(number: 10, correction: 26, blocks: [43, 43, 43, 43, 44], alignment: [6, 28, 50]),
    ]

    /// Mode, length, text, end, padding.
    func dataWords(_ bytes: [UInt8]) -> [UInt8] {
        var bits: [Bool] = []
        func put(_ value: Int, _ count: Int) {
            for bit in (0..<count).reversed() { bits.append(value >> bit & 1 == 1) }
        }
        put(4, 4)
        put(bytes.count, lengthBits)
        for byte in bytes { put(Int(byte), 8) }
        put(0, min(4, dataCount * 8 - bits.count))
        while bits.count % 8 != 0 { bits.append(false) }
        var words = stride(from: 0, to: bits.count, by: 8).map { start in
            bits[start..<(start + 8)].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
        }
        for index in 0..<(dataCount - words.count) { words.append(index % 2 == 0 ? 0xec : 0x11) }
        return words
    }

    /// The words of all blocks in turn, then their error correction in turn.
    func interleaved(_ data: [UInt8]) -> [UInt8] {
        var rest = data[...]
        let parts = blocks.map { count -> [UInt8] in
            defer { rest = rest.dropFirst(count) }
            return Array(rest.prefix(count))
        }
        let corrections = parts.map { ReedSolomon.correction(of: $0, count: correction) }
        func inTurn(_ lists: [[UInt8]]) -> [UInt8] {
            (0..<(lists.map(\.count).max() ?? 0)).flatMap { index in
                lists.compactMap { index < $0.count ? $0[index] : nil }
            }
        }
        return inTurn(parts) + inTurn(corrections)
    }
}

/// Error correction over GF(2⁸) with the polynomial x⁸ + x⁴ + x³ + x² + 1.
enum ReedSolomon {
    private static let tables: (power: [Int], exponent: [Int]) = {
        var (power, exponent) = ([Int](repeating: 0, count: 512), [Int](repeating: 0, count: 256))
        var value = 1
        for index in 0..<255 {
            (power[index], exponent[value]) = (value, index)
            value = value << 1 ^ (value & 0x80 != 0 ? 0x11d : 0)
        }
        for index in 255..<512 { power[index] = power[index - 255] }
        return (power, exponent)
    }()

    private static func product(_ left: Int, _ right: Int) -> Int {
        left == 0 || right == 0 ? 0 : tables.power[tables.exponent[left] + tables.exponent[right]]
    }

    static func correction(of data: [UInt8], count: Int) -> [UInt8] {
        var generator = [1]
        for index in 0..<count {
            var next = generator + [0]
            for (position, factor) in generator.enumerated() {
                next[position + 1] ^= product(factor, tables.power[index])
            }
            generator = next
        }
        var remainder = [Int](repeating: 0, count: count)
        for byte in data {
            let factor = Int(byte) ^ remainder.removeFirst()
            remainder.append(0)
            for index in 0..<count { remainder[index] ^= product(generator[index + 1], factor) }
        }
        return remainder.map { UInt8($0) }
    }
}
