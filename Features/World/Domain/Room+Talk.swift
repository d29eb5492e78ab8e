import Foundation
import Kernel

/// Words, signs and signals.
extension Room {
    mutating func say(_ id: UInt16, _ text: String, _ line: String, _ now: Date) -> [RoomEffect] {
        guard let member = members[id] else { return [] }
        guard !member.isMuted else { return Self.refuse(id, .muted) }
        let words = TypedText.block(text).trimmingCharacters(in: .whitespacesAndNewlines)
        guard !words.isEmpty else { return Self.refuse(id, .empty) }
        guard words.count <= Self.longestText, line.count <= 64 else { return Self.refuse(id, .tooLong) }
        let spoken = SpokenLine(
            who: id,
            name: member.name,
            text: words,
            at: now,
            id: TypedText.line(line)
        )
        let said = RoomEffect.send(.all, .said(spoken))
        guard case .meeting = name else { return [said] }
        return [.keep(spoken, by: member), said]
    }

    mutating func react(_ id: UInt16, _ reaction: RoomReaction) -> [RoomEffect] {
        guard let member = members[id] else { return [] }
        guard !member.isMuted else { return Self.refuse(id, .muted) }
        return [.send(.all, .reacted(id, reaction))]
    }

    mutating func hand(_ id: UInt16, _ up: Bool, _ now: Date) -> [RoomEffect] {
        guard var member = members[id], (member.handSince != nil) != up else { return [] }
        member.handSince = up ? now : nil
        members[id] = member
        return [.send(.all, .changed(member)), .send(.all, .hands(hands))]
    }

    mutating func show(_ id: UInt16, _ media: RoomMedia) -> [RoomEffect] {
        guard var member = members[id], member.media != media else { return [] }
        guard !member.isMuted || media == RoomMedia() else { return Self.refuse(id, .muted) }
        member.media = media
        members[id] = member
        return [.send(.all, .changed(member))]
    }

    /// From one to another of the same room; to nobody else. It is how voices find each other, so whoever is muted may only
    /// hang up.
    func signal(_ id: UInt16, _ to: UInt16, _ data: String) -> [RoomEffect] {
        guard let member = members[id] else { return [] }
        guard members[to] != nil, to != id else { return Self.refuse(id, .unknownPerson) }
        guard !member.isMuted || Self.isFarewell(data) else { return Self.refuse(id, .muted) }
        return [.send(.one(to), .signal(from: id, data: data))]
    }

    /// `{"bye": true}` and nothing beside it.
    private static func isFarewell(_ data: String) -> Bool {
        ProtocolJSON.read(data) == .object(["bye": .flag(true)])
    }

    func report(_ id: UInt16, _ who: UInt16, _ reason: String, _ now: Date) -> [RoomEffect] {
        guard let member = members[id] else { return [] }
        guard let accused = members[who], who != id else { return Self.refuse(id, .unknownPerson) }
        let words = TypedText.block(reason).trimmingCharacters(in: .whitespacesAndNewlines)
        guard words.count <= Self.longestText else { return Self.refuse(id, .tooLong) }
        return [.report(RoomReport(who: who, name: accused.name, reporter: member.name, reason: words, at: now))]
    }

    mutating func turn(_ by: UInt16?, _ page: RoomWall) -> [RoomEffect] {
        if let by {
            guard let member = members[by] else { return [] }
            guard case .meeting = name, member.isModerator else { return Self.refuse(by, .notHost) }
            guard page.page > 0, !page.document.isEmpty, page.document.count <= 200 else {
                return Self.refuse(by, .badMessage)
            }
        }
        wall = page
        return [.send(.all, .wall(page))]
    }
}
