/// What one hash costs whoever makes it, and whoever tries passwords by the million.
public struct Cost: Hashable, Sendable {
    /// KiB of memory.
    public var memory: UInt32
    public var iterations: UInt32
    public var lanes: UInt32

    public init(memory: UInt32, iterations: UInt32, lanes: UInt32) {
        (self.memory, self.iterations, self.lanes) = (memory, iterations, lanes)
    }

    /// The least that OWASP's Password Storage Cheat Sheet (2024) asks of Argon2id.
    public static let standard = Cost(memory: 19_456, iterations: 2, lanes: 1)

    var prefix: String { "$argon2id$v=19$m=\(memory),t=\(iterations),p=\(lanes)$" }
}
