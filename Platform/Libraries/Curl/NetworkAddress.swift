/// An IPv4 or IPv6 address as the connection uses it, after names were looked up.
public struct NetworkAddress: Sendable, Hashable {
    /// 4 or 16 bytes, the most significant first.
    public let bytes: [UInt8]

    /// Nil unless there are 4 or 16 bytes.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    public var isLoopback: Bool {
        if let inner = embedded { return inner.isLoopback }
        return bytes.count == 4 ? bytes[0] == 127 : bytes == [UInt8](repeating: 0, count: 15) + [1]
    }

    /// Whether the address is one that anybody on the internet may have: none of this machine, of a private network, for
    /// documentation or for many receivers (IANA special-purpose registries, RFC 6890).
    public var isPublic: Bool {
        if let inner = embedded { return inner.isPublic }
        return !(bytes.count == 4 ? Self.reserved4 : Self.reserved6).contains { $0.holds(bytes) }
    }

    /// The IPv4 address that an IPv6 address stands for: mapped, translated (RFC 6052) or 6to4.
    private var embedded: NetworkAddress? {
        guard bytes.count == 16 else { return nil }
        if Block("0:0:0:0:0:ffff", 96).holds(bytes) || Block("64:ff9b:0:0:0:0", 96).holds(bytes) {
            return NetworkAddress(Array(bytes[12...]))
        }
        return Block("2002", 16).holds(bytes) ? NetworkAddress(Array(bytes[2..<6])) : nil
    }

    private struct Block: Sendable {
        let prefix: [UInt8]
        let bits: Int

        init(_ prefix: [UInt8], _ bits: Int) { (self.prefix, self.bits) = (prefix, bits) }

        /// Groups of hexadecimal digits, as many as the prefix needs.
        init(_ groups: String, _ bits: Int) {
            prefix = groups.split(separator: ":").compactMap { UInt16($0, radix: 16) }.flatMap {
                [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)]
            }
            self.bits = bits
        }

        func holds(_ address: [UInt8]) -> Bool {
            (0..<bits).allSatisfy { bit in
                let mask = UInt8(0x80) >> UInt8(bit % 8)
                return (bit / 8 < prefix.count ? prefix[bit / 8] & mask : 0) == address[bit / 8] & mask
            }
        }
    }

    private static let reserved4: [Block] = [
        Block([0], 8), Block([10], 8), Block([100, 64], 10), Block([127], 8), Block([169, 254], 16),
        Block([172, 16], 12), Block([192, 0, 0], 24), Block([192, 0, 2], 24), Block([192, 88, 99], 24),
        Block([192, 168], 16), Block([198, 18], 15), Block([198, 51, 100], 24), Block([203, 0, 113], 24),
        Block([224], 4), Block([240], 4),
    ]

    private static let reserved6: [Block] = [
        Block("0", 96), Block("64:ff9b:1", 48), Block("100", 64), Block("2001:0", 32), Block("2001:db8", 32),
        Block("fc00", 7), Block("fe80", 10), Block("fec0", 10), Block("ff00", 8),
    ]
}
