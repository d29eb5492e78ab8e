/// Bounds of one WebSocket.
public struct SocketLimits: Sendable, Hashable {
    /// Bytes of one message; a longer one ends the connection with 1009.
    public var message = 65_536

    public init() {}
}
