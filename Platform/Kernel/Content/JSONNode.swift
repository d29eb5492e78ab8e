/// A value of a content file with its place in it, so that a fault can name the line.
public struct JSONNode: Sendable {
    /// Position of the value's first byte.
    public let offset: Int
    public let value: Value

    public enum Value: Sendable {
        case null
        case bool(Bool)
        case number(Double)
        case string(String)
        case array([JSONNode])
        /// In the order of the file; a key may stand twice, which the reader of the object reports.
        case object([Member])
    }

    public struct Member: Sendable {
        public let key: String
        public let offset: Int
        public let node: JSONNode
    }
}

/// What is wrong with a text that should be JSON.
public enum JSONProblem: String, Hashable, Sendable {
    case unexpectedEnd, unexpectedCharacter, trailingCharacters, invalidNumber, invalidString, tooDeep
}

public struct JSONSyntaxFault: Error {
    public let offset: Int
    public let problem: JSONProblem
}
