/// Tells texts that need no second look from those that the row reader must see: wrong encodings, sheet errors,
/// texts that are too long. When in doubt it says no.
struct PlainText: Sendable {
    let isUTF8: Bool

    @inline(__always)
    func accepts(_ cell: UnsafeRawBufferPointer, longest: Int) -> Bool {
        if cell.count == 0 { return true }
        guard cell.count <= longest, cell[0] != UInt8(ascii: "#") else { return false }
        return Words.areASCII(cell) || acceptsLetters(cell)
    }

    /// German letters and common signs. Left out are the letters that appear where UTF-8 was read as Windows-1252
    /// (Ã, Â, â) and everything that is not quite certainly well-formed.
    private func acceptsLetters(_ cell: UnsafeRawBufferPointer) -> Bool {
        var index = 0
        while index < cell.count {
            let byte = cell[index]
            if byte < 0x80 {
                index += 1
            } else if !isUTF8 {
                // Windows-1252 leaves five bytes undefined.
                guard ![0xc2, 0xc3, 0xe2, 0x81, 0x8d, 0x8f, 0x90, 0x9d].contains(byte) else { return false }
                index += 1
            } else if byte == 0xc2 || byte == 0xc3 {
                guard index + 1 < cell.count, (0x80...0xbf).contains(cell[index + 1]) else { return false }
                guard byte == 0xc2 || ![0x82, 0x83, 0xa2].contains(cell[index + 1]) else { return false }
                index += 2
            } else if byte == 0xe2 {
                guard index + 2 < cell.count, (0x80...0x84).contains(cell[index + 1]),
                    (0x80...0xbf).contains(cell[index + 2])
                else { return false }
                index += 3
            } else {
                return false
            }
        }
        return true
    }
}
