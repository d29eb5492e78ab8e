import Foundation
import HTTPTypes
import Kernel
import SecurityPlatform
import TestSupport
import Testing
import WebPlatform

@testable import WorldWeb

@Suite struct TurnFeatureTests {
    private func hub(_ server: TURNServer?, isInRoom: Bool = true) async throws -> TestHub {
        let texts = Texts.feature("World")
        return try await TestHub.make(migrations: [], texts: texts) { routes, _, _ in
            TurnFeature(server: server, isInRoom: { _ in isInRoom }, texts: texts, outside: .frozen).addRoutes(
                to: routes
            )
        }
    }

    private let server = TURNServer(addresses: ["turn:turn.example.org:3478"], secret: "fedcba9876543210")
    private let address = "/welt/verbindung/helfer"

    private struct Answer: Decodable {
        struct Server: Decodable {
            let urls: [String]
            let username: String
            let credential: String
        }
        let isConfigured: Bool
        let iceServers: [Server]
        let seconds: Int
    }

    @Test func whoeverIsInARoomGetsCredentialsForAnHour() async throws {
        let answer = try await hub(server).client().get(address)
        #expect(answer.status == .ok && answer.headers[.cacheControl] == "private, no-store")
        let told = try JSONDecoder().decode(Answer.self, from: Data(answer.body.utf8))
        let given = try #require(told.iceServers.first)
        let parts = given.username.split(separator: ":")
        let end = OutsideWorld.frozen.now().addingTimeInterval(3_600)
        #expect(told.isConfigured && told.seconds == 3_600 && given.urls == server.addresses)
        #expect(parts.count == 2 && Int(parts[0]) == Int(end.timeIntervalSince1970))
        let own = RelayCredential(secret: server.secret, until: end, mark: String(parts[1]))
        #expect(given.credential == own.password)
        #expect(!answer.body.contains(server.secret))
    }

    @Test func aHubWithoutAServerSaysSo() async throws {
        let answer = try await hub(nil).client().get(address)
        #expect(answer.body == #"{"iceServers":[],"isConfigured":false,"seconds":0}"#)
    }

    @Test func whoeverIsInNoRoomGetsNothing() async throws {
        #expect(try await hub(server, isInRoom: false).client(as: .owner).get(address).status == .notFound)
    }

    @Test func nobodyAsksMoreThanTwelveTimesAMinute() async throws {
        let hub = try await hub(server)
        let guest = hub.client()
        for _ in 0..<12 { #expect(try await guest.get(address).status == .ok) }
        let last = try await guest.get(address)
        // One more may be asked for every five seconds: 60 s / 12.
        #expect(last.status == .tooManyRequests && last.headers[.retryAfter] == "5")
        #expect(try await hub.client(as: .owner).get(address).status == .ok)
    }
}
