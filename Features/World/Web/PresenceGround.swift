import NIOCore
import SocketPlatform
import Synchronization
import World

/// A field and the sockets of those who stand in it. Steps come from event loops and ticks from elsewhere, so it is locked;
/// both are short.
final class PresenceGround: Sendable {
    private struct Inside {
        var field: Field
        var sockets: [Socket?]
    }

    private let inside: Mutex<Inside>

    init(capacity: Int) {
        inside = Mutex(Inside(field: Field(capacity: capacity), sockets: Array(repeating: nil, count: capacity)))
    }

    /// Nil when it is full.
    func enter(_ id: UInt16, _ socket: Socket) -> Field.Slot? {
        inside.withLock { inside in
            guard let slot = inside.field.enter(id) else { return nil }
            inside.sockets[slot.index] = socket
            return slot
        }
    }

    func leave(_ slot: Field.Slot) {
        inside.withLock { inside in
            inside.field.leave(slot)
            inside.sockets[slot.index] = nil
        }
    }

    func letJump(_ slot: Field.Slot) { inside.withLock { $0.field.letJump(slot) } }

    func move(_ slot: Field.Slot, _ move: FieldMove, at now: Double) -> Field.MoveAnswer {
        inside.withLock { $0.field.move(slot, move, at: now) }
    }

    /// Sends everybody what is new around them.
    func tick() {
        let frames = inside.withLock { inside in
            var frames: [(socket: Socket, frame: ByteBuffer)] = []
            frames.reserveCapacity(inside.field.count)
            let sockets = inside.sockets
            inside.field.tick(
                keepsUp: { sockets[$0.index]?.isWritable ?? false },
                deliver: { slot, bytes in
                    guard let socket = sockets[slot.index] else { return }
                    // One buffer each: a common one would live as long as the slowest of all.
                    var frame = ByteBufferAllocator().buffer(capacity: bytes.count + 4)
                    SocketFrames.writeBinaryHead(bytes.count, to: &frame)
                    frame.writeBytes(bytes)
                    frames.append((socket, frame))
                }
            )
            return frames
        }
        if !frames.isEmpty { Socket.send(frames) }
    }
}
