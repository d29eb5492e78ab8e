public import NIOCore

/// Takes what a WebSocket brings. All four are called on the socket's own event loop, in order, and must not wait.
public protocol SocketReceiver: Sendable {
    func opened(_ socket: Socket)
    /// One whole message, proven to be UTF-8.
    func received(_ text: String, from socket: Socket)
    func received(_ bytes: ByteBuffer, from socket: Socket)
    /// Called once, after the last message; nothing can be sent any more.
    func closed(_ socket: Socket)
}

/// What a route hands over with an answer of 101: who takes the messages from now on.
public struct SocketOffer: Sendable {
    public let receiver: any SocketReceiver
    public let limits: SocketLimits

    public init(receiver: any SocketReceiver, limits: SocketLimits = SocketLimits()) {
        (self.receiver, self.limits) = (receiver, limits)
    }
}
