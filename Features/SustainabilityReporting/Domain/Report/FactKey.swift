/// What a fact is about: an element, and for elements with a dimension a member of it.
public struct FactKey: Hashable, Sendable, Codable, Comparable {
    public let element: ElementName
    /// Local name of the member, or the id of a row; empty where the element has no dimension and for its sum.
    public let member: String

    public init(_ element: ElementName, _ member: String = "") {
        (self.element, self.member) = (element, member)
    }

    public static func < (one: FactKey, other: FactKey) -> Bool {
        (one.element, one.member) < (other.element, other.member)
    }
}
