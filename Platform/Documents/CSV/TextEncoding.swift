/// The encodings in which German office programs write CSV.
public enum TextEncoding: String, Sendable, Codable, CaseIterable {
    case utf8 = "UTF-8"
    /// ISO 8859-1: used when a file is not UTF-8 and holds none of the bytes that only Windows-1252 prints.
    case latin1 = "ISO-8859-1"
    case windows1252 = "Windows-1252"

    /// The text of `bytes`. Bytes that are no UTF-8 are read as Windows-1252, so that nothing is lost.
    public func text(_ bytes: UnsafeRawBufferPointer) -> String {
        if self == .utf8, let text = String(validating: bytes.bindMemory(to: UInt8.self), as: UTF8.self) { return text }
        var result = String.UnicodeScalarView()
        for byte in bytes { result.append(Self.windowsScalar(byte)) }
        return String(result)
    }

    /// The five bytes that Windows-1252 leaves undefined become U+FFFD, which the import names as unreadable.
    private static func windowsScalar(_ byte: UInt8) -> Unicode.Scalar {
        (0x80...0x9f).contains(byte) ? windowsUpper[Int(byte) - 0x80] : Unicode.Scalar(byte)
    }

    private static let windowsUpper: [Unicode.Scalar] = [
        "€", "\u{fffd}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{fffd}", "Ž", "\u{fffd}",
        "\u{fffd}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{fffd}", "ž", "Ÿ",
    ]
}
