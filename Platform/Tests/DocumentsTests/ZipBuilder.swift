/// Puts zip archives together byte by byte, true ones and false ones.
struct ZipBuilder {
    struct Entry {
        var name: String
        /// What stands in the archive.
        var packed: [UInt8]
        /// What the directory says; each may be a lie.
        var size: Int
        var checksum: UInt32
        var method = 0
        var flags = 0
        /// Points to the data of the entry before instead of its own.
        var sharesDataOfFirst = false
    }

    var entries: [Entry] = []

    mutating func addStored(_ name: String, _ text: String) { addStored(name, Array(text.utf8)) }

    mutating func addStored(_ name: String, _ bytes: [UInt8]) {
        entries.append(Entry(name: name, packed: bytes, size: bytes.count, checksum: Self.checksum(bytes)))
    }

    /// `count` zeros, deflated to a thousandth; `declared` is what the directory says of their number.
    mutating func addZeros(_ name: String, count: Int, declared: Int? = nil) {
        let zeros = [UInt8](repeating: 0, count: min(count, 1 << 20))
        let checksum = count == zeros.count ? Self.checksum(zeros) : 0
        let packed = Self.deflatedZeros(count)
        entries.append(Entry(name: name, packed: packed, size: declared ?? count, checksum: checksum, method: 8))
    }

    func bytes() -> [UInt8] {
        var body: [UInt8] = []
        var directory: [UInt8] = []
        var firstHeader = 0
        for (index, entry) in entries.enumerated() {
            let header = entry.sharesDataOfFirst ? firstHeader : body.count
            if index == 0 { firstHeader = header }
            let name = Array(entry.name.utf8)
            let common =
                u16(20) + u16(entry.flags) + u16(entry.method) + u32(0) + u32(Int(entry.checksum))
                + u32(entry.packed.count) + u32(entry.size) + u16(name.count) + u16(0)
            if !entry.sharesDataOfFirst { body += u32(0x0403_4b50) + common + name + entry.packed }
            directory += u32(0x0201_4b50) + u16(20) + common + u16(0) + u16(0) + u16(0) + u32(0) + u32(header) + name
        }
        let count = u16(entries.count) + u16(entries.count)
        return body + directory + u32(0x0605_4b50) + u16(0) + u16(0) + count + u32(directory.count) + u32(body.count)
            + u16(0)
    }

    private func u16(_ value: Int) -> [UInt8] { [UInt8(value & 0xff), UInt8(value >> 8 & 0xff)] }
    private func u32(_ value: Int) -> [UInt8] { u16(value & 0xffff) + u16(value >> 16 & 0xffff) }

    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = ~0
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xedb8_8320 : crc >> 1 }
        }
        return ~crc
    }

    /// RFC 1951 by hand, as tight as deflate can be: a zero, then copies of 258 zeros at two bits each.
    static func deflatedZeros(_ count: Int) -> [UInt8] {
        var bits = BitWriter()
        bits.put(1, count: 1)  // last block
        bits.put(2, count: 2)  // with its own codes
        bits.put(29, count: 5)  // 286 literals and lengths
        bits.put(0, count: 5)  // 1 distance
        bits.put(14, count: 4)  // 18 lengths of code lengths: 18 has 1 bit, 1 and 2 have 2 bits
        for length in [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2] { bits.put(length, count: 3) }
        func zeros(_ count: Int) {
            bits.putCode(0, count: 1)
            bits.put(count - 11, count: 7)
        }
        bits.putCode(0b11, count: 2)  // literal 0 has 2 bits
        zeros(138)
        zeros(117)
        bits.putCode(0b11, count: 2)  // end of block has 2 bits
        zeros(28)
        bits.putCode(0b10, count: 2)  // length 258 has 1 bit
        bits.putCode(0b10, count: 2)  // distance 1 has 1 bit
        if count > 0 { bits.putCode(0b10, count: 2) }
        for _ in 0..<(max(count - 1, 0) / 258) { bits.putCode(0, count: 2) }
        for _ in 0..<(max(count - 1, 0) % 258) { bits.putCode(0b10, count: 2) }
        bits.putCode(0b11, count: 2)
        return bits.finished
    }

    private struct BitWriter {
        private var bytes: [UInt8] = []
        private var used = 8

        var finished: [UInt8] { bytes }

        mutating func put(_ value: Int, count: Int) {
            for bit in 0..<count { append(value >> bit & 1) }
        }

        /// Huffman codes begin with their highest bit.
        mutating func putCode(_ value: Int, count: Int) {
            for bit in (0..<count).reversed() { append(value >> bit & 1) }
        }

        private mutating func append(_ bit: Int) {
            if used == 8 {
                bytes.append(0)
                used = 0
            }
            bytes[bytes.count - 1] |= UInt8(bit << used)
            used += 1
        }
    }
}
