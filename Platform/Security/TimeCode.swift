import Crypto
public import Foundation

/// Time-based one-time codes of six digits, as authenticator apps show them (RFC 6238 over RFC 4226, SHA-1, 30 s).
public struct TimeCode: Sendable {
    public static let secretLength = 20
    static let period = 30
    public static let digits = 6

    private let secret: [UInt8]

    public init(secret: [UInt8]) { self.secret = secret }

    /// The number of the half minute since 1970 in which the code holds.
    public static func step(at date: Date) -> Int { Int((date.timeIntervalSince1970 / Double(period)).rounded(.down)) }

    /// RFC 4226, section 5.3.
    public func code(step: Int, digits: Int = TimeCode.digits) -> String {
        let counter = withUnsafeBytes(of: UInt64(bitPattern: Int64(step)).bigEndian) { Data($0) }
        let key = SymmetricKey(data: secret)
        let hash = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: key))
        let offset = Int(hash[19] & 0xf)
        let number = hash[offset..<(offset + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
        let modulus = (0..<digits).reduce(UInt32(1)) { power, _ in power * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step of a code that holds now, or half a minute before or after, for clocks differ (RFC 6238, section 5.2).
    /// - Parameter last: the step of the last code that was taken; it and those before it are taken no more.
    /// - Returns: nil for a code that is wrong, over, or was used.
    public func step(of code: String, at date: Date, after last: Int?) -> Int? {
        let now = Self.step(at: date)
        var found: Int?
        // All three are compared, so that the time tells nothing.
        for step in (now - 1)...(now + 1) where Self.equal(self.code(step: step), code) { found = step }
        guard let found, last.map({ found > $0 }) ?? true else { return nil }
        return found
    }

    private static func equal(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// What an authenticator app reads from the picture.
    public func address(issuer: String, account: String) -> String {
        let (issuer, account) = (Self.escaped(issuer), Self.escaped(account))
        return "otpauth://totp/\(issuer):\(account)?secret=\(Base32.text(secret))&issuer=\(issuer)"
    }

    /// The secret to type off, in groups of four.
    public var typed: String {
        let letters = Array(Base32.text(secret))
        return stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<min($0 + 4, letters.count)]) }
            .joined(separator: " ")
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}

/// RFC 4648, section 6, without padding.
public enum Base32 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    public static func text(_ bytes: [UInt8]) -> String {
        var (text, buffer, bits) = ("", UInt32(0), 0)
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(letters[Int(buffer >> UInt32(bits) & 31)])
            }
            buffer &= (1 << UInt32(bits)) - 1
        }
        if bits > 0 { text.append(letters[Int(buffer << UInt32(5 - bits) & 31)]) }
        return text
    }
}
