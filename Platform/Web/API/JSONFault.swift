/// A place in a JSON text that its schema does not allow.
public struct JSONFault: Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
        case missing
        case unknownProperty
        /// The name stands twice in one object.
        case repeatedName
        /// The names of the types that are allowed: `string`, `number`, `null` …
        case wrongType([String])
        case tooLong(limit: Int)
        case tooShort(limit: Int)
        case notAmong([String])
        case wrongForm(JSONSchema.Form)
        case below(Double)
        case above(Double)
        case tooMany(limit: Int)
    }

    /// RFC 6901: `/properties/0/value`; empty for the whole.
    public let pointer: String
    public let reason: Reason
    /// What stands there, shortened.
    public let found: String

    public init(_ pointer: String, _ reason: Reason, found: String = "") {
        (self.pointer, self.reason, self.found) = (pointer, reason, found)
    }

    /// The pointer to a property of what `pointer` leads to.
    static func pointer(to name: String, in pointer: String) -> String {
        "\(pointer)/\(name.replacing("~", with: "~0").replacing("/", with: "~1"))"
    }
}
