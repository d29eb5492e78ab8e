import Foundation
import Kernel
import Logging
import NIOCore
import SocketPlatform
import WebPlatform
import World

/// What clients ask for.
extension PresenceHouse {
    func take(_ request: ProtocolRequest, from connection: PresenceConnection) async {
        if case .join(let join) = request { return await self.join(join, connection) }
        guard let seat = seats[ObjectIdentifier(connection)] else { return connection.refuse(.notJoined) }
        switch request {
        case .join: break
        case .leave:
            free(connection)
            apply(.leave(seat.id), to: seat.room)
        case .say(let text, let id): await say(seat, text, id)
        case .react(let reaction): apply(.react(seat.id, reaction), to: seat.room)
        case .hand(let up): apply(.hand(seat.id, up: up), to: seat.room)
        case .media(let media): apply(.media(seat.id, media), to: seat.room)
        case .signal(let to, let data): apply(.signal(seat.id, to: to, data: data), to: seat.room)
        case .report(let who, let reason): apply(.report(seat.id, who: who, reason: reason), to: seat.room)
        case .moderate(let act): apply(.moderate(by: seat.id, act), to: seat.room)
        case .wall(let wall): apply(.wall(by: seat.id, wall), to: seat.room)
        case .people(let ids): connection.send(.people(people(ids, near: seat.room)))
        }
    }

    /// What a meeting keeps is kept before anybody hears it.
    private func say(_ seat: Seat, _ text: String, _ id: String) async {
        let effects = effects(of: .say(seat.id, text: text, id: id), in: seat.room)
        for case .keep(let line, let member) in effects { await keep(line, member, seat.room) }
        carryOut(effects, in: seat.room)
    }

    private func join(_ join: ProtocolRequest.Join, _ connection: PresenceConnection) async {
        guard let name = RoomMember.name(join.name) else { return connection.refuse(.badName) }
        guard let room = RoomName(join.room, firm: MeetingVisitor(connection.visitor).firm) else {
            return connection.refuse(join.room == "betrieb" ? .notMember : .unknownRoom)
        }
        if case .place(let place) = room, !places.contains(place) { return connection.refuse(.unknownRoom) }
        let entry: Entry
        do {
            guard let found = try await self.entry(to: room, connection) else {
                return connection.refuse(try await isBarred(connection, from: room) ? .barred : .notInvited)
            }
            entry = found
        } catch {
            logger.error("presence", metadata: ["error": "\(ErrorSummary.words(error))"])
            return connection.refuse(.tooMany, retryAfter: 5)
        }
        guard connection.socket != nil else { return }
        let old = seats[ObjectIdentifier(connection)]
        if let old, old.room == room {
            // Coming again is no second window.
            inRoom[room]?[old.id] = nil
            apply(.leave(old.id), to: room)
        }
        let member = RoomMember(
            id: number(for: connection, join, room, old),
            key: connection.key,
            person: connection.visitor.person?.id,
            name: name,
            look: join.look,
            role: connection.role,
            way: join.way,
            isModerator: entry.isModerator,
            resume: Base64URL.text(outside.randomBytes(18))
        )
        if rooms[room] == nil, let wall = entry.wall { rooms[room] = Room(room, wall: wall) }
        let effects = effects(of: .join(member, resume: join.resume), in: room)
        if case .refuseEntry(let refusal)? = effects.last {
            carryOut(effects, in: room)
            if old?.room == room { free(connection) }
            return connection.refuse(refusal)
        }
        if let old, old.room != room {
            inRoom[old.room]?[old.id] = nil
            apply(.leave(old.id), to: old.room)
        }
        // Nothing is told a newcomer before the welcome.
        let before = effects.prefix { if case .send(_, .welcome) = $0 { false } else { true } }
        carryOut(Array(before), in: room)
        seats[ObjectIdentifier(connection)] = Seat(room: room, id: member.id)
        inRoom[room, default: [:]][member.id] = connection
        stand(connection, member, in: room)
        if let old { tidy(old.room) }
        carryOut(Array(effects.dropFirst(before.count)), in: room, said: entry.said)
        await met(in: room)
    }

    /// Only whoever has come in makes the days of a meeting count anew.
    private func met(in room: RoomName) async {
        guard case .meeting(let id) = room else { return }
        do {
            try await meetings.meet(id)
        } catch {
            logger.error("presence", metadata: ["error": "\(ErrorSummary.words(error))"])
        }
    }

    /// Who moderates there, and what was kept of its talk and its wall.
    private struct Entry {
        var isModerator: Bool
        var said: [SpokenLine] = []
        var wall: RoomWall?
    }

    /// Nil for whom the room is not. Whoever loses their place while that is asked does not slip past: it is asked again.
    private func entry(to room: RoomName, _ connection: PresenceConnection) async throws -> Entry? {
        while true {
            let before = expulsions
            let entry = try await asked(room, connection)
            if expulsions == before { return entry }
        }
    }

    private func asked(_ room: RoomName, _ connection: PresenceConnection) async throws -> Entry? {
        switch room {
        case .hub, .place: return Entry(isModerator: connection.isCoach)
        case .firm: return Entry(isModerator: connection.visitor.member?.role == .owner)
        case .meeting(let id):
            guard let seat = try await meetings.admit(id, connection.visitor) else { return nil }
            return Entry(isModerator: seat.isHost, said: try await meetings.kept(id), wall: seat.wall)
        }
    }

    private func isBarred(_ connection: PresenceConnection, from room: RoomName) async throws -> Bool {
        guard case .meeting(let id) = room else { return false }
        return try await meetings.isBarred(id, connection.visitor)
    }

    /// The number it has on that ground, had there before a loss, or a new one.
    private func number(
        for connection: PresenceConnection,
        _ join: ProtocolRequest.Join,
        _ room: RoomName,
        _ old: Seat?
    ) -> UInt16 {
        if let old, old.room == room || old.room.isPublic && room.isPublic { return old.id }
        if let resume = join.resume, !isTakenOrKept(resume, connection.key, room) {
            return rooms[room]?.keptNumber(resume, key: connection.key, at: outside.now()) ?? number(for: room)
        }
        return number(for: room)
    }

    private func isTakenOrKept(_ resume: String, _ key: String, _ room: RoomName) -> Bool {
        rooms[room]?.keptNumber(resume, key: key, at: outside.now()).map { isTaken($0, on: room) } ?? true
    }

    /// Gives a walker a place on the ground; whoever reads pages has none.
    private func stand(_ connection: PresenceConnection, _ member: RoomMember, in room: RoomName) {
        let ground = ground(of: room)
        if let standing = connection.standing {
            if standing.ground === ground && member.way == .world { return ground.letJump(standing.slot) }
            connection.standing = nil
            standing.ground.leave(standing.slot)
        }
        guard member.way == .world, let socket = connection.socket, let slot = ground.enter(member.id, socket) else {
            return
        }
        connection.standing = .init(ground: ground, slot: slot)
    }

    private func people(_ ids: [UInt16], near room: RoomName) -> [RoomMember] {
        let wanted = Set(ids)
        return rooms.values.filter { $0.name == room || $0.name.isPublic && room.isPublic }
            .flatMap { $0.members.values.filter { wanted.contains($0.id) } }.sorted { $0.id < $1.id }
    }

    /// The connection is in no room any more.
    func free(_ connection: PresenceConnection) {
        if let standing = connection.standing {
            connection.standing = nil
            standing.ground.leave(standing.slot)
        }
        guard let seat = seats.removeValue(forKey: ObjectIdentifier(connection)) else { return }
        inRoom[seat.room]?[seat.id] = nil
        tidy(seat.room)
    }

    /// A room that everybody has left needs no ground.
    private func tidy(_ room: RoomName) {
        guard inRoom[room]?.isEmpty == true else { return }
        inRoom[room] = nil
        grounds[room] = nil
    }
}
