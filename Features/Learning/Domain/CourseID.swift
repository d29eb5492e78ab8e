/// The name of a course and of its folder: `klimabilanz`.
public struct CourseID: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// Nil unless it is lower-case letters a–z, digits and hyphens, 2 to 40 of them.
    public init?(_ text: String) {
        let allowed = text.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
        }
        guard allowed, (2...40).contains(text.utf8.count) else { return nil }
        self.text = text
    }

    public var description: String { text }
}
