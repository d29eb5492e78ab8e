public import Foundation
import Hummingbird
public import Kernel
import SocketPlatform
public import WebPlatform
public import World

/// Who is there now, over one WebSocket.
public struct PresenceFeature: Sendable {
    /// What pages and meetings ask of it.
    public let house: PresenceHouse
    private let gate = PresenceGate()
    private let sessions: SessionResolver?
    private let texts: Texts

    /// - Parameters:
    ///   - places: those that have a room.
    ///   - reported: takes what people say of others' behaviour.
    ///   - sessions: says whether those who are connected are still who they were; nil asks nobody.
    public init(
        places: Set<PlaceID>,
        meetings: MeetingDoor = .none,
        reported: @escaping @Sendable (PresenceReport) async -> Void = { _ in },
        sessions: SessionResolver? = nil,
        texts: Texts,
        outside: OutsideWorld
    ) {
        house = PresenceHouse(outside: outside, places: places, meetings: meetings, reported: reported)
        (self.sessions, self.texts) = (sessions, texts)
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("World", texts: texts)
        routes.socket("welt/verbindung", for: .everyone, protocol: PresenceProtocol.name) {
            [house, gate, sessions] call in
            switch gate.ask(call.clientAddress, at: PresenceConnection.now) {
            case .tooManyFromThere(let seconds):
                return .refuse(SocketRefusals.tooMany(call, isOneAddress: true, retryAfter: seconds))
            case .crowded: return .accept(PresenceFarewell.crowded)
            case .full: return .refuse(SocketRefusals.tooMany(call, isOneAddress: false, retryAfter: 30))
            case .welcome(let ticket):
                var limits = SocketLimits()
                limits.message = PresenceProtocol.longestSignal
                let (visitor, token) = (call.visitor, call.request.cookies[CookieName.session]?.value)
                let connection = PresenceConnection(visitor, ticket: ticket, house: house) {
                    try await sessions?.stands(visitor, token: token) ?? true
                }
                return .accept(connection, limits)
            }
        }
    }

    /// The places of all worlds below a content folder, by the names of their files.
    public static func places(in folder: URL) throws -> Set<PlaceID> {
        let files = FileManager.default
        let worlds = folder.appendingPathComponent("worlds")
        let names = try files.contentsOfDirectory(atPath: worlds.path).flatMap { world in
            let places = worlds.appendingPathComponent(world).appendingPathComponent("places")
            return try files.contentsOfDirectory(atPath: places.path)
        }
        return Set(names.filter { $0.hasSuffix(".json") }.compactMap { PlaceID(String($0.dropLast(5))) })
    }
}
