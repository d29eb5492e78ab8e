/// Hashes bytes eight at a time; for tables within one run, never stored.
enum ByteHash {
    static let seed: UInt64 = 0x2d35_8dcc_aa6c_78a5
    private static let factor: UInt64 = 0x8bb8_4b93_962e_acc9

    @inline(__always)
    static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = (left ^ factor).multipliedFullWidth(by: right ^ seed)
        return product.high ^ product.low
    }

    /// Differs by content and length. Sixteen bytes a multiplication.
    @inline(__always)
    static func hash(_ bytes: UnsafeRawBufferPointer, from start: UInt64 = seed) -> UInt64 {
        let count = bytes.count
        var hash = start ^ UInt64(truncatingIfNeeded: count)
        guard count > 16 else {
            let first = count >= 8 ? bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self) : 0
            return mix(mix(hash, first), Words.last(of: bytes))
        }
        var index = 0
        while index &+ 16 < count {
            let first = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            hash = mix(hash ^ first, bytes.loadUnaligned(fromByteOffset: index &+ 8, as: UInt64.self))
            index &+= 16
        }
        let first = bytes.loadUnaligned(fromByteOffset: count &- 16, as: UInt64.self)
        return mix(mix(hash, first), Words.last(of: bytes))
    }
}

/// Short runs of bytes without a loop over single bytes.
enum Words {
    /// The last eight bytes as one number; of fewer bytes all, some of them twice.
    @inline(__always)
    static func last(of bytes: UnsafeRawBufferPointer) -> UInt64 {
        let count = bytes.count
        if count >= 8 { return bytes.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self) }
        if count >= 4 {
            let first = bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
            let second = bytes.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
            return UInt64(first) &<< 32 | UInt64(second)
        }
        if count == 0 { return 0 }
        return UInt64(bytes[0]) &<< 16 | UInt64(bytes[count &>> 1]) &<< 8 | UInt64(bytes[count &- 1])
    }

    @inline(__always)
    static func areEqual(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
        guard left.count == right.count else { return false }
        var index = 0
        while index &+ 8 < left.count {
            let word = left.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            guard word == right.loadUnaligned(fromByteOffset: index, as: UInt64.self) else { return false }
            index &+= 8
        }
        return last(of: left) == last(of: right)
    }

    /// Whether no byte has its highest bit set.
    @inline(__always)
    static func areASCII(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var seen = last(of: bytes)
        var index = 0
        while index &+ 8 < bytes.count {
            seen |= bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            index &+= 8
        }
        return seen & 0x8080_8080_8080_8080 == 0
    }
}
