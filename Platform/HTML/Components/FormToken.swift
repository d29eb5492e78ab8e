/// A hidden name and value that travels with a form, such as the one against forged requests.
public struct FormToken: Sendable {
    public let name: String
    public let value: String

    public init(name: String, value: String) { (self.name, self.value) = (name, value) }
}

public func hiddenField(_ token: FormToken) -> Node {
    input(.type("hidden"), .name(token.name), .value(token.value))
}
