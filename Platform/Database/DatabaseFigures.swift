import Foundation
public import Kernel

/// How long the database took, and how often it failed, since the start.
public final class DatabaseFigures: @unchecked Sendable {
    public struct Reading: Sendable {
        public var reads = DurationHistogram()
        public var writes = DurationHistogram()
        /// By the case of ``StorageError``, or `other`.
        public var errors: [String: Int] = [:]
    }

    private let lock = NSLock()
    private var reading = Reading()

    public init() {}

    public var now: Reading { lock.withLock { reading } }

    func read(_ seconds: Double) { lock.withLock { reading.reads.record(seconds) } }

    func wrote(_ seconds: Double) { lock.withLock { reading.writes.record(seconds) } }

    func failed(_ error: any Error) {
        let kind =
            switch error {
            case StorageError.uniqueViolation: "unique"
            case StorageError.foreignKeyViolation: "foreign_key"
            case StorageError.serializationFailure: "serialization"
            case StorageError.unavailable: "unavailable"
            case StorageError.other: "other"
            // Stores end a transaction by an error of their own.
            default: "refused"
            }
        lock.withLock { reading.errors[kind, default: 0] += 1 }
    }
}
