/// Where a client says that it is: 24 bytes, little endian.
public struct FieldMove: Sendable, Equatable {
    public static let size = 24

    public let sequence: UInt16
    /// Milliseconds of the client; of no use to the hub, which has a clock of its own.
    public let time: UInt32
    /// Metres from the middle of the world: east, up, south.
    public let x: Float
    public let y: Float
    public let z: Float
    /// Radians.
    public let yaw: Float

    public init(sequence: UInt16, time: UInt32, x: Float, y: Float, z: Float, yaw: Float) {
        (self.sequence, self.time, self.x, self.y, self.z, self.yaw) = (sequence, time, x, y, z, yaw)
    }

    /// Nil when the bytes are not 24, of another kind or version, or hold what is no number.
    public init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count == Self.size, bytes[0] == 1, bytes[1] == UInt8(PresenceProtocol.version) else { return nil }
        func word(_ offset: Int) -> UInt32 {
            UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        }
        func float(_ offset: Int) -> Float { Float(bitPattern: word(offset)) }
        sequence = UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: 2, as: UInt16.self))
        time = word(4)
        (x, y, z, yaw) = (float(8), float(12), float(16), float(20))
        guard x.isFinite, y.isFinite, z.isFinite, yaw.isFinite else { return nil }
    }
}
