/// The name of a place of the world and of its file: `lotsenhafen`.
public struct PlaceID: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// Nil unless it is lower-case letters a–z and hyphens, 2 to 40 of them.
    public init?(_ text: String) {
        let allowed = text.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
        }
        guard allowed, (2...40).contains(text.utf8.count) else { return nil }
        self.text = text
    }

    public var description: String { text }
}
