import DatabasePlatform
import HTTPTypes
import Hummingbird
import Kernel
import ProgrammingInterfaceStorage
import WebPlatform

/// Making something exactly once, however often a program sends the request.
extension ProgrammingInterfaceFeature {
    static let keyField = HTTPField.Name("Idempotency-Key")!
    static let repeatedField = HTTPField.Name("Idempotency-Replayed")!
    static let longestKey = 200

    func once(
        _ call: APICall<TokenHolder>,
        work: @Sendable @escaping (any SQLSession) throws -> IdempotencyStore.Answer
    ) async throws -> Response {
        let key = call.request.headers[Self.keyField]
        if let key, key.isEmpty || key.count > Self.longestKey {
            throw APIProblem(
                .invalidQuery,
                details: [.init("Idempotency-Key", call.texts("fault.key", ["limit": "\(Self.longestKey)"]))]
            )
        }
        let request = IdempotencyStore.Request(
            token: call.who.token,
            firm: call.who.firm,
            key: key,
            content: Array("\(call.request.method) \(call.request.uri.path)\n".utf8) + call.bytes
        )
        switch try await requests.once(request, work: work) {
        case .done(let answer): return made(answer, call)
        case .repeated(let answer):
            var response = made(answer, call)
            response.headers[Self.repeatedField] = "true"
            return response
        case .keyReused: throw APIProblem(.keyReused)
        }
    }

    private func made(_ answer: IdempotencyStore.Answer, _ call: APICall<TokenHolder>) -> Response {
        call.json(
            JSONValue(bytes: Array(answer.json.utf8)) ?? .null,
            status: .created,
            version: answer.version,
            location: answer.location
        )
    }
}

extension IdempotencyStore.Answer {
    init(_ value: JSONValue, location: String, version: Int) {
        self.init(json: String(decoding: value.bytes, as: UTF8.self), location: location, version: version)
    }
}
