internal import CArgon2
import Foundation
internal import NIOPosix
import Synchronization

/// Turns passwords into Argon2id hashes (RFC 9106) and checks them, off the event loops.
///
/// At most `parallel` hashes are computed at a time, since each takes `Cost.memory`; a few more wait, the rest is turned
/// away, so that a flood of sign-ins cannot take the server's memory or keep it busy for minutes.
public struct PasswordHasher: Sendable {
    private static let longestPassword = 1_024

    private let pool: NIOThreadPool
    private let cost: Cost
    private let room: Room

    /// - Parameters:
    ///   - parallel: Threads that hash.
    ///   - waiting: Callers that may wait beside them.
    public init(parallel: Int = 2, waiting: Int = 100, cost: Cost = .standard) {
        pool = NIOThreadPool(numberOfThreads: parallel)
        pool.start()
        (self.cost, room) = (cost, Room(places: parallel + waiting))
    }

    /// The encoded hash with a salt of its own: `$argon2id$v=19$m=19456,t=2,p=1$…`. About 30 ms.
    public func hash(_ password: String) async throws(PasswordHashingError) -> String {
        let cost = cost
        return try await compute(password) { bytes throws(PasswordHashingError) in try Argon2id.hash(bytes, cost: cost)
        }
    }

    /// Whether the password belongs to the hash. Without a hash, for an account that does not exist, it takes just as
    /// long and says no, so that nobody learns from the clock which accounts there are.
    public func verify(_ password: String, against encoded: String?) async throws(PasswordHashingError) -> Bool {
        let cost = cost
        return try await compute(password) { bytes throws(PasswordHashingError) in
            if let encoded { return try Argon2id.verify(bytes, against: encoded) }
            _ = try Argon2id.hash(bytes, cost: cost)
            return false
        }
    }

    /// Whether a hash was made at another cost and should be made anew at the next sign-in.
    public func isOutdated(_ encoded: String) -> Bool { !encoded.hasPrefix(cost.prefix) }

    /// Ends the threads once their work is done.
    public func shutdown() async { try? await pool.shutdownGracefully() }

    private func compute<Value: Sendable>(
        _ password: String,
        _ work: @escaping @Sendable ([UInt8]) throws(PasswordHashingError) -> Value
    ) async throws(PasswordHashingError) -> Value {
        // The same letter can be typed as one character or as two.
        let bytes = Array(password.precomposedStringWithCompatibilityMapping.utf8)
        guard bytes.count <= Self.longestPassword else { throw .tooLong(limit: Self.longestPassword) }
        guard room.enter() else { throw .busy }
        defer { room.leave() }
        let result: Result<Value, PasswordHashingError>
        do {
            result = try await pool.runIfActive {
                Result { () throws(PasswordHashingError) in try work(bytes) }
            }
        } catch {
            throw .stopped
        }
        return try result.get()
    }
}

/// How many callers are inside.
private final class Room: Sendable {
    private let taken = Mutex(0)
    private let places: Int

    init(places: Int) { self.places = places }

    func enter() -> Bool {
        taken.withLock { taken in
            guard taken < places else { return false }
            taken += 1
            return true
        }
    }

    func leave() { taken.withLock { $0 -= 1 } }
}
