/// The modules of a QR code under one of the eight masks (ISO/IEC 18004, clauses 7.7 to 7.10).
struct QRGrid {
    let size: Int
    private(set) var dark: [Bool]
    /// Modules that hold no data: patterns, format and version.
    private var isFixed: [Bool]

    init(_ version: QRVersion, _ words: [UInt8], mask: Int) {
        size = version.size
        dark = [Bool](repeating: false, count: size * size)
        isFixed = dark
        placeFinders()
        placeAlignment(version)
        placeTiming()
        placeFormat(mask: mask)
        placeVersion(version)
        placeData(words, mask: mask)
    }

    private mutating func fix(_ row: Int, _ column: Int, _ value: Bool) {
        dark[row * size + column] = value
        isFixed[row * size + column] = true
    }

    private mutating func placeFinders() {
        for (top, left) in [(0, 0), (0, size - 7), (size - 7, 0)] {
            for row in -1...7 {
                for column in -1...7 {
                    let (y, x) = (top + row, left + column)
                    guard (0..<size).contains(y), (0..<size).contains(x) else { continue }
                    let distance = max(abs(row - 3), abs(column - 3))
                    fix(y, x, distance != 2 && distance != 4)
                }
            }
        }
    }

    private mutating func placeAlignment(_ version: QRVersion) {
        for centre in version.alignment {
            for middle in version.alignment {
                // The three corners belong to the finders.
                let isCorner =
                    (centre <= 8 && (middle <= 8 || middle >= size - 9)) || (centre >= size - 9 && middle <= 8)
                guard !isCorner else { continue }
                for row in -2...2 {
                    for column in -2...2 { fix(centre + row, middle + column, max(abs(row), abs(column)) != 1) }
                }
            }
        }
    }

    private mutating func placeTiming() {
        for index in 8..<(size - 8) {
            fix(6, index, index % 2 == 0)
            fix(index, 6, index % 2 == 0)
        }
    }

    /// Level M is 00; the mask follows, then ten bits of a BCH code (annex C).
    private mutating func placeFormat(mask: Int) {
        var remainder = mask << 10
        for bit in (10...14).reversed() where remainder >> bit & 1 == 1 { remainder ^= 0x537 << (bit - 10) }
        let bits = (mask << 10 | remainder) ^ 0x5412
        func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
        for index in 0...5 { fix(index, 8, bit(index)) }
        fix(7, 8, bit(6))
        fix(8, 8, bit(7))
        fix(8, 7, bit(8))
        for index in 9...14 { fix(8, 14 - index, bit(index)) }
        for index in 0...7 { fix(8, size - 1 - index, bit(index)) }
        for index in 8...14 { fix(size - 15 + index, 8, bit(index)) }
        fix(size - 8, 8, true)
    }

    /// From version 7 on: six bits of its number and twelve of a Golay code (annex D).
    private mutating func placeVersion(_ version: QRVersion) {
        guard version.number >= 7 else { return }
        var remainder = version.number << 12
        for bit in (12...17).reversed() where remainder >> bit & 1 == 1 { remainder ^= 0x1f25 << (bit - 12) }
        let bits = version.number << 12 | remainder
        for index in 0..<18 {
            let value = bits >> index & 1 == 1
            fix(index / 3, size - 11 + index % 3, value)
            fix(size - 11 + index % 3, index / 3, value)
        }
    }

    /// Two columns at a time from the right, up and down in turn, around the vertical timing pattern.
    private mutating func placeData(_ words: [UInt8], mask: Int) {
        var (index, isUp) = (0, true)
        var right = size - 1
        while right > 0 {
            if right == 6 { right -= 1 }
            for step in 0..<size {
                let row = isUp ? size - 1 - step : step
                for column in [right, right - 1] where !isFixed[row * size + column] {
                    let bit = index < words.count * 8 && words[index / 8] >> UInt8(7 - index % 8) & 1 == 1
                    dark[row * size + column] = bit != Self.isMasked(mask, row, column)
                    index += 1
                }
            }
            isUp.toggle()
            right -= 2
        }
    }

    private static func isMasked(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
        switch mask {
        case 0: (row + column) % 2 == 0
        case 1: row % 2 == 0
        case 2: column % 3 == 0
        case 3: (row + column) % 3 == 0
        case 4: (row / 2 + column / 3) % 2 == 0
        case 5: row * column % 2 + row * column % 3 == 0
        case 6: (row * column % 2 + row * column % 3) % 2 == 0
        default: ((row + column) % 2 + row * column % 3) % 2 == 0
        }
    }

    /// How hard the code is to read: runs, blocks, false finders, too much of one colour (clause 7.8.3).
    var penalty: Int {
        let lines = (0..<size).flatMap { index -> [[Bool]] in
            [
                (0..<size).map { dark[index * size + $0] }, (0..<size).map { dark[$0 * size + index] },
            ]
        }
        let share = dark.count { $0 } * 100 / dark.count
        return lines.reduce(0) { $0 + Self.runs($1) + Self.falseFinders($1) } + blocks + abs(share - 50) / 5 * 10
    }

    private static func runs(_ line: [Bool]) -> Int {
        var (total, length) = (0, 1)
        for index in 1...line.count {
            if index < line.count, line[index] == line[index - 1] {
                length += 1
            } else {
                if length >= 5 { total += length - 2 }
                length = 1
            }
        }
        return total
    }

    private static let finder = [true, false, true, true, true, false, true]
    private static let light = [Bool](repeating: false, count: 4)

    private static func falseFinders(_ line: [Bool]) -> Int {
        (0...(line.count - 11)).reduce(0) { total, start in
            let part = Array(line[start..<(start + 11)])
            return part == finder + light || part == light + finder ? total + 40 : total
        }
    }

    private var blocks: Int {
        var count = 0
        for row in 0..<(size - 1) {
            for column in 0..<(size - 1) {
                let first = dark[row * size + column]
                let isBlock =
                    first == dark[row * size + column + 1] && first == dark[(row + 1) * size + column]
                    && first == dark[(row + 1) * size + column + 1]
                if isBlock { count += 3 }
            }
        }
        return count
    }
}
