/// One thing wrong in a content file. Content is loaded without any fault, or not at all.
public struct ContentFault: Error, Hashable, Sendable {
    /// Below the content directory: `factors/electricity-de.json`.
    public let file: String
    /// Counted from 1; 1 where the file as a whole is meant.
    public let line: Int
    public let kind: Kind

    public init(file: String, line: Int, kind: Kind) {
        (self.file, self.line, self.kind) = (file, line, kind)
    }

    public enum Kind: Hashable, Sendable {
        case missingFile
        case invalidJSON(JSONProblem)
        case unknownKey(String)
        case duplicateKey(String)
        case missingField(String)
        case wrongType(field: String)
        /// The field is there and of the right type, but its value is none of those allowed.
        case invalidValue(field: String, value: String)
        /// `first` is the place of the other one, as `file:line`.
        case duplicateID(String, first: String)
        /// What a feature's own rules find: the rule's name, then what it found.
        case rule(String, [String])
    }
}

extension ContentFault: CustomStringConvertible {
    /// `factors/electricity-de.json:12: unknownKey("ratio")`, for logs.
    public var description: String { "\(file):\(line): \(kind)" }
}

extension ContentFault.Kind: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missingFile: "missingFile"
        case .invalidJSON(let problem): "invalidJSON(\(problem))"
        case .unknownKey(let key): "unknownKey(\"\(key)\")"
        case .duplicateKey(let key): "duplicateKey(\"\(key)\")"
        case .missingField(let field): "missingField(\"\(field)\")"
        case .wrongType(let field): "wrongType(field: \"\(field)\")"
        case .invalidValue(let field, let value): "invalidValue(field: \"\(field)\", value: \"\(value)\")"
        case .duplicateID(let id, let first): "duplicateID(\"\(id)\", first: \"\(first)\")"
        case .rule(let name, let found): "\(name)(\(found.map { "\"\($0)\"" }.joined(separator: ", ")))"
        }
    }
}

/// Everything wrong in a content directory, by file and line; never empty.
public struct ContentFaults: Error, Hashable, Sendable, CustomStringConvertible {
    public let faults: [ContentFault]

    public init(faults: [ContentFault]) { self.faults = faults }

    /// All faults by file and line, each once: a file that is read twice names the same ones. Nil where there are none.
    public init?(_ reports: [FaultReport]) {
        let all = Set(reports.flatMap(\.faults))
        guard !all.isEmpty else { return nil }
        self.init(
            faults: all.sorted { ($0.file, $0.line, "\($0.kind)") < ($1.file, $1.line, "\($1.kind)") }
        )
    }

    /// The one fault that something without which nothing can be read is not there.
    public static func missing(_ path: String) -> ContentFaults {
        ContentFaults(faults: [ContentFault(file: path, line: 1, kind: .missingFile)])
    }

    public var description: String { faults.map(\.description).joined(separator: "\n") }
}
