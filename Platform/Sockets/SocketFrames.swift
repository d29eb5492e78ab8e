public import NIOCore

/// Frames as a server writes them: whole, unmasked (RFC 6455, section 5.2).
public enum SocketFrames {
    enum Kind: UInt8 {
        case text = 0x81
        case binary = 0x82
        case close = 0x88
        case ping = 0x89
        case pong = 0x8A
    }

    /// Ready to be sent to any number of sockets.
    public static func text(_ text: String) -> ByteBuffer {
        let count = text.utf8.count
        var buffer = ByteBufferAllocator().buffer(capacity: count + 10)
        writeHead(.text, count, to: &buffer)
        buffer.writeString(text)
        return buffer
    }

    /// The head of a binary frame of so many bytes, which the caller writes behind it.
    public static func writeBinaryHead(_ count: Int, to buffer: inout ByteBuffer) {
        writeHead(.binary, count, to: &buffer)
    }

    static func control(_ kind: Kind, _ payload: ByteBuffer = ByteBuffer()) -> ByteBuffer {
        var buffer = ByteBufferAllocator().buffer(capacity: payload.readableBytes + 2)
        writeHead(kind, payload.readableBytes, to: &buffer)
        buffer.writeImmutableBuffer(payload)
        return buffer
    }

    /// The reason is cut to what a control frame holds.
    static func close(_ code: SocketCloseCode, _ reason: String) -> ByteBuffer {
        var payload = ByteBuffer()
        payload.writeInteger(code.rawValue)
        var text = reason[...]
        while text.utf8.count > 123 { text = text.dropLast() }
        payload.writeSubstring(text)
        return control(.close, payload)
    }

    private static func writeHead(_ kind: Kind, _ count: Int, to buffer: inout ByteBuffer) {
        switch count {
        case ..<126: buffer.writeInteger(UInt16(kind.rawValue) << 8 | UInt16(count))
        case ..<65_536: buffer.writeInteger(UInt32(kind.rawValue) << 24 | 126 << 16 | UInt32(count))
        default:
            buffer.writeInteger(UInt16(kind.rawValue) << 8 | 127)
            buffer.writeInteger(UInt64(count))
        }
    }
}
