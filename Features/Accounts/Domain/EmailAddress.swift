/// A mail address as far as it can be judged without sending mail; stored in lower case.
public struct EmailAddress: Hashable, Sendable {
    public let text: String

    /// One @ with something before it and a dotted domain behind it, at most 254 characters, no spaces or controls.
    public init?(_ typed: String) {
        let text = typed.lowercased()
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, text.utf8.count <= 254, parts[1].contains("."),
            !parts[1].hasPrefix("."), !parts[1].hasSuffix("."), !parts[1].contains(".."),
            text.unicodeScalars.allSatisfy({ !$0.properties.isWhitespace && $0.value > 32 && $0.value != 127 }),
            !text.contains(where: { "<>,;\"()".contains($0) })
        else { return nil }
        self.text = text
    }
}
