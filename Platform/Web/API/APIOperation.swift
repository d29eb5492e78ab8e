public import HTTPTypes
public import Kernel

/// One thing that programs can ask for, declared together with its route: the description that programs read is made
/// from these values, so that no route can be missing in it.
public struct APIOperation: Sendable {
    public struct Parameter: Sendable {
        public let name: String
        public let schema: JSONSchema
        public let isRequired: Bool

        public init(_ name: String, _ schema: JSONSchema, isRequired: Bool = false) {
            (self.name, self.schema, self.isRequired) = (name, schema, isRequired)
        }
    }

    /// What comes back when all is well.
    public enum Answer: Sendable {
        case json(JSONSchema)
        /// Answered with 201 and the address of what was made.
        case made(JSONSchema)
        case nothing
        case file
    }

    /// `listEntries`; names the operation in generated clients, and its words.
    public let name: String
    public let method: HTTPRequest.Method
    /// `api/v1/years/:year/entries`
    public let path: String
    /// Parameters behind the question mark.
    public let query: [Parameter]
    public let body: JSONSchema?
    public let answer: Answer
    /// What else may happen, beyond what every request may meet.
    public let problems: [APIProblem.Kind]
    /// Only what is still as it was read is changed: the version stands in `If-Match`.
    public let needsVersion: Bool

    public init(
        _ name: String,
        _ method: HTTPRequest.Method,
        _ path: String,
        query: [Parameter] = [],
        body: JSONSchema? = nil,
        answer: Answer,
        problems: [APIProblem.Kind] = [],
        needsVersion: Bool = false
    ) {
        (self.name, self.method, self.path, self.query) = (name, method, path, query)
        (self.body, self.answer, self.problems, self.needsVersion) = (body, answer, problems, needsVersion)
    }

    /// Names of the parts of the path that stand for something.
    public var pathParameters: [String] {
        path.split(separator: "/").filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
    }

    /// `/api/v1/years/{year}/entries`
    public var template: String {
        "/"
            + path.split(separator: "/").map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }
            .joined(separator: "/")
    }
}

/// An operation with the scope a token needs for it; nil where nobody is asked.
public struct DeclaredOperation: Sendable {
    public let operation: APIOperation
    public let scope: TokenScope?

    public init(operation: APIOperation, scope: TokenScope?) { (self.operation, self.scope) = (operation, scope) }
}
