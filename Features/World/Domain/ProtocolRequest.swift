/// What a client asks for in words; positions come as bytes (``FieldMove``).
public enum ProtocolRequest: Sendable, Equatable {
    case join(Join)
    case say(text: String, id: String)
    case react(RoomReaction)
    case hand(up: Bool)
    case media(RoomMedia)
    case signal(to: UInt16, data: String)
    case report(who: UInt16, reason: String)
    case moderate(RoomAct)
    case wall(RoomWall)
    /// Who those are that stand near.
    case people([UInt16])
    case leave

    public struct Join: Sendable, Equatable {
        public let room: String
        public let name: String
        public let look: Int
        public let way: PresenceWay
        public let resume: String?
    }

    /// Reads one message; throws ``ProtocolFault``. Keys it does not know are left alone.
    public init(_ text: String) throws {
        guard text.utf8.count <= PresenceProtocol.longestSignal else { throw ProtocolFault.tooLarge }
        // A value costs its reader far more than its bytes.
        let marks = text.utf8.count { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }
        guard marks <= PresenceProtocol.mostMarks else { throw ProtocolFault.badMessage }
        guard case .object(let object) = ProtocolJSON.read(text) else { throw ProtocolFault.badMessage }
        let fields = ProtocolFields(object)
        guard let type = fields.text("t") else { throw ProtocolFault.badMessage }
        guard fields.integer("v") == PresenceProtocol.version else { throw ProtocolFault.badVersion }
        guard type == "signal" || text.utf8.count <= PresenceProtocol.longestText else { throw ProtocolFault.tooLarge }
        guard let request = Self.read(type, fields) else { throw ProtocolFault.badMessage }
        self = request
    }

    private static func read(_ type: String, _ fields: ProtocolFields) -> ProtocolRequest? {
        switch type {
        case "join": return join(fields)
        case "say":
            guard let text = fields.text("text"), let id = fields.text("id") else { return nil }
            return .say(text: text, id: id)
        case "react": return fields.text("kind").flatMap(RoomReaction.init(rawValue:)).map { .react($0) }
        case "hand": return fields.flag("up").map { .hand(up: $0) }
        case "media":
            guard let audio = fields.flag("audio"), let video = fields.flag("video"), let screen = fields.flag("screen")
            else { return nil }
            return .media(RoomMedia(audio: audio, video: video, screen: screen))
        case "signal":
            guard let to = fields.number("to"), let data = fields.json("data") else { return nil }
            return .signal(to: to, data: data)
        case "report":
            guard let who = fields.number("who"), let reason = fields.text("reason") else { return nil }
            return .report(who: who, reason: reason)
        case "moderate": return act(fields).map { .moderate($0) }
        case "wall":
            guard let document = fields.text("document"), let page = fields.integer("page") else { return nil }
            return .wall(RoomWall(document: document, page: page))
        case "people": return fields.numbers("ids", most: 64).map { .people($0) }
        case "leave": return .leave
        default: return nil
        }
    }

    private static func join(_ fields: ProtocolFields) -> ProtocolRequest? {
        guard let room = fields.text("room"), let name = fields.text("name"),
            let look = fields.integer("look"), (0...11).contains(look),
            let way = fields.text("way").flatMap(PresenceWay.init(rawValue:))
        else { return nil }
        return .join(Join(room: room, name: name, look: look, way: way, resume: fields.text("resume")))
    }

    private static func act(_ fields: ProtocolFields) -> RoomAct? {
        let who = fields.number("who")
        switch fields.text("act") {
        case "mute": return who.map { .mute($0) }
        case "unmute": return who.map { .unmute($0) }
        case "remove": return who.map { .remove($0) }
        case "lower": return .lower(who)
        case "close": return .close
        case "open": return .open
        default: return nil
        }
    }
}
