import Kernel

/// The number on a certificate, `TB-2026-7KQM-3X9A`. Its eight signs are drawn by chance, so that nobody finds the
/// certificates of others by counting.
public struct CertificateNumber: Sendable, Hashable, CustomStringConvertible {
    public let text: String

    /// Without 0, 1, I, O: nobody mistakes one for the other.
    private static let signs = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")

    /// - Parameter random: eight bytes at least.
    public init(year: Int, random: [UInt8]) {
        let drawn = random.prefix(8).map { Self.signs[Int($0) % Self.signs.count] }
        text = "TB-\(year)-\(String(drawn.prefix(4)))-\(String(drawn.suffix(4)))"
    }

    /// Takes what somebody typed, in any case and with spaces around; nil when it is shaped otherwise.
    public init?(_ typed: String) {
        let text = typed.uppercased().filter { !$0.isWhitespace }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == "TB", parts[1].count == 4,
            parts[1].allSatisfy({ $0.isASCII && $0.isNumber }),
            parts[2].count == 4, parts[3].count == 4, (parts[2] + parts[3]).allSatisfy({ Self.signs.contains($0) })
        else { return nil }
        self.text = text
    }

    public var description: String { text }
}

/// What a check of a number tells of a person: `A. B.`
public func certificateInitials(_ name: String) -> String {
    let words = name.split { $0.isWhitespace || $0 == "-" }
    return words.compactMap { $0.first { $0.isLetter } }.map { "\($0.uppercased())." }.joined(separator: " ")
}
