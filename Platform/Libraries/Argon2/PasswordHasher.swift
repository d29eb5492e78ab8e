import CArgon2
import Foundation
import NIOPosix

/// Argon2id as OWASP's password storage recommendation sets it: 19 MiB, two passes, one lane; about 30 ms a hash.
///
/// Hashing runs on threads of its own, and no more than a few at once: whoever tries many passwords waits, not the
/// rest of the hub.
public struct PasswordHasher: Sendable {
    public struct Failure: Error {
        /// Argon2's own code.
        public let code: Int32
    }

    private static let memoryKiB: UInt32 = 19_456
    private static let passes: UInt32 = 2
    private static let lanes: UInt32 = 1
    private static let saltBytes = 16
    private static let hashBytes = 32

    private let threads: NIOThreadPool

    /// - Parameter parallel: how many hashes are worked out at the same time.
    public init(parallel: Int = 2) {
        threads = NIOThreadPool(numberOfThreads: parallel)
        threads.start()
    }

    /// The PHC string `$argon2id$v=19$m=19456,t=2,p=1$…` with a fresh salt.
    public func hash(_ password: String) async throws -> String {
        try await threads.runIfActive {
            var generator = SystemRandomNumberGenerator()
            let salt = (0..<Self.saltBytes).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            let bytes = Self.bytes(password)
            let length = argon2_encodedlen(
                Self.passes,
                Self.memoryKiB,
                Self.lanes,
                UInt32(Self.saltBytes),
                UInt32(Self.hashBytes),
                Argon2_id
            )
            var encoded = [CChar](repeating: 0, count: length)
            let code = argon2id_hash_encoded(
                Self.passes,
                Self.memoryKiB,
                Self.lanes,
                bytes,
                bytes.count,
                salt,
                salt.count,
                Self.hashBytes,
                &encoded,
                length
            )
            guard code == ARGON2_OK.rawValue else { throw Failure(code: code) }
            return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }

    /// Whether the password made the stored hash. A damaged hash fits no password.
    public func verify(_ password: String, against stored: String) async throws -> Bool {
        try await threads.runIfActive {
            let bytes = Self.bytes(password)
            return argon2id_verify(stored, bytes, bytes.count) == ARGON2_OK.rawValue
        }
    }

    /// Composed, so that an ü typed on another keyboard is the same ü.
    private static func bytes(_ password: String) -> [UInt8] {
        Array(password.precomposedStringWithCompatibilityMapping.utf8)
    }
}
