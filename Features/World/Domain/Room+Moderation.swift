public import Foundation

/// What moderators do. The house has checked pages, the room its people.
extension Room {
    mutating func carryOut(_ act: RoomAct, by: UInt16?, _ now: Date) -> [RoomEffect] {
        switch act {
        case .mute(let who): return silence(who, true, by, now)
        case .unmute(let who): return silence(who, false, by, now)
        case .remove(let who):
            guard let member = members[who], who != by else { return unknown(by) }
            // One host does not put another out.
            guard !member.isModerator || by == nil else { return Self.refuse(by!, .notModerator) }
            marks.remove(member.key, at: now)
            lost.removeAll { $0.member.key == member.key }
            let kept: [RoomEffect] = if case .meeting = name { [.bar(member)] } else { [] }
            return kept + [.send(.one(who), .removed), .putOut(who)] + part(who)
        case .lower(let who): return lower(who, by)
        case .close:
            guard !isClosed else { return [] }
            isClosed = true
            return [.send(.all, .closed)]
        case .open:
            guard isClosed else { return [] }
            isClosed = false
            return [.send(.all, .opened)]
        }
    }

    /// What these marks ask for here: they were made elsewhere, or have ended.
    public func unheld(_ marks: RoomMarks, at now: Date) -> [RoomAct] {
        people.compactMap { member in
            if marks.isRemoved(member.key, at: now) { return .remove(member.id) }
            let isMuted = marks.isMuted(member.key, at: now)
            if isMuted == member.isMuted { return nil }
            return isMuted ? .mute(member.id) : .unmute(member.id)
        }
    }

    private mutating func silence(_ who: UInt16, _ isMuted: Bool, _ by: UInt16?, _ now: Date) -> [RoomEffect] {
        guard var member = members[who] else { return unknown(by) }
        marks.mute(member.key, isMuted, at: now)
        guard member.isMuted != isMuted else { return [] }
        member.isMuted = isMuted
        if isMuted { member.media = RoomMedia() }
        members[who] = member
        return [.send(.all, .changed(member))]
    }

    private mutating func lower(_ who: UInt16?, _ by: UInt16?) -> [RoomEffect] {
        if let who, members[who] == nil { return unknown(by) }
        var effects: [RoomEffect] = []
        for id in who.map({ [$0] }) ?? members.keys.sorted() {
            guard var member = members[id], member.handSince != nil else { continue }
            member.handSince = nil
            members[id] = member
            effects.append(.send(.all, .changed(member)))
        }
        return effects.isEmpty ? [] : effects + [.send(.all, .hands(hands))]
    }

    private func unknown(_ by: UInt16?) -> [RoomEffect] { by.map { Self.refuse($0, .unknownPerson) } ?? [] }
}
