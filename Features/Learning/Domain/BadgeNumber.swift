/// The number of a certificate and its badge, `LN-2026-7KQM-3X9A`. Its eight signs are drawn by chance, so that nobody
/// finds the certificates of others by counting.
public struct BadgeNumber: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// Without 0, 1, I, O: nobody mistakes one for the other.
    private static let signs = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")

    /// - Parameter random: eight bytes at least.
    public init(year: Int, random: [UInt8]) {
        let drawn = random.prefix(8).map { Self.signs[Int($0) % Self.signs.count] }
        text = "LN-\(year)-\(String(drawn.prefix(4)))-\(String(drawn.suffix(4)))"
    }

    /// Takes what somebody typed, in any case and with spaces around; nil when it is shaped otherwise.
    public init?(_ typed: String) {
        guard typed.utf8.count <= 60 else { return nil }
        let text = typed.uppercased().filter { !$0.isWhitespace }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == "LN", parts[1].count == 4,
            parts[1].allSatisfy({ $0.isASCII && $0.isNumber }),
            parts[2].count == 4, parts[3].count == 4, (parts[2] + parts[3]).allSatisfy({ Self.signs.contains($0) })
        else { return nil }
        self.text = text
    }

    public var description: String { text }
}
