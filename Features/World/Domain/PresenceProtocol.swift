/// Names and bounds of the protocol between the hub and its pages.
public enum PresenceProtocol {
    public static let version = 1
    /// What both sides name in `Sec-WebSocket-Protocol`.
    public static let name = "oekohub.1"
    /// Snapshots a second.
    public static let tick = 15
    /// Bytes of one JSON message.
    public static let longestText = 4_096
    /// Bytes of one signal, which carries descriptions of media.
    public static let longestSignal = 16_384
    /// Commas and opening brackets of one message: more than any text and any description of media has.
    public static let mostMarks = 2_000
}

/// A message that is none.
public enum ProtocolFault: Error, Equatable {
    case badMessage
    case badVersion
    case tooLarge
}
