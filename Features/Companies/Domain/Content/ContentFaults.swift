import Foundation

/// Everything that is wrong with a content file, for whoever edits it; English, since it is read in a terminal.
public struct ContentFaults: Error, Hashable, Sendable, CustomStringConvertible {
    public struct Fault: Hashable, Sendable {
        public let file: String
        /// Counted from 1; nil where the fault has no single place.
        public let line: Int?
        public let problem: String
    }

    public let faults: [Fault]

    public var description: String {
        faults.map { "\($0.file)\($0.line.map { ":\($0)" } ?? ""): \($0.problem)" }.joined(separator: "\n")
    }
}

/// Collects the faults of one file and finds their lines.
struct ContentCheck {
    let file: String
    let json: Data
    private var faults: [ContentFaults.Fault] = []

    init(file: String, json: Data) { (self.file, self.json) = (file, json) }

    /// `needle` is text that stands in the line at fault, such as `"25.62"`.
    mutating func note(_ problem: String, at needle: String? = nil) {
        faults.append(.init(file: file, line: needle.flatMap(line), problem: problem))
    }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        do {
            return try JSONDecoder().decode(type, from: json)
        } catch let error as DecodingError {
            throw ContentFaults(faults: [.init(file: file, line: nil, problem: Self.problem(error))])
        }
    }

    func throwIfFaulty() throws {
        if !faults.isEmpty { throw ContentFaults(faults: faults) }
    }

    private func line(_ needle: String) -> Int? {
        let text = String(decoding: json, as: UTF8.self)
        guard let found = text.range(of: needle) else { return nil }
        return text[..<found.lowerBound].count { $0.isNewline } + 1
    }

    private static func problem(_ error: DecodingError) -> String {
        func place(_ path: [any CodingKey]) -> String {
            path.isEmpty ? "" : " at " + path.map(\.stringValue).joined(separator: ".")
        }
        return switch error {
        case .keyNotFound(let key, let context): "\"\(key.stringValue)\" is missing\(place(context.codingPath))"
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            "\(context.debugDescription)\(place(context.codingPath))"
        @unknown default: "\(error)"
        }
    }
}
