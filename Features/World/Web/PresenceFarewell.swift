import NIOCore
import SocketPlatform
import World

/// Tells somebody why they are not connected, and ends. A browser shows its page no answer but that of a WebSocket that is
/// open, so a sentence for people cannot stand in the answer of a route.
struct PresenceFarewell: SocketReceiver {
    let refusal: RoomRefusal
    /// Seconds.
    let retryAfter: Int
    let code: SocketCloseCode

    /// From this address as many are connected as may be.
    static let crowded = PresenceFarewell(refusal: .crowded, retryAfter: 30, code: .crowded)

    func opened(_ socket: Socket) {
        socket.send(text: ProtocolWriter.text(.refused(refusal, retryAfter: retryAfter)))
        socket.close(code, reason: refusal.rawValue)
    }

    func received(_ text: String, from socket: Socket) {}
    func received(_ bytes: ByteBuffer, from socket: Socket) {}
    func closed(_ socket: Socket) {}
}

extension SocketCloseCode {
    /// Too many from one address; the client may come back when others have gone.
    static let crowded = SocketCloseCode(rawValue: 4003)
}
