import Foundation
import HTTPTypes
import Hummingbird
public import Kernel
import SecurityPlatform
import Synchronization
public import WebPlatform
import World

/// Which servers help browsers to speak with each other.
///
/// Address: `/welt/verbindung/helfer`.
public struct TurnFeature: Sendable {
    /// As long as a call may take to be begun and renewed; a line that has begun goes on beyond it.
    static let lifetime = 3_600
    static let rate = (count: 12, seconds: 60.0)

    private let server: TURNServer?
    private let isInRoom: @Sendable (Visitor) async -> Bool
    private let rates = TurnRates()
    private let texts: Texts
    private let outside: OutsideWorld

    /// - Parameters:
    ///   - server: nil where the hub has none: browsers then find each other by themselves or not at all.
    ///   - isInRoom: whether somebody is connected with others now; nobody else is given anything.
    public init(
        server: TURNServer?,
        isInRoom: @escaping @Sendable (Visitor) async -> Bool,
        texts: Texts,
        outside: OutsideWorld
    ) {
        (self.server, self.isInRoom, self.texts, self.outside) = (server, isInRoom, texts, outside)
    }

    public func addRoutes(to routes: Routes) {
        routes.feature("World", texts: texts).get("welt/verbindung/helfer", for: .everyone, use: sendServers)
    }

    @Sendable func sendServers(_ call: Call<Visitor>) async throws -> Response {
        guard await isInRoom(call.who) else { throw HTTPError(.notFound) }
        let now = outside.now()
        if let seconds = rates.take(PresenceConnection.key(of: call.who), at: now.timeIntervalSince1970) {
            return Response(status: .tooManyRequests, headers: [.retryAfter: "\(seconds)", .cacheControl: "no-store"])
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return call.json([UInt8](try encoder.encode(answer(at: now))))
    }

    private func answer(at now: Date) -> TurnAnswer {
        guard let server else { return TurnAnswer(isConfigured: false, iceServers: [], seconds: 0) }
        let credential = RelayCredential(
            secret: server.secret,
            until: now.addingTimeInterval(Double(Self.lifetime)),
            // Chance, not a person: what the server's log tells names nobody.
            mark: Base64URL.text(outside.randomBytes(9))
        )
        return TurnAnswer(
            isConfigured: true,
            iceServers: [
                .init(urls: server.addresses, username: credential.username, credential: credential.password)
            ],
            seconds: Self.lifetime
        )
    }
}

/// As `RTCPeerConnection` takes it.
struct TurnAnswer: Encodable {
    struct Server: Encodable {
        let urls: [String]
        let username: String
        let credential: String
    }

    let isConfigured: Bool
    let iceServers: [Server]
    /// How long the credentials hold.
    let seconds: Int
}

/// How often each visitor may ask.
final class TurnRates: Sendable {
    private let rates = Mutex<[String: PresenceRate]>([:])

    /// Nil when one may; else the seconds to wait.
    func take(_ key: String, at now: Double) -> Int? {
        rates.withLock { rates in
            rates = rates.filter { !$0.value.isFull(at: now) }
            var rate = rates[key] ?? PresenceRate(TurnFeature.rate.count, per: TurnFeature.rate.seconds, at: now)
            defer { rates[key] = rate }
            return rate.take(at: now) ? nil : rate.wait
        }
    }
}
