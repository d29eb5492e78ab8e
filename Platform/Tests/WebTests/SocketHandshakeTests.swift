import HTTPTypes
import Testing

@testable import WebPlatform

@Suite struct SocketHandshakeTests {
    private static let version = HTTPField.Name("Sec-WebSocket-Version")!
    private static let key = HTTPField.Name("Sec-WebSocket-Key")!
    private static let upgrade = HTTPField.Name("Upgrade")!
    private static let subprotocol = HTTPField.Name("Sec-WebSocket-Protocol")!
    private static let whole: HTTPFields = [
        upgrade: "WebSocket", .connection: "keep-alive, Upgrade", version: "13", key: "dGhlIHNhbXBsZSBub25jZQ==",
        subprotocol: "chat, oekohub.1",
    ]

    /// RFC 6455, section 1.3.
    @Test func theExampleOfTheStandard() {
        let handshake = SocketHandshake(Self.whole)
        #expect(handshake?.accept == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
        #expect(handshake?.protocols == ["chat", "oekohub.1"])
    }

    @Test(arguments: [
        (upgrade, "h2c"), (.connection, "close"), (version, "8"), (key, "short"), (key, "dGhlIHNhbXBsZSBub25jZSE="),
    ])
    func whatIsNoneIsNone(name: HTTPField.Name, value: String) {
        var other = Self.whole
        other[name] = value
        #expect(SocketHandshake(other) == nil)
        other[name] = nil
        #expect(SocketHandshake(other) == nil)
    }

    struct Case: Sendable {
        let origin: String?
        let host: String?
        let publicAddress: String?
        let isOurs: Bool
    }

    @Test(arguments: [
        Case(origin: "https://hub.example", host: "x", publicAddress: "https://hub.example/", isOurs: true),
        Case(origin: "https://HUB.example:443", host: "x", publicAddress: "https://hub.example", isOurs: true),
        Case(origin: "http://hub.example", host: "hub.example", publicAddress: "https://hub.example", isOurs: false),
        Case(origin: "https://hub.example:8443", host: "x", publicAddress: "https://hub.example", isOurs: false),
        Case(origin: "https://hub.example.evil", host: "x", publicAddress: "https://hub.example", isOurs: false),
        Case(origin: "https://evil.example", host: "evil.example", publicAddress: "https://hub.example", isOurs: false),
        Case(origin: "http://localhost:8080", host: "localhost:8080", publicAddress: nil, isOurs: true),
        Case(origin: "http://evil.example", host: "localhost:8080", publicAddress: nil, isOurs: false),
        Case(origin: "http://localhost", host: "localhost:8080", publicAddress: nil, isOurs: false),
        Case(origin: "null", host: "localhost", publicAddress: nil, isOurs: false),
        Case(origin: "", host: "", publicAddress: nil, isOurs: false),
        Case(origin: "http://x", host: nil, publicAddress: nil, isOurs: false),
        Case(origin: nil, host: "localhost", publicAddress: nil, isOurs: true),
    ])
    func onlyOurOwnPagesAsk(_ test: Case) {
        #expect(
            SocketHandshake.isOurs(origin: test.origin, host: test.host, publicAddress: test.publicAddress)
                == test.isOurs
        )
    }
}
