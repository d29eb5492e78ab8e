/// The identity of one stored thing: a UUIDv7 in lower-case text, so that ids sort by creation time.
///
/// The phantom type keeps the id of a site from being handed in where the id of a firm is meant.
public struct EntityID<Entity>: Hashable, Sendable, Codable, CustomStringConvertible {
    /// 36 characters, lower case, as stored in the database and shown in addresses.
    public let text: String

    /// Takes a stored or received id. Nil when it is not shaped like a UUID.
    public init?(_ text: String) {
        var text = text
        let isShaped = text.withUTF8 { bytes in
            guard bytes.count == 36 else { return false }
            for position in 0..<36 {
                let byte = bytes[position]
                if position == 8 || position == 13 || position == 18 || position == 23 {
                    guard byte == UInt8(ascii: "-") else { return false }
                } else {
                    let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
                    let isLetter = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "f")
                    guard isDigit || isLetter else { return false }
                }
            }
            return true
        }
        guard isShaped else { return nil }
        self.text = text
    }

    /// Makes a new id from the outside world's clock and randomness.
    public init(from outside: OutsideWorld) {
        text = UUIDv7.text(milliseconds: outside.milliseconds(), random: outside.randomBytes(10))
    }

    public var description: String { text }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let id = Self(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is no id")
        }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// RFC 9562, section 5.7: 48 bits of Unix milliseconds, then version, variant and 74 random bits.
enum UUIDv7 {
    static func text(milliseconds: Int64, random: [UInt8]) -> String {
        precondition(random.count == 10)
        var bytes = (0..<6).map { UInt8(truncatingIfNeeded: milliseconds >> Int64(40 - 8 * $0)) } + random
        bytes[6] = bytes[6] & 0x0f | 0x70
        bytes[8] = bytes[8] & 0x3f | 0x80
        var text = ""
        for (index, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(index) { text.append("-") }
            text.append(hexDigits[Int(byte >> 4)])
            text.append(hexDigits[Int(byte & 15)])
        }
        return text
    }

    private static let hexDigits = Array("0123456789abcdef")
}
