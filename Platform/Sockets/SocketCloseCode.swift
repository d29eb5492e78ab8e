/// Why a WebSocket ends (RFC 6455, section 7.4).
public struct SocketCloseCode: RawRepresentable, Sendable, Hashable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public static let normal = SocketCloseCode(rawValue: 1000)
    /// The server ends; the client may come back.
    public static let goingAway = SocketCloseCode(rawValue: 1001)
    public static let protocolError = SocketCloseCode(rawValue: 1002)
    /// Text that is no UTF-8, or a message that is not what it says.
    public static let invalidData = SocketCloseCode(rawValue: 1007)
    /// Against the rules of whoever is spoken to.
    public static let policy = SocketCloseCode(rawValue: 1008)
    public static let tooLarge = SocketCloseCode(rawValue: 1009)

    /// Those that a peer may send.
    var maySend: Bool {
        switch rawValue {
        case 1000...1003, 1007...1014, 3000...4999: true
        default: false
        }
    }
}
