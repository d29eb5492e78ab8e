import Foundation
import Kernel
import NIOCore
import SocketPlatform
import Synchronization
import WebPlatform
import World

/// One client. Steps go straight to the ground on which it stands; what is said waits its turn for the house.
final class PresenceConnection: SocketReceiver {
    /// What a place in a room needs to know of whoever asks.
    let visitor: Visitor
    /// Whether they are still who they were when the connection was made.
    let stands: @Sendable () async throws -> Bool
    private let ticket: PresenceGate.Ticket
    private let house: PresenceHouse
    private let requests: AsyncStream<ProtocolRequest>
    private let waiting: AsyncStream<ProtocolRequest>.Continuation
    private let inside: Mutex<Inside>

    struct Standing: Sendable {
        let ground: PresenceGround
        let slot: Field.Slot
    }

    private struct Inside {
        var socket: Socket?
        var standing: Standing?
        var bounds: PresenceBounds
        var heardAt: Double
    }

    /// Seconds of a steady clock.
    static var now: Double { Double(NIODeadline.now().uptimeNanoseconds) / 1e9 }

    init(
        _ visitor: Visitor,
        ticket: PresenceGate.Ticket,
        house: PresenceHouse,
        stands: @escaping @Sendable () async throws -> Bool = { true }
    ) {
        (self.visitor, self.ticket, self.house, self.stands) = (visitor, ticket, house, stands)
        (requests, waiting) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(64))
        let now = Self.now
        inside = Mutex(Inside(socket: nil, standing: nil, bounds: PresenceBounds(at: now), heardAt: now))
    }

    /// The person, or a guest's browser.
    var key: String { Self.key(of: visitor) }

    static func key(of visitor: Visitor) -> String { visitor.person?.id.text ?? "visit:" + visitor.visit }

    var isCoach: Bool { visitor.hubRoles.contains(.coach) || visitor.hubRoles.contains(.administrator) }

    var role: PresenceRole { isCoach ? .coach : visitor.person == nil ? .guest : .person }

    var socket: Socket? { inside.withLock { $0.socket } }

    var heardAt: Double { inside.withLock { $0.heardAt } }

    var standing: Standing? {
        get { inside.withLock { $0.standing } }
        set { inside.withLock { $0.standing = newValue } }
    }

    func send(_ message: RoomMessage) { socket?.send(text: ProtocolWriter.text(message)) }

    func refuse(_ refusal: RoomRefusal, retryAfter: Int? = nil) { send(.refused(refusal, retryAfter: retryAfter)) }

    func opened(_ socket: Socket) {
        inside.withLock { $0.socket = socket }
        Task { [self] in
            await house.arrive(self)
            for await request in requests { await house.take(request, from: self) }
            await house.lose(self)
        }
    }

    func closed(_ socket: Socket) {
        inside.withLock { $0.socket = nil }
        // What still waits for the house holds the connection, but no place any more.
        ticket.giveBack()
        waiting.finish()
    }

    func received(_ text: String, from socket: Socket) {
        let now = Self.now
        // Reading costs far more than sending: what is too much is not read.
        guard isFine(inside.withLock { $0.bounds.takeText(at: now) }, socket) else { return }
        do {
            let request = try ProtocolRequest(text)
            let answer = inside.withLock { inside in
                inside.heardAt = now
                return inside.bounds.take(request.kind, at: now)
            }
            guard isFine(answer, socket) else { return }
            if case .dropped = waiting.yield(request) { socket.close(.policy, reason: "tooMany") }
        } catch ProtocolFault.tooLarge {
            socket.close(.tooLarge)
        } catch {
            let isBorne = inside.withLock { $0.bounds.takeFault(at: now) }
            guard isBorne else { return socket.close(.policy, reason: "badMessage") }
            refuse(error as? ProtocolFault == .badVersion ? .badVersion : .badMessage)
        }
    }

    func received(_ bytes: ByteBuffer, from socket: Socket) {
        guard bytes.readableBytes == FieldMove.size else { return socket.close(.invalidData, reason: "badMessage") }
        let now = Self.now
        let (answer, standing) = inside.withLock { inside in
            inside.heardAt = now
            return (inside.bounds.take(.move, at: now), inside.standing)
        }
        guard isFine(answer, socket) else { return }
        guard let move = bytes.withUnsafeReadableBytes({ FieldMove($0) }) else { return fault(socket, now) }
        // Nobody stands anywhere before the house has let them in.
        guard let standing else { return }
        if standing.ground.move(standing.slot, move, at: now) == .outOfOrder { fault(socket, now) }
    }

    /// Says what is not; false where nothing is to be done.
    private func isFine(_ answer: PresenceBounds.Answer, _ socket: Socket) -> Bool {
        switch answer {
        case .fine: return true
        case .putOff(let seconds): refuse(.tooMany, retryAfter: seconds)
        case .ignored: break
        case .end: socket.close(.policy, reason: "tooMany")
        }
        return false
    }

    private func fault(_ socket: Socket, _ now: Double) {
        if !inside.withLock({ $0.bounds.takeFault(at: now) }) { socket.close(.policy, reason: "badMessage") }
    }
}

extension ProtocolRequest {
    /// By which of its bounds it is counted.
    fileprivate var kind: PresenceBounds.Kind {
        switch self {
        case .join, .leave: .join
        case .say: .say
        case .react: .react
        case .signal: .signal
        case .report: .report
        case .hand, .media, .moderate, .wall, .people: .other
        }
    }
}
