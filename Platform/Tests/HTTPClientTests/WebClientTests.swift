import Foundation
import HTTPClientPlatform
import Testing

@Suite struct WebClientTests {
    private let client = WebClient.live(allowsPrivateAddresses: true, seconds: 60, maximumBytes: 10_000)

    private static func ok(_ body: String, _ headers: String = "") -> String {
        "HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\(headers)\r\n\(body)"
    }

    @Test func anAnswerComesBackWithStatusHeadersAndBody() async throws {
        let server = try await TinyServer.start { request in
            Self.ok(request.hasPrefix("GET /a?b=c HTTP/1.1\r\n") ? "Grüße" : "?", "X-Part: 1\r\nX-Part: 2\r\n")
        }
        let answer = try await client.send(.get(server.address + "/a?b=c"))
        #expect(answer.status == 200)
        #expect(String(decoding: answer.body, as: UTF8.self) == "Grüße")
        #expect(answer.headers["x-part"] == "1, 2")
        try await server.stop()
    }

    @Test func aFormArrivesEscapedAndWithItsHeaders() async throws {
        let server = try await TinyServer.start { request in Self.ok(request) }
        let form = ["code": "a+b&c=ü", "grant_type": "authorization_code"]
        let answer = try await client.send(.post(server.address, form: form, headers: ["Accept": "application/json"]))
        let request = String(decoding: answer.body, as: UTF8.self)
        #expect(request.hasPrefix("POST / HTTP/1.1\r\n"))
        #expect(request.contains("Accept: application/json\r\n"))
        #expect(request.contains("Content-Type: application/x-www-form-urlencoded\r\n"))
        #expect(request.hasSuffix("\r\n\r\ncode=a%2Bb%26c%3D%C3%BC&grant_type=authorization_code"))
        try await server.stop()
    }

    @Test func aStatusThatSaysNoIsAnAnswer() async throws {
        let server = try await TinyServer.start { _ in "HTTP/1.1 400 Bad Request\r\nContent-Length: 2\r\n\r\n{}" }
        #expect(
            try await client.send(.get(server.address))
                == .init(status: 400, headers: ["content-length": "2"], body: Array("{}".utf8))
        )
        try await server.stop()
    }

    @Test func redirectsAreFollowedOnOneServerOnly() async throws {
        let server = try await TinyServer.start { request in
            if request.hasPrefix("GET /start") {
                return "HTTP/1.1 302 Found\r\nLocation: /ziel\r\nContent-Length: 0\r\n\r\n"
            }
            if request.hasPrefix("GET /kreis") {
                return "HTTP/1.1 302 Found\r\nLocation: /kreis\r\nContent-Length: 0\r\n\r\n"
            }
            if request.hasPrefix("GET /weg") {
                return "HTTP/1.1 302 Found\r\nLocation: http://localhost:1/\r\nContent-Length: 0\r\n\r\n"
            }
            return Self.ok("Ziel")
        }
        #expect(try await client.send(.get(server.address + "/start")).body == Array("Ziel".utf8))
        for path in ["/kreis", "/weg"] {
            await #expect(throws: WebClient.Failure.redirected) { try await client.send(.get(server.address + path)) }
        }
        try await server.stop()
    }

    @Test func redirectsShareTheTimeOfOneRequest() async throws {
        let server = try await TinyServer.start { _ in
            Thread.sleep(forTimeInterval: 0.4)
            return "HTTP/1.1 302 Found\r\nLocation: /weiter\r\nContent-Length: 0\r\n\r\n"
        }
        let brief = WebClient.live(allowsPrivateAddresses: true, seconds: 1)
        await #expect(throws: WebClient.Failure.timedOut) { try await brief.send(.get(server.address)) }
        try await server.stop()
    }

    @Test func anAnswerThatIsTooLargeIsNotTaken() async throws {
        let server = try await TinyServer.start { _ in Self.ok(String(repeating: "x", count: 10_001)) }
        await #expect(throws: WebClient.Failure.tooLarge) { try await client.send(.get(server.address)) }
        try await server.stop()
    }

    @Test func whoeverSaysNothingIsNotWaitedForForLong() async throws {
        let server = try await TinyServer.start { _ in "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n" }
        let brief = WebClient.live(allowsPrivateAddresses: true, seconds: 1)
        await #expect(throws: WebClient.Failure.self) { try await brief.send(.get(server.address)) }
        try await server.stop()
        await #expect(throws: WebClient.Failure.unreachable) { try await client.send(.get(server.address)) }
    }

    @Test func onlyHTTPSIsSpokenToOthers() async throws {
        for url in [
            "http://hub.example.org/", "ftp://localhost/", "file:///etc/passwd", "https://a:b@hub.example.org/",
            "https://",
            "", "https://hub.example.org/\r\nX: y",
        ] {
            await #expect(throws: WebClient.Failure.malformed, "\(url)") { try await client.send(.get(url)) }
        }
        let server = try await TinyServer.start { _ in Self.ok("klar") }
        await #expect(throws: WebClient.Failure.insecure) {
            try await client.send(.get("https://127.0.0.1:\(server.port)/"))
        }
        try await server.stop()
    }

    @Test func aHeaderHoldsOneLine() async throws {
        for value in ["a\r\nHost: x", "a\nb", "a\0b"] {
            await #expect(throws: WebClient.Failure.malformed) {
                try await client.send(.get("http://127.0.0.1:1/", headers: ["Accept": value]))
            }
        }
    }

    @Test func addressesOfPrivateNetworksAreNotCalledUnlessAllowed() async throws {
        let server = try await TinyServer.start { _ in Self.ok("innen") }
        let strict = WebClient.live(seconds: 60)
        for url in [
            server.address, "https://localhost:\(server.port)/", "https://10.0.0.1/", "https://[fd00::1]/",
            "https://169.254.169.254/latest/meta-data/", "https://[::ffff:127.0.0.1]:\(server.port)/",
            "https://2130706433:\(server.port)/",
        ] {
            await #expect(throws: WebClient.Failure.forbidden, "\(url)") { try await strict.send(.get(url)) }
        }
        try await server.stop()
    }
}
