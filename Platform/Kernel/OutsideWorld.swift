public import Foundation

/// Everything the hub takes from outside and that tests replace: time and randomness.
public struct OutsideWorld: Sendable {
    public var now: @Sendable () -> Date
    /// Cryptographically secure bytes; the argument is how many.
    public var randomBytes: @Sendable (Int) -> [UInt8]

    public init(now: @escaping @Sendable () -> Date, randomBytes: @escaping @Sendable (Int) -> [UInt8]) {
        self.now = now
        self.randomBytes = randomBytes
    }

    public static let live = OutsideWorld(
        now: { Date() },
        randomBytes: { count in
            var generator = SystemRandomNumberGenerator()
            return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        }
    )

    /// Stops the test that touches it: whoever needs time or chance says so.
    public static let unimplemented = OutsideWorld(
        now: { preconditionFailure("OutsideWorld.now is not set in this test") },
        randomBytes: { _ in preconditionFailure("OutsideWorld.randomBytes is not set in this test") }
    )

    func milliseconds() -> Int64 { Int64((now().timeIntervalSince1970 * 1000).rounded(.down)) }

    /// Today's date in Europe/Berlin, where the hub and its firms are.
    public func today() -> LocalDate { LocalDate(now()) }
}
