import HTTPTypes
import Hummingbird
import NIOCore

/// Reads what a program sent and holds it against the operation's description before any handler sees it.
enum APIRequestReader {
    /// A line of activity data with all it can hold stays below a tenth of it.
    static let largestBody = 64 << 10

    static func body(_ request: Request, _ schema: JSONSchema?) async throws -> (JSONValue, [UInt8]) {
        let bytes = try await bytes(request)
        guard let schema else { return (.null, bytes) }
        let type = request.headers[.contentType] ?? ""
        let name = type.prefix { $0 != ";" }.filter { $0 != " " }.lowercased()
        guard name == "application/json" else { throw APIProblem(.wrongMediaType) }
        // UTF-8 only: the decoder would read UTF-16 as well, in which every name has a zero byte.
        guard !bytes.contains(0), let value = JSONValue(bytes: bytes) else { throw APIProblem(.malformed) }
        if let pointer = JSONNames.repeated(in: bytes) {
            throw APIProblem(.malformed, faults: [JSONFault(pointer, .repeatedName)])
        }
        let faults = schema.faults(in: value)
        guard faults.isEmpty else { throw APIProblem(.invalid, faults: faults) }
        return (value, bytes)
    }

    private static func bytes(_ request: Request) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await chunk in request.body {
            guard bytes.count + chunk.readableBytes <= largestBody else { throw APIProblem(.tooLarge) }
            bytes.append(contentsOf: chunk.readableBytesView)
        }
        return bytes
    }

    /// The values behind the question mark; every name is known and every value has its form.
    static func query(_ request: Request, _ parameters: [APIOperation.Parameter]) throws -> APIQuery {
        var values: [String: JSONValue] = [:]
        var faults: [JSONFault] = []
        for pair in (request.uri.query ?? "").utf8.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = FormReader.text(parts[0]) else { throw APIProblem(.malformed) }
            guard let parameter = parameters.first(where: { $0.name == name }), values[name] == nil else {
                faults.append(JSONFault("?\(name)", .unknownProperty))
                continue
            }
            guard let text = parts.count == 2 ? FormReader.text(parts[1]) : "" else { throw APIProblem(.malformed) }
            let value = Self.value(text, parameter.schema)
            faults += parameter.schema.faults(in: value, at: "?\(name)")
            values[name] = value
        }
        for parameter in parameters where parameter.isRequired && values[parameter.name] == nil {
            faults.append(JSONFault("?\(parameter.name)", .missing))
        }
        guard faults.isEmpty else { throw APIProblem(.invalidQuery, faults: faults) }
        return APIQuery(values: values)
    }

    private static func value(_ text: String, _ schema: JSONSchema) -> JSONValue {
        switch schema {
        case .whole, .number:
            let isPlain = !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) || $0 == 45 || $0 == 46 }
            return isPlain ? Double(text).map { .number($0) } ?? .string(text) : .string(text)
        case .flag: return text == "true" ? true : text == "false" ? false : .string(text)
        default: return .string(text)
        }
    }
}

/// What stood behind the question mark, already checked.
public struct APIQuery: Sendable {
    let values: [String: JSONValue]

    public subscript(_ name: String) -> JSONValue { values[name] ?? .null }
}
