import Foundation
import Logging
import NIOCore
import SocketPlatform
import WebPlatform
import World

/// Carries out what rooms decide.
extension PresenceHouse {
    /// - Parameter said: what a welcome tells of earlier talk.
    func carryOut(_ effects: [RoomEffect], in room: RoomName, said: [SpokenLine] = []) {
        for effect in effects {
            switch effect {
            case .send(let audience, .welcome(var welcome)):
                (welcome.said, welcome.coaches) = (said, counts().coaches)
                send(.welcome(welcome), to: audience, in: room)
            case .send(let audience, let message): send(message, to: audience, in: room)
            case .putOut(let id):
                if let connection = inRoom[room]?[id] { free(connection) }
            case .replace(let id):
                guard let connection = inRoom[room]?[id] else { continue }
                free(connection)
                connection.send(.ended(.replaced))
                connection.socket?.close(.replaced, reason: "replaced")
            case .bar(let member):
                if let connection = inRoom[room]?[member.id] { bar(member, connection.visitor, room) }
            case .report(let report): tell(report, in: room)
            // Done before the line is told.
            case .keep: break
            case .refuseEntry: break
            }
        }
    }

    private func send(_ message: RoomMessage, to audience: RoomAudience, in room: RoomName) {
        let people = inRoom[room] ?? [:]
        switch audience {
        case .one(let id): people[id]?.send(message)
        case .all: send(message, to: Array(people.values))
        case .others(let id): send(message, to: people.filter { $0.key != id }.map(\.value))
        case .moderators:
            let ids = rooms[room]?.members.values.filter(\.isModerator).map(\.id) ?? []
            send(message, to: ids.compactMap { people[$0] })
        }
    }

    func send(_ message: RoomMessage, to connections: [PresenceConnection]) {
        guard !connections.isEmpty else { return }
        // Written once, whoever gets it.
        let frame = SocketFrames.text(ProtocolWriter.text(message))
        Socket.send(connections.compactMap { connection in connection.socket.map { ($0, frame) } })
    }

    /// A line that cannot be kept is said all the same.
    func keep(_ line: SpokenLine, _ member: RoomMember, _ room: RoomName) async {
        guard case .meeting(let id) = room else { return }
        do {
            try await meetings.keep(id, member.person, line)
        } catch {
            logger.error("presence", metadata: ["error": "\(ErrorSummary.words(error))"])
        }
    }

    /// Whom a host has sent away the meeting remembers, until they are let in again. Before that is written down, and where it
    /// cannot be, the room remembers it for its ten minutes.
    private func bar(_ member: RoomMember, _ visitor: Visitor, _ room: RoomName) {
        guard case .meeting(let id) = room else { return }
        Task {
            do {
                try await meetings.bar(id, visitor, member.name)
                expulsions += 1
                rooms[room]?.marks.readmit(member.key)
            } catch {
                logger.error("presence", metadata: ["error": "\(ErrorSummary.words(error))"])
            }
        }
    }

    private func tell(_ report: RoomReport, in room: RoomName) {
        let near = room.isPublic ? rooms.values.filter(\.name.isPublic) : rooms[room].map { [$0] } ?? []
        let moderators = near.flatMap { place in
            place.members.values.filter(\.isModerator).compactMap { inRoom[place.name]?[$0.id] }
        }
        send(.reported(report, room: room), to: moderators)
        let told = PresenceReport(
            room: room,
            name: report.name,
            reporter: report.reporter,
            reason: report.reason,
            at: report.at
        )
        errands.yield { [reported] in await reported(told) }
    }
}

extension SocketCloseCode {
    /// The same person came again.
    static let replaced = SocketCloseCode(rawValue: 4000)
    /// Nothing was heard for long.
    static let idle = SocketCloseCode(rawValue: 4001)
    /// They are not who they were; the client may come back.
    static let changed = SocketCloseCode(rawValue: 4002)
}
