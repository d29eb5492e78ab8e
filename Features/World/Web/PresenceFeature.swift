public import Foundation
public import Kernel
import SocketPlatform
public import WebPlatform
public import World

/// Who is there now, over one WebSocket.
public struct PresenceFeature: Sendable {
    /// What pages and meetings ask of it.
    public let house: PresenceHouse
    private let gate = PresenceGate()
    private let texts: Texts

    /// - Parameters:
    ///   - places: those that have a room.
    ///   - reported: takes what people say of others' behaviour.
    public init(
        places: Set<PlaceID>,
        meetings: MeetingDoor = .none,
        reported: @escaping @Sendable (PresenceReport) async -> Void = { _ in },
        texts: Texts,
        outside: OutsideWorld
    ) {
        house = PresenceHouse(outside: outside, places: places, meetings: meetings, reported: reported)
        self.texts = texts
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("World", texts: texts)
        routes.socket("welt/verbindung", for: .everyone, protocol: PresenceProtocol.name) { [house, gate] call in
            switch gate.ask(call.clientAddress, at: PresenceConnection.now) {
            case .tooManyFromThere(let seconds):
                return .refuse(SocketRefusals.tooMany(call, isOneAddress: true, retryAfter: seconds))
            case .full: return .refuse(SocketRefusals.tooMany(call, isOneAddress: false, retryAfter: 30))
            case .welcome(let ticket):
                var limits = SocketLimits()
                limits.message = PresenceProtocol.longestSignal
                return .accept(PresenceConnection(call.visitor, ticket: ticket, house: house), limits)
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
