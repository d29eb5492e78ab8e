/// Asks other servers over HTTPS: what an identity provider says, for instance. A struct of one closure, so that tests
/// answer themselves.
public struct WebClient: Sendable {
    public struct Request: Sendable, Hashable {
        public var url: String
        public var headers: [String: String]
        /// Names and values to post; nil asks with GET.
        public var form: [String: String]?

        public static func get(_ url: String, headers: [String: String] = [:]) -> Request {
            Request(url: url, headers: headers, form: nil)
        }

        public static func post(_ url: String, form: [String: String], headers: [String: String] = [:]) -> Request {
            Request(url: url, headers: headers, form: form)
        }
    }

    public struct Answer: Sendable, Hashable {
        public let status: Int
        /// Names in small letters; what came twice is joined by `, `.
        public let headers: [String: String]
        public let body: [UInt8]

        public init(status: Int, headers: [String: String] = [:], body: [UInt8] = []) {
            (self.status, self.headers, self.body) = (status, headers, body)
        }
    }

    public enum Failure: Error, Hashable, Sendable {
        /// No `https` address, one with a password in it, or a header with a line break.
        case malformed
        /// The address, or one that it leads to, lies on this machine or in a private network.
        case forbidden
        case unreachable
        case timedOut
        /// The certificate is not trusted.
        case insecure
        case tooLarge
        /// Sent on to another server, or too often.
        case redirected
    }

    /// - Throws: ``Failure``; every status is an answer.
    public var send: @Sendable (Request) async throws -> Answer

    public init(send: @escaping @Sendable (Request) async throws -> Answer) { self.send = send }

    /// Stops the test that touches it.
    public static let unimplemented = WebClient { _ in preconditionFailure("WebClient.send is not set in this test") }
}
