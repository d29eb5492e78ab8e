public import NIOCore

/// Bounds of one WebSocket.
public struct SocketLimits: Sendable, Hashable {
    /// Bytes of one message, whole or in fragments; a longer one ends the connection with 1009.
    public var message = 65_536
    /// Fragments of one message; more end the connection with 1009.
    public var fragments = 64
    /// Bytes that may wait for a client that does not read; a text beyond that ends the connection with 1008.
    public var backlog = 262_144
    /// What the kernel may hold back for one client: what is older than this is of no use to anybody.
    public var kernelBuffer = 131_072
    /// A ping is sent so often; after two without an answer the connection is over.
    public var pingInterval = TimeAmount.seconds(20)
    /// So long a closing handshake may take.
    public var farewell = TimeAmount.seconds(5)

    public init() {}
}
