import NIOCore
import NIOWebSocket

/// Puts the fragments of a message together, within bounds.
struct SocketMessage {
    enum Taken {
        case nothing
        case text(String)
        case binary(ByteBuffer)
        case fault(SocketCloseCode)
    }

    private let limits: SocketLimits
    private var opcode: WebSocketOpcode?
    private var bytes = ByteBuffer()
    private var fragments = 0

    init(_ limits: SocketLimits) { self.limits = limits }

    /// Takes a data frame of a client.
    mutating func take(_ frame: WebSocketFrame) -> Taken {
        let data = frame.unmaskedData
        switch (frame.opcode, opcode) {
        case (.text, nil), (.binary, nil):
            guard !frame.fin else { return Self.whole(frame.opcode, data) }
            (opcode, bytes, fragments) = (frame.opcode, data, 1)
            return .nothing
        case (.continuation, let kind?):
            fragments += 1
            guard bytes.readableBytes + data.readableBytes <= limits.message, fragments <= limits.fragments else {
                return .fault(.tooLarge)
            }
            bytes.writeImmutableBuffer(data)
            guard frame.fin else { return .nothing }
            defer { (opcode, bytes, fragments) = (nil, ByteBuffer(), 0) }
            return Self.whole(kind, bytes)
        default: return .fault(.protocolError)
        }
    }

    private static func whole(_ opcode: WebSocketOpcode, _ data: ByteBuffer) -> Taken {
        guard opcode == .text else { return .binary(data) }
        guard let text = String(validating: data.readableBytesView, as: UTF8.self) else { return .fault(.invalidData) }
        return .text(text)
    }
}
