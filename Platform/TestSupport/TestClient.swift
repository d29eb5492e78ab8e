import Foundation
public import HTTPTypes
public import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
public import WebPlatform

/// A browser without a browser: sends requests straight to the router, keeps cookies, adds the form's proof.
public final class TestClient: @unchecked Sendable {
    private let respond: @Sendable (Request) async throws -> Response
    private let tokens: FormTokens
    /// Used by one test at a time.
    private var cookies: [String: String]

    public init(
        responder: any HTTPResponder<AppContext>,
        tokens: FormTokens,
        session: String?
    ) {
        self.tokens = tokens
        cookies = [CookieName.visit: "visit-of-a-test-browser-"]
        if let session { cookies[CookieName.session] = session }
        var logger = Logger(label: "test")
        logger.logLevel = .notice
        respond = { [logger] request in
            let source = ApplicationRequestContextSource(channel: NIOAsyncTestingChannel(), logger: logger)
            return try await responder.respond(to: request, context: AppContext(source: source))
        }
    }

    public func get(_ path: String, headers: HTTPFields = [:]) async throws -> Answer {
        try await send(.get, path, headers: headers, body: [])
    }

    /// Sends a form with its proof; values keep their order of names.
    public func post(_ path: String, _ fields: [String: String] = [:]) async throws -> Answer {
        try await post(path, pairs: fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }

    public func post(_ path: String, pairs: [(String, String)]) async throws -> Answer {
        let all = pairs + [(FormTokens.field, proof)]
        let body = all.map { "\(Self.escaped($0.0))=\(Self.escaped($0.1))" }.joined(separator: "&")
        return try await send(
            .post,
            path,
            headers: [.contentType: "application/x-www-form-urlencoded"],
            body: Array(body.utf8)
        )
    }

    /// Without the proof, as a foreign page would send it.
    public func forge(_ path: String, _ fields: [String: String] = [:]) async throws -> Answer {
        let body = fields.map { "\(Self.escaped($0.key))=\(Self.escaped($0.value))" }.joined(separator: "&")
        return try await send(
            .post,
            path,
            headers: [.contentType: "application/x-www-form-urlencoded"],
            body: Array(body.utf8)
        )
    }

    public func delete(_ path: String) async throws -> Answer { try await post(path + "?_method=DELETE") }

    /// A multipart form with one file.
    public func upload(
        _ path: String,
        _ fields: [String: String] = [:],
        field: String,
        fileName: String,
        type: String = "application/octet-stream",
        contents: [UInt8]
    ) async throws -> Answer {
        let boundary = "boundary-of-a-test"
        var body: [UInt8] = []
        for (name, value) in fields.merging([FormTokens.field: proof], uniquingKeysWith: { first, _ in first }) {
            body += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        body += Array(
            """
            --\(boundary)\r\nContent-Disposition: form-data; name="\(field)"; filename="\(fileName)"\r\n\
            Content-Type: \(type)\r\n\r\n
            """.utf8
        )
        body += contents
        body += Array("\r\n--\(boundary)--\r\n".utf8)
        return try await send(
            .post,
            path,
            headers: [.contentType: "multipart/form-data; boundary=\(boundary)"],
            body: body
        )
    }

    /// The token of the session this browser holds now.
    public var session: String? { cookies[CookieName.session] }

    /// As if the browser had never been given this cookie.
    public func forget(_ cookie: String) { cookies[cookie] = nil }

    private var proof: String {
        tokens.token(visit: cookies[CookieName.visit] ?? "", session: cookies[CookieName.session])
    }

    public func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        headers: HTTPFields,
        body: [UInt8]
    ) async throws -> Answer {
        var headers = headers
        if !cookies.isEmpty {
            headers[.cookie] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(
                separator: "; "
            )
        }
        let request = Request(
            head: .init(method: method, scheme: "http", authority: "localhost", path: path, headerFields: headers),
            body: .init(buffer: ByteBuffer(bytes: body))
        )
        do {
            let response = try await respond(request)
            let collector = Collector()
            try await response.body.write(collector)
            let answer = Answer(
                status: response.status,
                headers: response.headers,
                bytes: [UInt8](collector.buffer.readableBytesView)
            )
            keepCookies(answer)
            return answer
        } catch let error as HTTPError {
            return Answer(status: error.status, headers: [:], bytes: Array((error.body ?? "").utf8))
        }
    }

    private func keepCookies(_ answer: Answer) {
        for line in answer.headers[values: .setCookie] {
            let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { continue }
            let isGone = line.lowercased().contains("max-age=0")
            cookies[String(pair[0])] = isGone ? nil : String(pair[1])
        }
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            return isPlain ? String(scalar) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}

private final class Collector: ResponseBodyWriter {
    var buffer = ByteBuffer()
    func write(_ part: ByteBuffer) { buffer.writeImmutableBuffer(part) }
    func finish(_ trailers: HTTPFields?) {}
}
