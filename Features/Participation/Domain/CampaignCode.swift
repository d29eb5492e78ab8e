/// A single-use code, short enough to be typed by hand: eight of 32 signs, 40 bits. Signs that look alike are not in it.
public struct CampaignCode: Sendable, Hashable {
    /// As it is stored and as it stands in an address: `ABCD2345`.
    public let text: String

    private static let signs = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
    static let length = 8

    /// From random bytes, one for each sign; every sign is equally likely.
    public init?(random bytes: [UInt8]) {
        guard bytes.count == Self.length else { return nil }
        text = String(bytes.map { Self.signs[Int($0 & 31)] })
    }

    /// As somebody typed it: small letters, blanks and dashes make no difference. Nil where it cannot be one.
    public init?(typed: String) {
        let signs = typed.prefix(40).uppercased().filter { $0 != "-" && $0 != "–" && !$0.isWhitespace }
        guard signs.count == Self.length, signs.allSatisfy(Self.signs.contains) else { return nil }
        text = signs
    }

    /// „ABCD-2345“
    public var grouped: String { "\(text.prefix(4))-\(text.suffix(4))" }
}
