/// The name of an element or attribute, with the namespace instead of the prefix, which writers choose freely.
public struct XMLName: Hashable, Sendable {
    /// Empty where it is in none.
    public let namespace: String
    public let local: String

    public init(_ local: String, in namespace: String = "") {
        (self.namespace, self.local) = (namespace, local)
    }
}

public struct XMLAttribute: Hashable, Sendable {
    public let name: XMLName
    public let value: String

    public init(name: XMLName, value: String) { (self.name, self.value) = (name, value) }
}
