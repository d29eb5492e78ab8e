/// Bounds that stop a document from filling memory or time.
public struct XMLLimits: Hashable, Sendable {
    /// Of the document as it arrives.
    public var bytes: Int
    public var elements: Int
    /// Of one element.
    public var attributes: Int
    /// Bytes of one tag or piece of text; pictures stand in attributes.
    public var token: Int

    public init(bytes: Int = 32 << 20, elements: Int = 1_000_000, attributes: Int = 128, token: Int = 8 << 20) {
        (self.bytes, self.elements, self.attributes, self.token) = (bytes, elements, attributes, token)
    }

    public static let standard = XMLLimits()
}
