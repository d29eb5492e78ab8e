public struct Definition: Sendable {
    public let term: String
    public let content: Node

    public init(_ term: String, _ content: Node) { (self.term, self.content) = (term, content) }
    public init(_ term: String, _ text: String) { self.init(term, .text(text)) }
}

/// What something is, line by line: a name on the left, its value on the right.
public func definitionList(_ definitions: [Definition]) -> Node {
    dl(.class("definitions")) {
        for definition in definitions {
            div {
                dt { definition.term }
                dd { definition.content }
            }
        }
    }
}
