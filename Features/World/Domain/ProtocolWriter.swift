import Foundation

/// Writes what a room tells as the JSON of the protocol.
public enum ProtocolWriter {
    private typealias Fields = [String: ProtocolJSON]

    /// One line of JSON with `v` and `t`.
    public static func text(_ message: RoomMessage) -> String {
        var (type, fields) = content(message)
        fields["v"] = .number(PresenceProtocol.version)
        fields["t"] = .text(type)
        return ProtocolJSON.object(fields).text
    }

    private static func content(_ message: RoomMessage) -> (String, Fields) {
        switch message {
        case .welcome(let welcome): ("welcome", fields(welcome))
        case .joined(let member): ("joined", ["person": object(member)])
        case .left(let who): ("left", ["who": .number(Int(who))])
        case .changed(let member): ("changed", ["person": object(member)])
        case .said(let line): ("said", fields(line))
        case .reacted(let who, let kind): ("reacted", ["who": .number(Int(who)), "kind": .text(kind.rawValue)])
        case .hands(let hands): ("hands", ["queue": .list(hands.map(object))])
        case .signal(let from, let data):
            ("signal", ["from": .number(Int(from)), "data": ProtocolJSON.read(data) ?? .none])
        case .counts(let counts): ("counts", fields(counts))
        case .people(let members): ("people", ["people": .list(members.map(object))])
        case .wall(let wall): ("wall", fields(wall))
        case .board: ("board", [:])
        case .reported(let report, let room): ("reported", fields(report, room))
        case .refused(let refusal, let wait):
            (
                "refused",
                wait.map { ["code": .text(refusal.rawValue), "retryAfter": .number($0)] }
                    ?? ["code": .text(refusal.rawValue)]
            )
        case .removed: ("removed", [:])
        case .closed: ("closed", [:])
        case .opened: ("opened", [:])
        case .ended(let reason): ("ended", ["reason": .text(reason.rawValue)])
        }
    }

    private static func fields(_ welcome: RoomWelcome) -> Fields {
        [
            "you": .number(Int(welcome.you.id)), "room": .text(welcome.room.text), "resume": .text(welcome.you.resume),
            "tick": .number(PresenceProtocol.tick), "role": .text(welcome.you.role.rawValue),
            "isModerator": .flag(welcome.you.isModerator), "people": .list(welcome.people.map(object)),
            "said": .list(welcome.said.map { .object(fields($0)) }), "hands": .list(welcome.hands.map(object)),
            "wall": welcome.wall.map { .object(fields($0)) } ?? .none, "isClosed": .flag(welcome.isClosed),
            "coaches": .number(welcome.coaches),
        ]
    }

    private static func object(_ member: RoomMember) -> ProtocolJSON {
        .object([
            "id": .number(Int(member.id)), "name": .text(member.name), "look": .number(member.look),
            "role": .text(member.role.rawValue), "way": .text(member.way.rawValue), "isMuted": .flag(member.isMuted),
            "hasHand": .flag(member.handSince != nil), "audio": .flag(member.media.audio),
            "video": .flag(member.media.video), "screen": .flag(member.media.screen),
        ])
    }

    private static func object(_ hand: RaisedHand) -> ProtocolJSON {
        .object(["who": .number(Int(hand.who)), "since": .number(time(hand.since))])
    }

    private static func fields(_ line: SpokenLine) -> Fields {
        [
            "who": .number(Int(line.who)), "name": .text(line.name), "text": .text(line.text),
            "at": .number(time(line.at)), "id": .text(line.id),
        ]
    }

    private static func fields(_ wall: RoomWall) -> Fields {
        ["document": .text(wall.document), "page": .number(wall.page)]
    }

    private static func fields(_ counts: PresenceCounts) -> Fields {
        let places = counts.places.map { ($0.key.text, ProtocolJSON.number($0.value)) }
        return [
            "places": .object(Dictionary(uniqueKeysWithValues: places)), "hub": .number(counts.hub),
            "coaches": .number(counts.coaches),
        ]
    }

    private static func fields(_ report: RoomReport, _ room: RoomName) -> Fields {
        [
            "who": .number(Int(report.who)), "name": .text(report.name), "room": .text(room.text),
            "reason": .text(report.reason),
        ]
    }

    /// Milliseconds since 1970, as browsers count.
    private static func time(_ date: Date) -> Int { Int((date.timeIntervalSince1970 * 1_000).rounded()) }
}
