/// A value of a content file with its place in it, so that a fault can name the line.
struct JSONNode: Sendable {
    /// Position of the value's first byte.
    let offset: Int
    let value: Value

    enum Value: Sendable {
        case null
        case bool(Bool)
        case number(Double)
        case string(String)
        case array([JSONNode])
        /// In the order of the file; a key may stand twice, which the reader of the object reports.
        case object([Member])
    }

    struct Member: Sendable {
        let key: String
        let offset: Int
        let node: JSONNode
    }
}

/// What is wrong with a text that should be JSON.
public enum JSONProblem: String, Hashable, Sendable {
    case unexpectedEnd, unexpectedCharacter, trailingCharacters, invalidNumber, invalidString, tooDeep
}

struct JSONFault: Error {
    let offset: Int
    let problem: JSONProblem
}
