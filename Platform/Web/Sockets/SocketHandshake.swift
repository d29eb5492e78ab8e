import Crypto
import Foundation
import HTTPTypes
import Hummingbird

/// What a request to become a WebSocket must say, and what it is answered (RFC 6455, section 4.2).
struct SocketHandshake {
    let accept: String
    /// Those that the client speaks.
    let protocols: [String]

    private static let version = HTTPField.Name("Sec-WebSocket-Version")!
    private static let key = HTTPField.Name("Sec-WebSocket-Key")!
    private static let accept = HTTPField.Name("Sec-WebSocket-Accept")!
    private static let subprotocol = HTTPField.Name("Sec-WebSocket-Protocol")!
    private static let upgrade = HTTPField.Name("Upgrade")!

    /// Nil when the request asks for something else.
    init?(_ headers: HTTPFields) {
        guard Self.words(headers, Self.upgrade).contains("websocket"),
            Self.words(headers, .connection).contains("upgrade"),
            headers[Self.version] == "13",
            let key = headers[Self.key], Data(base64Encoded: key)?.count == 16
        else { return nil }
        let digest = Insecure.SHA1.hash(data: Data((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").utf8))
        accept = Data(digest).base64EncodedString()
        protocols = headers[values: Self.subprotocol].joined(separator: ",").split(separator: ",")
            .map { $0.trimmingCharacters(in: .whitespaces) }
    }

    func answer(protocol name: String) -> HTTPFields {
        [Self.upgrade: "websocket", .connection: "Upgrade", Self.accept: accept, Self.subprotocol: name]
    }

    /// What is told whoever asked for something else.
    static let needed: HTTPFields = [upgrade: "websocket", version: "13"]

    /// A page of ours asked, and not one of somebody else that a visitor has opened beside it. Browsers always say where
    /// a page is from; a program that says nothing has no cookies that were not its own.
    static func isOurs(origin: String?, host: String?, publicAddress: String?) -> Bool {
        guard let origin else { return true }
        if let publicAddress { return sameOrigin(origin, publicAddress) }
        guard let host else { return false }
        return sameOrigin(origin, "http://" + host)
    }

    private static func sameOrigin(_ one: String, _ other: String) -> Bool {
        guard let first = URLComponents(string: one), let second = URLComponents(string: other),
            let host = first.host, !host.isEmpty
        else { return false }
        return first.scheme?.lowercased() == second.scheme?.lowercased()
            && host.lowercased() == second.host?.lowercased()
            && port(first) == port(second)
    }

    private static func port(_ address: URLComponents) -> Int {
        address.port ?? (address.scheme?.lowercased() == "https" ? 443 : 80)
    }

    private static func words(_ headers: HTTPFields, _ name: HTTPField.Name) -> [String] {
        headers[values: name].joined(separator: ",").split(separator: ",")
            .map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
    }
}
