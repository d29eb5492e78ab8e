/// What WebAuthn sends in CBOR (RFC 8949): definite lengths only, nothing left over, no key twice, few levels.
enum CBOR: Hashable, Sendable {
    case int(Int)
    case bytes([UInt8])
    case text(String)
    case array([CBOR])
    case map([CBOR: CBOR])
    case bool(Bool)
    case null

    struct Malformed: Error {}

    static let deepest = 6
    static let longest = 65_536

    subscript(_ key: CBOR) -> CBOR? {
        guard case .map(let pairs) = self else { return nil }
        return pairs[key]
    }

    /// The whole of `bytes` as one value.
    static func value(of bytes: [UInt8]) throws(Malformed) -> CBOR {
        let (value, rest) = try first(of: bytes[...])
        guard rest.isEmpty else { throw Malformed() }
        return value
    }

    /// The value at the beginning, and what stands behind it.
    static func first(of bytes: ArraySlice<UInt8>) throws(Malformed) -> (value: CBOR, rest: ArraySlice<UInt8>) {
        guard bytes.count <= longest else { throw Malformed() }
        var reader = Reader(rest: bytes)
        return (try reader.value(level: 0), reader.rest)
    }

    private struct Reader {
        var rest: ArraySlice<UInt8>

        mutating func value(level: Int) throws(Malformed) -> CBOR {
            guard level < CBOR.deepest, let head = rest.popFirst() else { throw Malformed() }
            let (major, info) = (head >> 5, head & 31)
            if major == 7 {
                switch info {
                case 20: return .bool(false)
                case 21: return .bool(true)
                case 22: return .null
                default: throw Malformed()
                }
            }
            let number = try argument(info)
            switch major {
            case 0: return .int(number)
            case 1: return .int(-1 - number)
            case 2: return .bytes(try take(number))
            case 3:
                guard let text = String(validating: try take(number), as: UTF8.self) else { throw Malformed() }
                return .text(text)
            case 4:
                guard number <= rest.count else { throw Malformed() }
                var items: [CBOR] = []
                for _ in 0..<number { items.append(try value(level: level + 1)) }
                return .array(items)
            case 5:
                guard number <= rest.count / 2 else { throw Malformed() }
                var pairs: [CBOR: CBOR] = [:]
                for _ in 0..<number {
                    let key = try value(level: level + 1)
                    guard pairs.updateValue(try value(level: level + 1), forKey: key) == nil else { throw Malformed() }
                }
                return .map(pairs)
            default: throw Malformed()
            }
        }

        /// Lengths and numbers in 0, 1, 2, 4 or 8 further bytes.
        private mutating func argument(_ info: UInt8) throws(Malformed) -> Int {
            if info < 24 { return Int(info) }
            guard info <= 27 else { throw Malformed() }
            let bytes = try take(1 << Int(info - 24))
            guard let number = Int(exactly: bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }) else { throw Malformed() }
            return number
        }

        private mutating func take(_ count: Int) throws(Malformed) -> [UInt8] {
            guard count <= rest.count else { throw Malformed() }
            defer { rest = rest.dropFirst(count) }
            return Array(rest.prefix(count))
        }
    }
}
