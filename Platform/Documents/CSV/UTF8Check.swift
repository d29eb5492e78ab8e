/// Tells while a file streams past whether it is UTF-8, and if not, which single-byte encoding it is.
struct UTF8Check {
    private(set) var isValid = true
    private(set) var hasWindowsBytes = false
    private(set) var hasZeroByte = false
    private var missing = 0
    private var lowest: UInt8 = 0x80
    private var highest: UInt8 = 0xbf

    mutating func consume(_ bytes: UnsafeRawBufferPointer) {
        var index = 0
        let count = bytes.count
        while index < count {
            if missing == 0 {
                index = Self.skipASCII(bytes, from: index)
                guard index < count else { break }
            }
            step(bytes[index])
            index += 1
        }
    }

    /// The encoding of what has been consumed; a sequence cut off at the end counts as broken.
    func encoding(atEndOfFile: Bool) -> TextEncoding {
        if isValid, missing == 0 || !atEndOfFile { return .utf8 }
        return hasWindowsBytes ? .windows1252 : .latin1
    }

    private mutating func step(_ byte: UInt8) {
        if byte == 0 { hasZeroByte = true }
        if (0x80...0x9f).contains(byte) { hasWindowsBytes = true }
        guard isValid else { return }
        if missing > 0 {
            guard byte >= lowest, byte <= highest else {
                isValid = false
                missing = 0
                return
            }
            missing -= 1
            (lowest, highest) = (0x80, 0xbf)
            return
        }
        // Table 3-7 of the Unicode Standard: overlong forms, surrogates and values past U+10FFFF are ill-formed.
        switch byte {
        case 0x00...0x7f: break
        case 0xc2...0xdf: missing = 1
        case 0xe0: (missing, lowest) = (2, 0xa0)
        case 0xed: (missing, highest) = (2, 0x9f)
        case 0xe1...0xef: missing = 2
        case 0xf0: (missing, lowest) = (3, 0x90)
        case 0xf4: (missing, highest) = (3, 0x8f)
        case 0xf1...0xf3: missing = 3
        default: isValid = false
        }
    }

    /// Steps over bytes 0x01…0x7f, eight at a time.
    private static func skipASCII(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var index = start
        while index + 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let hasZero = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
            guard word & 0x8080_8080_8080_8080 == 0, hasZero == 0 else { break }
            index += 8
        }
        while index < bytes.count, bytes[index] < 0x80, bytes[index] != 0 { index += 1 }
        return index
    }
}
