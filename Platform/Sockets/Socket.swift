public import NIOCore

/// One open WebSocket. May be used from everywhere; nothing here waits.
public final class Socket: Sendable {
    let channel: any Channel
    private let handler: NIOLoopBound<SocketHandler>

    init(channel: any Channel, handler: SocketHandler) {
        self.channel = channel
        self.handler = NIOLoopBound(handler, eventLoop: channel.eventLoop)
    }

    /// Whether it keeps up; what is worth nothing later had better not be sent to one that does not.
    public var isWritable: Bool { channel.isWritable }

    public func send(text: String) { send(SocketFrames.text(text)) }

    /// A frame made by ``SocketFrames``. Too much that was not read ends the connection.
    public func send(_ frame: ByteBuffer) { onLoop { $0.send(frame) } }

    /// Says goodbye and ends the connection once the other side has answered, or after a while without.
    public func close(_ code: SocketCloseCode, reason: String = "") { onLoop { $0.close(code, reason) } }

    /// One frame to each of many: every event loop is woken once.
    public static func send(_ frames: [(socket: Socket, frame: ByteBuffer)]) {
        var loops: [(loop: any EventLoop, frames: [(socket: Socket, frame: ByteBuffer)])] = []
        for entry in frames {
            let loop = entry.socket.channel.eventLoop
            if let index = loops.firstIndex(where: { $0.loop === loop }) {
                loops[index].frames.append(entry)
            } else {
                loops.append((loop, [entry]))
            }
        }
        for (loop, frames) in loops {
            loop.execute {
                for entry in frames { entry.socket.handler.value.send(entry.frame) }
            }
        }
    }

    private func onLoop(_ act: @escaping @Sendable (SocketHandler) -> Void) {
        let handler = handler
        if channel.eventLoop.inEventLoop {
            act(handler.value)
        } else {
            channel.eventLoop.execute { act(handler.value) }
        }
    }
}

extension Socket: Hashable {
    public static func == (one: Socket, other: Socket) -> Bool { one === other }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
