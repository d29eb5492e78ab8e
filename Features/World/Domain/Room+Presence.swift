import Foundation

/// Coming and going.
extension Room {
    mutating func join(_ arrival: RoomMember, _ resume: String?, _ now: Date) -> [RoomEffect] {
        if marks.isRemoved(arrival.key, at: now) {
            if case .meeting = name { return [.refuseEntry(.barred)] }
            return [.refuseEntry(.removed)]
        }
        if isClosed && !arrival.isModerator { return [.refuseEntry(.closed)] }
        var effects: [RoomEffect] = []
        var member = arrival
        // A guest's or a person's second window takes the place of the first.
        if let earlier = members.values.first(where: { $0.key == arrival.key }) {
            effects += part(earlier.id) + [.replace(earlier.id)]
            if earlier.resume == resume { member.handSince = earlier.handSince }
        }
        if members.count >= name.capacity { return effects + [.refuseEntry(.full)] }
        if let index = lost.firstIndex(where: { $0.member.resume == resume && $0.member.key == arrival.key }) {
            member.handSince = lost.remove(at: index).member.handSince
        }
        lost.removeAll { $0.member.key == arrival.key }
        member.isMuted = marks.isMuted(arrival.key, at: now)
        members[member.id] = member
        let welcome = RoomWelcome(
            you: member,
            room: name,
            people: people,
            hands: hands,
            wall: wall,
            isClosed: isClosed
        )
        effects.append(.send(.one(member.id), .welcome(welcome)))
        effects.append(.send(.others(member.id), .joined(member)))
        if member.handSince != nil { effects.append(.send(.all, .hands(hands))) }
        return effects
    }

    mutating func part(_ id: UInt16) -> [RoomEffect] {
        guard let member = members.removeValue(forKey: id) else { return [] }
        return [.send(.all, .left(id))] + (member.handSince == nil ? [] : [.send(.all, .hands(hands))])
    }

    mutating func lose(_ id: UInt16, _ now: Date) -> [RoomEffect] {
        guard let member = members[id] else { return [] }
        lost.append(Lost(member: member, until: now.addingTimeInterval(Self.patience)))
        return part(id)
    }

    mutating func finish() -> [RoomEffect] {
        let ids = members.keys.sorted()
        members = [:]
        lost = []
        (wall, isClosed) = (nil, false)
        return ids.flatMap { [.send(.one($0), .closed), .putOut($0)] }
    }
}
